package org.tiendo.bench.delivery;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/// Watches from outside how far the read model has come, and when.
final class Shown implements AutoCloseable {

  /// Between two looks: what is measured is too long by up to this and the time of a look.
  private static final long LOOK_NANOS = Duration.ofMillis(1).toNanos();

  private final Site site;
  private final Moments moments = new Moments();
  private final Thread thread;
  private volatile boolean open = true;

  Shown(Site site) {
    this.site = site;
    this.thread = Thread.ofPlatform().daemon().name("shown").start(this::watch);
  }

  private void watch() {
    while (open) {
      try {
        moments.reached(site.shown());
      } catch (RuntimeException e) {
        // The database is being started again.
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  Moments moments() {
    return moments;
  }

  @Override
  public void close() {
    open = false;
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
