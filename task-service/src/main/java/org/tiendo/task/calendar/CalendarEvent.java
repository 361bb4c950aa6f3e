package org.tiendo.task.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.tiendo.contracts.calendar.CoveredYear;
import org.tiendo.contracts.calendar.DatedException;
import org.tiendo.contracts.id.CalendarId;
import org.tiendo.contracts.id.ProjectId;

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

  /// The due dates of these items were found anew with a version of the calendar.
  record DueDatesRederived(CalendarId calendar, int version, List<Rederived> items)
      implements CalendarEvent {
    public DueDatesRederived {
      items = List.copyOf(items);
    }
  }

  /// An item whose due date changed.
  record Rederived(ProjectId project, LocalDate from, LocalDate to) {}
}
