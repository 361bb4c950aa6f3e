package org.tiendo.local.process;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/// What every process of an installation begins with: `PartMain <main class> <argument>…`.
///
/// Ctrl-C reaches all processes of a terminal at once; these leave it to the one that started them, which stops them in
/// order. If that one dies, their standard input ends, and they stop by themselves.
public final class PartMain {

  private static final long STOP_LIMIT_NANOS = TimeUnit.SECONDS.toNanos(20);

  private PartMain() {}

  public static void main(String... arguments) throws Exception {
    Signal.handle(new Signal("INT"), SignalHandler.SIG_IGN);
    Thread.ofPlatform().daemon().name("parent").start(PartMain::endWithParent);
    try {
      Class.forName(arguments[0])
          .getMethod("main", String[].class)
          .invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
    } catch (InvocationTargetException e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  private static void endWithParent() {
    try {
      while (System.in.read() >= 0) {
        // Nothing is ever written there.
      }
    } catch (IOException e) {
      // The same as its end.
    }
    Thread.ofPlatform()
        .daemon()
        .start(() -> {
          LockSupport.parkNanos(STOP_LIMIT_NANOS);
          Runtime.getRuntime().halt(1);
        });
    System.exit(0);
  }
}
