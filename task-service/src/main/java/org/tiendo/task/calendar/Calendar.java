package org.tiendo.task.calendar;

import org.tiendo.contracts.calendar.WorkCalendar;
import org.tiendo.contracts.id.CalendarId;
import org.tiendo.task.calendar.CalendarEvent.CalendarPublished;
import org.tiendo.task.calendar.CalendarEvent.DueDatesRederived;

/// A working-day calendar (lịch làm việc) of the installation, or of a part of it.
public sealed interface Calendar {

  record NotPublished() implements Calendar {}

  /// @param calendar the version in force
  record Published(WorkCalendar calendar) implements Calendar {}

  /// The version in force; one that covers nothing if none was published.
  default WorkCalendar orNone(CalendarId id) {
    return switch (this) {
      case Published published -> published.calendar();
      case NotPublished _ -> WorkCalendar.none(id);
    };
  }

  static Calendar evolve(Calendar state, CalendarEvent event) {
    return switch (event) {
      case CalendarPublished e ->
          new Published(
              new WorkCalendar(
                  e.calendar(),
                  e.version(),
                  e.jurisdiction(),
                  e.workingDays(),
                  e.years(),
                  e.exceptions()));
      case DueDatesRederived _ -> state;
    };
  }
}
