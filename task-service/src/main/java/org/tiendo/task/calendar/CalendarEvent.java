package org.tiendo.task.calendar;

import java.time.DayOfWeek;
import java.util.List;
import org.tiendo.contracts.calendar.CoveredYear;
import org.tiendo.contracts.calendar.DatedException;
import org.tiendo.contracts.id.CalendarId;

/// What happens to a calendar, as it is stored.
public sealed interface CalendarEvent {

  CalendarId calendar();

  /// A version of the calendar was published; it never changes.
  record CalendarPublished(
      CalendarId calendar,
      int version,
      String jurisdiction,
      List<DayOfWeek> workingDays,
      List<CoveredYear> years,
      List<DatedException> exceptions)
      implements CalendarEvent {
    public CalendarPublished {
      workingDays = List.copyOf(workingDays);
      years = List.copyOf(years);
      exceptions = List.copyOf(exceptions);
    }
  }
}
