package org.tiendo.testkit.network;

/// Which way bytes go through a [TcpProxy].
public enum Direction {
  TO_SERVER,
  TO_CLIENT
}
