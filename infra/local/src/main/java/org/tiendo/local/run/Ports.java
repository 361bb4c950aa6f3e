package org.tiendo.local.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.stream.IntStream;
import org.tiendo.local.folder.Trouble;

/// Whether the ports that an installation takes are free.
public final class Ports {

  private static final int HIGHEST = 65_535;

  private Ports() {}

  /// Says early, and by its number, which port is taken.
  public static void requireFree(Layout layout) {
    int base = layout.base();
    int last = layout.last();
    if (base < 1 || last > HIGHEST) {
      throw new Trouble("--port must lie between 1 and " + (HIGHEST - last + base));
    }
    IntStream.rangeClosed(base, last)
        .filter(port -> !isFree(port))
        .findFirst()
        .ifPresent(port -> {
          throw new Trouble(
              "Port %d is in use: choose another range with --port (it takes %d to %d now)"
                  .formatted(port, base, last));
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
