package org.tiendo.eventing.store;

import java.time.Duration;
import org.tiendo.eventing.pace.Pace;

/// How long the appender waits before it tries again, and when it lets others go first.
///
/// A process does not see that others lose races against it. So one that has written without a break for a second leaves the
/// log alone for as long as another needs to get in, and while others are known to be there, each writes for a short turn
/// only. Who lost a race numbers after its pause, by what is there then, or it would lose again.
final class AppendPause {

  private static final Duration FIRST = Duration.ofMillis(2);
  private static final Duration LONGEST = Duration.ofMillis(500);
  private static final int RACE_MILLIS = 8;

  /// How long a process writes on while others are known to write too, and while none are.
  private static final long TURN_NANOS = Duration.ofMillis(50).toNanos();

  private static final long LONE_TURN_NANOS = Duration.ofSeconds(1).toNanos();

  /// How long a process that lost a race believes that there are others.
  private static final long MEMORY_NANOS = Duration.ofSeconds(1).toNanos();

  private static final long LONGEST_LEAVE_NANOS = Duration.ofMillis(50).toNanos();

  private final Pace pace;
  private Duration trouble = FIRST;
  private boolean others;
  private long lastRace;
  private boolean turn;
  private long turnBegan;
  private long lastRound;
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

  /// The trouble is over: the next is answered with a short pause again.
  void reset() {
    trouble = FIRST;
  }

  /// @param roundNanos how long the round took that was stored
  void afterRound(long roundNanos) throws InterruptedException {
    reset();
    long now = pace.nanoTime();
    others = others && now - lastRace < MEMORY_NANOS;
    boolean broken = now - roundNanos - lastRound > leave(roundNanos);
    lastRound = now;
    if (!turn || broken) {
      turn = true;
      turnBegan = now - roundNanos;
    } else if (now - turnBegan > (others ? TURN_NANOS : LONE_TURN_NANOS)) {
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
