package org.tiendo.bench.delivery;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/// When each position was reached first.
final class Moments {

  private static final long LOOK_NANOS = Duration.ofMillis(1).toNanos();
  private static final Duration LIMIT = Duration.ofMinutes(1);

  private final ConcurrentSkipListMap<Long, Long> moments = new ConcurrentSkipListMap<>();

  /// Says that this position and all before it are reached now, unless they were before.
  void reached(long position) {
    Map.Entry<Long, Long> last = moments.lastEntry();
    if (last == null || position > last.getKey()) {
      moments.put(position, System.nanoTime());
    }
  }

  /// When a position was reached; null if it was not yet.
  @Nullable Long at(long position) {
    Map.Entry<Long, Long> moment = moments.ceilingEntry(position);
    return moment == null ? null : moment.getValue();
  }

  /// Waits until a position is reached.
  void await(long position) {
    long end = System.nanoTime() + LIMIT.toNanos();
    while (at(position) == null) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("position " + position + " is never reached");
      }
      LockSupport.parkNanos(LOOK_NANOS);
    }
  }

  /// From moments to when their positions were reached.
  ///
  /// @param since moment by position
  /// @return microseconds
  Histogram delays(Map<Long, Long> since) {
    Histogram delays = new ConcurrentHistogram(Duration.ofMinutes(2).toNanos() / 1_000, 3);
    since.forEach((position, begin) -> {
      Long moment = at(position);
      if (moment == null) {
        throw new IllegalStateException("position " + position + " was not reached");
      }
      delays.recordValue(Math.max(0, (moment - begin) / 1_000));
    });
    return delays;
  }
}
