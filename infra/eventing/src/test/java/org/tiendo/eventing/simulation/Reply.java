package org.tiendo.eventing.simulation;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/// What one thread waits for and something else brings, once.
final class Reply<T> {

  private final Thread waiter = Thread.currentThread();
  private @Nullable T value;
  private @Nullable RuntimeException failure;
  private boolean given;

  void give(@Nullable T answer) {
    if (!given) {
      given = true;
      value = answer;
      LockSupport.unpark(waiter);
    }
  }

  void fail(RuntimeException why) {
    if (!given) {
      failure = why;
      give(null);
    }
  }

  boolean given() {
    return given;
  }

  @Nullable T get() {
    if (failure != null) {
      throw failure;
    }
    return value;
  }
}
