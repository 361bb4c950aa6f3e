package org.tiendo.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;

/// What the two mains share.
final class EmbeddedMain {
  /// Starts a server.
  @FunctionalInterface
  interface Start {
    Started start(Path folder, int port, List<String> more) throws IOException;
  }

  /// @param failure completes when the server can go on no longer
  record Started(String uri, AutoCloseable server, CompletionStage<Throwable> failure) {}

  private static final int USAGE = 64;
  private static final int FAILED = 1;

  private EmbeddedMain() {}

  /// Exit status 64 for wrong arguments, 1 with one line on standard error when the server cannot start.
  static void run(String[] args, Start start) throws InterruptedException {
    if (args.length < 2) {
      System.err.println("usage: <folder> <port> …");
      System.exit(USAGE);
    }
    try {
      List<String> more = Arrays.asList(args).subList(2, args.length);
      serve(start.start(Path.of(args[0]), Integer.parseInt(args[1]), more));
    } catch (IOException | NumberFormatException e) {
      System.err.println(e.getMessage());
      System.exit(FAILED);
    }
  }

  private static void serve(Started started) throws InterruptedException {
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> close(started)));
    started.failure().thenAccept(EmbeddedMain::failed);
    System.out.println("READY " + started.uri());
    new CountDownLatch(1).await();
  }

  /// At once, and without closing anything: what is on the disk is what counts, and nothing more goes there.
  private static void failed(Throwable cause) {
    System.err.println("stopped: " + cause.getMessage());
    Runtime.getRuntime().halt(FAILED);
  }

  private static void close(Started started) {
    try {
      started.server().close();
    } catch (Exception e) {
      System.err.println("not closed cleanly: " + e.getMessage());
    }
  }
}
