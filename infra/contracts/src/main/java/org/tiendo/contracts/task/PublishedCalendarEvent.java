package org.tiendo.contracts.task;

import java.time.DayOfWeek;
import java.util.List;
import org.tiendo.contracts.calendar.CoveredYear;
import org.tiendo.contracts.calendar.DatedException;
import org.tiendo.contracts.id.CalendarId;

/// What happens to working-day calendars.
public sealed interface PublishedCalendarEvent extends TaskEvent {

  /// A version of a calendar was published, whole; it never changes.
  ///
  /// @param version from 1
  /// @param jurisdiction whose days these are, in words
  /// @param workingDays days of the week on which work is done
  record CalendarPublished(
      CalendarId calendar,
      int version,
      String jurisdiction,
      List<DayOfWeek> workingDays,
      List<CoveredYear> years,
      List<DatedException> exceptions)
      implements PublishedCalendarEvent {
    public CalendarPublished {
      workingDays = List.copyOf(workingDays);
      years = List.copyOf(years);
      exceptions = List.copyOf(exceptions);
    }
  }
}
