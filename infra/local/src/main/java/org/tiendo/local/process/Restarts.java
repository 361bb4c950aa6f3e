package org.tiendo.local.process;

import java.time.Duration;
import java.util.Optional;

/// When a process that ended by itself is started again: at first soon, then later and later, and not at all when it has
/// ended too often in a row. A process that stayed up for a while counts as new.
final class Restarts {

  /// How long a process must stay up to count as new.
  static final Duration STEADY = Duration.ofMinutes(1);

  /// How often in a row.
  static final int MOST = 8;

  private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private int inARow;

  /// The pause before the next start, or none if there is to be no next.
  ///
  /// @param up how long it had been up
  Optional<Duration> after(Duration up) {
    inARow = up.compareTo(STEADY) >= 0 ? 1 : inARow + 1;
    if (inARow > MOST) {
      return Optional.empty();
    }
    Duration pause = FIRST_PAUSE.multipliedBy(1L << (inARow - 1));
    return Optional.of(pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause);
  }
}
