package org.tiendo.eventing.store;

import java.time.Duration;

/// How much a log takes, and how long a caller waits.
///
/// @param queue commits that may wait for the appender; one more is answered with [EventLog.LogUnavailable] at once
/// @param answer how long a caller waits for an outcome before it gets [EventLog.LogUnavailable]
/// @param poll how often appends by other processes are looked for, while somebody listens
record LogLimits(int queue, Duration answer, Duration poll) {

  /// An audit entry may have 65 535 bytes; the rest is kept for what verifiers add.
  static final int EVENT_BYTES = 60_000;

  static final int COMMIT_BYTES = 1_000_000;

  /// The longest `at` and `n`: 24 characters and 16 digits.
  static final int NUMBERING_BYTES = 40;

  static final LogLimits STANDARD =
      new LogLimits(4_096, Duration.ofSeconds(10), Duration.ofMillis(250));
}
