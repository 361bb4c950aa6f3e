package org.tiendo.contracts.vocabulary;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Why a deadline has its date: the rule, the day it was counted from, the calendar, and the steps of the count in order.
///
/// @param from the day that set the deadline going, itself not counted
/// @param calendar the version the date was found with; none if no calendar was needed, or not yet
public record DeadlineBasis(
    DeadlineRule rule, LocalDate from, @Nullable CalendarRef calendar, List<DueStep> steps) {

  public DeadlineBasis {
    steps = List.copyOf(steps);
  }
}
