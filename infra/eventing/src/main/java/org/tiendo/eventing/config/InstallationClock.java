package org.tiendo.eventing.config;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The clock of the domain. Real installations follow the wall clock; a sample follows the dates of its commands.
///
/// Security, leases and token expiry never use it.
public interface InstallationClock {

  ZoneId zone();

  /// The moment to record an event at, UTC.
  Instant now();

  /// Today's business date.
  LocalDate today();

  /// Tells a simulated clock that a command is dated `date`: it moves forward to that day if it is behind, never back, and
  /// not beyond its last day. A real clock ignores it.
  void follow(LocalDate date);

  /// Whether `date` lies beyond the last day of a simulated clock, so that nothing can be recorded for it.
  default boolean stopped(LocalDate date) {
    return false;
  }
}
