package org.tiendo.contracts.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// When an open item is near its due date, overdue or stale: facts of time, derived at a date and never stored.
public final class Timeliness {

  private Timeliness() {}

  /// First day on which an item due on `due` is overdue (quá hạn).
  public static LocalDate overdueFrom(LocalDate due) {
    return due.plusDays(1);
  }

  /// The moment at which it becomes overdue: the start of the following day in the installation's zone.
  public static Instant overdueAt(LocalDate due, ZoneId zone) {
    return overdueFrom(due).atStartOfDay(zone).toInstant();
  }

  /// Whether an item that is not done is overdue at a date: its clock did not stop within the deadline.
  ///
  /// @param stoppedOn the day its clock stopped; null while it runs
  public static boolean overdue(LocalDate due, @Nullable LocalDate stoppedOn, LocalDate asOf) {
    boolean intime = stoppedOn != null && !stoppedOn.isAfter(due) && !stoppedOn.isAfter(asOf);
    return asOf.isAfter(due) && !intime;
  }

  /// Whether at most `within` working days are left: those after `asOf`, the due date included. False once overdue;
  /// empty if the calendar does not cover the days between.
  public static Optional<Boolean> nearDue(
      LocalDate due, int within, LocalDate asOf, WorkCalendar calendar) {
    if (asOf.isAfter(due)) return Optional.of(false);
    OptionalInt left = calendar.workingDays(asOf, due);
    return left.isPresent() ? Optional.of(left.getAsInt() <= within) : Optional.empty();
  }

  /// First day on which [#nearDue] holds; empty if the calendar does not cover the days between.
  public static Optional<LocalDate> nearDueFrom(LocalDate due, int within, WorkCalendar calendar) {
    LocalDate first = due;
    for (int left = within; ; first = first.minusDays(1)) {
      switch (calendar.kindOf(first)) {
        case NOT_COVERED -> {
          return Optional.empty();
        }
        case WORKING, SWAPPED_ON -> {
          if (left-- == 0) return Optional.of(first);
        }
        case WEEKLY_OFF, HOLIDAY, COMPENSATORY_OFF, SWAPPED_OFF -> {}
      }
    }
  }

  /// First day on which an item is stale: more than `days` days after its last progress or, without any, its assignment.
  public static LocalDate staleFrom(LocalDate lastProgressOn, int days) {
    return lastProgressOn.plusDays(days + 1L);
  }
}
