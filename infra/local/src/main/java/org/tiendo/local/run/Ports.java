package org.tiendo.local.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import org.tiendo.local.folder.Trouble;

/// The ports that an installation takes: `base` and the four after it, on loopback.
public final class Ports {

  /// How far the identity provider's port lies behind the base.
  static final int IDENTITY = 4;

  private static final int HIGHEST = 65_535;

  private Ports() {}

  /// Says early, and by its number, which port is taken.
  public static void requireFree(int base) {
    if (base < 1 || base + IDENTITY > HIGHEST) {
      throw new Trouble("--port must lie between 1 and " + (HIGHEST - IDENTITY));
    }
    IntStream.rangeClosed(base, base + IDENTITY)
        .filter(port -> !isFree(port))
        .findFirst()
        .ifPresent(port -> {
          throw new Trouble(
              "Port %d is in use: choose another range with --port (it takes %d to %d now)"
                  .formatted(port, base, base + IDENTITY));
        });
  }

  private static boolean isFree(int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
