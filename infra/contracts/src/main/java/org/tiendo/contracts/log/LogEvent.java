package org.tiendo.contracts.log;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedEvent;

/// What a log says about itself.
public sealed interface LogEvent extends PublishedEvent {

  /// Position 0 of every log: under which conditions its history is written. They never change afterwards.
  ///
  /// @param format version of the stored form, 1 today
  /// @param zone time zone of the installation, as in the IANA database; business dates are dates there
  /// @param clock `REAL`, or `SIMULATED`: recorded times follow the dates of the commands
  /// @param clockUntil last day of a simulated clock
  /// @param sample whether the history is a sample, partly invented and not official
  /// @param isolated whether the installation stands apart from any network and may hold secret items
  record LogOpened(
      int format,
      String tenant,
      String log,
      String zone,
      String clock,
      @Nullable LocalDate clockUntil,
      boolean sample,
      boolean isolated)
      implements LogEvent {}
}
