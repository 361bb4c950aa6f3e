package org.tiendo.local;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// Stops everything in good order before the process ends, by itself or by Ctrl-C or SIGTERM.
final class StopOnSignal {

  private static final AtomicInteger STATUS = new AtomicInteger();

  private StopOnSignal() {}

  /// Runs `stop` when the process is told to end. A JVM that ends by a signal reports that signal; this one reports
  /// `status` once it has stopped in good order.
  static void arm(int status, Runnable stop) {
    STATUS.set(status);
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .name("stop")
                .unstarted(() -> Runtime.getRuntime().halt(stopped(stop))));
  }

  /// Ends the process with `status`.
  static void exit(int status) {
    STATUS.set(status);
    System.exit(status);
  }

  private static int stopped(Runnable stop) {
    try {
      stop.run();
      return STATUS.get();
    } catch (RuntimeException e) {
      System.err.println("Not everything was stopped cleanly: " + e.getMessage());
      return Main.FAULT;
    }
  }

  /// Waits until the process is told to end.
  static void await() throws InterruptedException {
    new CountDownLatch(1).await();
  }
}
