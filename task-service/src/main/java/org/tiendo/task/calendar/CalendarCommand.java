package org.tiendo.task.calendar;

import java.time.DayOfWeek;
import java.util.List;
import org.tiendo.contracts.calendar.CoveredYear;
import org.tiendo.contracts.calendar.DatedException;
import org.tiendo.contracts.id.CalendarId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;

/// What can be asked of a calendar.
public sealed interface CalendarCommand extends Command {

  /// The calendar that deadlines are counted by.
  CalendarId MAIN = new CalendarId("main");

  CalendarId calendar();

  /// Publish the next version of a calendar, whole.
  ///
  /// @param jurisdiction whose days these are, in words
  record PublishCalendar(
      CommandContext context,
      CalendarId calendar,
      String jurisdiction,
      List<DayOfWeek> workingDays,
      List<CoveredYear> years,
      List<DatedException> exceptions)
      implements CalendarCommand {
    public PublishCalendar {
      workingDays = List.copyOf(workingDays);
      years = List.copyOf(years);
      exceptions = List.copyOf(exceptions);
    }
  }

  /// Find the due dates of these items anew with the version in force (tính lại hạn).
  record RederiveDueDates(CommandContext context, CalendarId calendar, List<ProjectId> items)
      implements CalendarCommand {
    public RederiveDueDates {
      items = List.copyOf(items);
    }
  }
}
