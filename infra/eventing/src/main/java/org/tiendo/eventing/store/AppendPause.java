package org.tiendo.eventing.store;

import java.time.Duration;
import org.tiendo.eventing.pace.Pace;

/// How long the appender waits before it tries again, and when it lets others go first.
///
/// While several processes append to one log, one of them writes for a turn, and then leaves the log alone for as long as
/// another needs to get in. Who lost a race does not number before its pause is over, or it would lose again.
final class AppendPause {

  private static final Duration FIRST = Duration.ofMillis(2);
  private static final Duration LONGEST = Duration.ofMillis(500);
  private static final int RACE_MILLIS = 8;

  /// How long a process writes on while others want to.
  private static final long TURN_NANOS = Duration.ofMillis(50).toNanos();

  /// How long a process that lost a race believes that there are others.
  private static final long MEMORY_NANOS = Duration.ofSeconds(1).toNanos();

  private static final long LONGEST_LEAVE_NANOS = Duration.ofMillis(50).toNanos();

  private final Pace pace;
  private Duration trouble = FIRST;
  private boolean others;
  private long lastRace;
  private boolean turn;
  private long turnBegan;
  private volatile boolean closed;

  AppendPause(Pace pace) {
    this.pace = pace;
  }

  /// Doubles each time.
  ///
  /// @throws InterruptedException also once closed: the driver may have swallowed the interrupt
  void afterTrouble() throws InterruptedException {
    if (closed) {
      throw new InterruptedException("closed");
    }
    pace.sleep(trouble);
    trouble = trouble.multipliedBy(2).compareTo(LONGEST) < 0 ? trouble.multipliedBy(2) : LONGEST;
  }

  void afterRace() throws InterruptedException {
    others = true;
    lastRace = pace.nanoTime();
    turn = false;
    pace.sleep(Duration.ofMillis(pace.random(RACE_MILLIS)));
  }

  /// @param roundNanos how long the round took that was stored
  void afterRound(long roundNanos) throws InterruptedException {
    trouble = FIRST;
    long now = pace.nanoTime();
    others = others && now - lastRace < MEMORY_NANOS;
    if (!turn) {
      turn = true;
      turnBegan = now;
    } else if (others && now - turnBegan > TURN_NANOS) {
      turn = false;
      pace.sleep(Duration.ofNanos(leave(roundNanos)));
    }
  }

  /// Another pauses, reads the end and sends its round.
  private static long leave(long roundNanos) {
    long needed = Duration.ofMillis(RACE_MILLIS).toNanos() + 2 * roundNanos;
    return Math.min(LONGEST_LEAVE_NANOS, needed);
  }

  void close() {
    closed = true;
  }
}
