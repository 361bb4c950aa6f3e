package org.tiendo.bench.delivery;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/// Watches from outside how far the read model has come, and when.
final class Shown implements AutoCloseable {

  /// Between two looks: what is measured is too long by up to this and the time of a look.
  private static final long LOOK_NANOS = Duration.ofMillis(1).toNanos();

  private static final Duration LIMIT = Duration.ofMinutes(1);

  private final Site site;
  private final ConcurrentSkipListMap<Long, Long> moments = new ConcurrentSkipListMap<>();
  private final Thread thread;
  private volatile boolean open = true;

  Shown(Site site) {
    this.site = site;
    this.thread = Thread.ofPlatform().daemon().name("shown").start(this::watch);
  }

  private void watch() {
    long last = -1;
    while (open) {
      try {
        long now = site.shown();
        if (now > last) {
          moments.put(now, System.nanoTime());
          last = now;
        }
      } catch (RuntimeException e) {
        // The database is being started again.
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  /// When a position was seen first; null if it was not yet.
  @Nullable Long at(long position) {
    Map.Entry<Long, Long> moment = moments.ceilingEntry(position);
    return moment == null ? null : moment.getValue();
  }

  /// Waits until a position is shown.
  void await(long position) {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (at(position) == null) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("position " + position + " is never shown");
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  /// From moments to when their positions were shown.
  ///
  /// @param since moment by position
  /// @return microseconds
  Histogram delays(Map<Long, Long> since) {
    Histogram delays = new ConcurrentHistogram(Duration.ofMinutes(2).toNanos() / 1_000, 3);
    since.forEach((position, begin) -> {
      Long moment = at(position);
      if (moment == null) {
        throw new IllegalStateException("position " + position + " was not shown");
      }
      delays.recordValue(Math.max(0, (moment - begin) / 1_000));
    });
    return delays;
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
