package org.tiendo.local.run;

/// What lies between two parts of an installation. Tests put something there that can fail.
@FunctionalInterface
public interface Links {

  /// Nothing.
  Links DIRECT = (_, _, port) -> port;

  /// Port at which the part `from` reaches the part `to`, which listens on `port`.
  int port(String from, String to, int port);
}
