package org.tiendo.local.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.tiendo.local.folder.Trouble;

/// Ports that nobody else has at the moment.
public final class FreePorts {

  /// Of this process, of those that test side by side: a part of the ports below those that systems give to clients.
  private static final int SHARE = 6_000;

  private static final int FROM = 20_000 + (Integer.getInteger("tiendo.fork", 1) - 1) * SHARE;
  private static final int ATTEMPTS = 200;

  private FreePorts() {}

  /// A base for an installation.
  public static int base() {
    return IntStream.range(0, ATTEMPTS)
        .map(_ -> ThreadLocalRandom.current().nextInt(FROM, FROM + SHARE))
        .filter(FreePorts::isFree)
        .findFirst()
        .orElseThrow();
  }

  public static int one() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isFree(int base) {
    try {
      Ports.requireFree(new Layout(base, Layout.MOST_INSTANCES, Links.DIRECT));
      return true;
    } catch (Trouble e) {
      return false;
    }
  }
}
