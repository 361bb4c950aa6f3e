package org.tiendo.eventing.store;

import java.util.concurrent.ThreadLocalRandom;

/// How long the appender waits before it tries again.
final class AppendPause {

  private static final long FIRST_MILLIS = 2;
  private static final long LONGEST_MILLIS = 500;
  private static final int LONGEST_RACE_MILLIS = 16;

  private long trouble = FIRST_MILLIS;
  private int races;
  private volatile boolean closed;

  /// Doubles each time.
  ///
  /// @throws InterruptedException also once closed: the driver may have swallowed the interrupt
  void afterTrouble() throws InterruptedException {
    if (closed) {
      throw new InterruptedException("closed");
    }
    Thread.sleep(trouble);
    trouble = Math.min(LONGEST_MILLIS, trouble * 2);
  }

  /// The longer the more often the race was lost, so that one process writes larger groups and the others get their turn.
  void afterRace() throws InterruptedException {
    races = Math.min(races + 1, 4);
    Thread.sleep(ThreadLocalRandom.current().nextInt(Math.min(LONGEST_RACE_MILLIS, 1 << races)));
  }

  void close() {
    closed = true;
  }

  void reset() {
    trouble = FIRST_MILLIS;
    races = 0;
  }
}
