package org.tiendo.contracts.calendar;

import java.time.LocalDate;
import org.tiendo.contracts.vocabulary.Deadline;

/// What became of the search for a due date.
public sealed interface Resolution {

  /// Found, or waiting for its event.
  record Found(Deadline deadline) implements Resolution {}

  /// The calendar does not cover this day, so that no date can be named.
  record NotCovered(LocalDate day) implements Resolution {}
}
