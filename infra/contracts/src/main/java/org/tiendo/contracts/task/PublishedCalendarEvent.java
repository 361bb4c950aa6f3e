package org.tiendo.contracts.task;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.tiendo.contracts.calendar.CoveredYear;
import org.tiendo.contracts.calendar.DatedException;
import org.tiendo.contracts.id.CalendarId;
import org.tiendo.contracts.id.ProjectId;

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

  /// The due dates of these items were found anew with a version of the calendar. Each item tells the same in its own
  /// stream, as `DeadlineRederived`, in the same commit.
  ///
  /// @param items each with its date before and after; items whose date stayed are not listed
  record DueDatesRederived(CalendarId calendar, int version, List<Rederived> items)
      implements PublishedCalendarEvent {
    public DueDatesRederived {
      items = List.copyOf(items);
    }

    /// @param from due date in force until now
    /// @param to due date in force from now on
    public record Rederived(ProjectId project, LocalDate from, LocalDate to) {}
  }
}
