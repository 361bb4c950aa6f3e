package org.tiendo.task.calendar;

import static org.tiendo.contracts.kernel.Decision.accept;
import static org.tiendo.contracts.kernel.Decision.acceptWith;
import static org.tiendo.contracts.kernel.Decision.refuse;
import static org.tiendo.task.calendar.CalendarRule.CALENDAR_COVERS_DUE_DATE;
import static org.tiendo.task.calendar.CalendarRule.CALENDAR_NOT_PUBLISHED;
import static org.tiendo.task.calendar.CalendarRule.REDERIVED_BY_MONITOR_OR_AUTHORITY;
import static org.tiendo.task.calendar.CalendarRule.REDERIVED_ITEMS_LISTED;
import static org.tiendo.task.calendar.CalendarRule.REDERIVED_ITEM_UNKNOWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.tiendo.contracts.calendar.DueDates;
import org.tiendo.contracts.calendar.Resolution;
import org.tiendo.contracts.calendar.WorkCalendar;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.task.calendar.Calendar.NotPublished;
import org.tiendo.task.calendar.Calendar.Published;
import org.tiendo.task.calendar.CalendarCommand.RederiveDueDates;
import org.tiendo.task.calendar.CalendarEvent.DueDatesRederived;
import org.tiendo.task.calendar.CalendarEvent.Rederived;

/// Decides whether due dates are found anew. Each item whose date changes records it in its own stream, in the same commit,
/// and may refuse it by its own rules.
///
/// @param tell makes the command by which an item records it
record RederiveDecider(BiFunction<CommandContext, ProjectId, Command> tell) {

  Decision<CalendarEvent> decide(
      RederiveDueDates c, Calendar state, CalendarReferences references) {
    Actor actor = c.context().actor();
    if (!actor.has(Role.MONITORING_OFFICE) && !actor.has(Role.ASSIGNING_AUTHORITY)) {
      return refuse(REDERIVED_BY_MONITOR_OR_AUTHORITY);
    }
    if (c.items().isEmpty() || new HashSet<>(c.items()).size() < c.items().size()) {
      return refuse(REDERIVED_ITEMS_LISTED);
    }
    return switch (state) {
      case NotPublished _ -> refuse(CALENDAR_NOT_PUBLISHED);
      case Published published -> rederive(c, published.calendar(), references);
    };
  }

  private Decision<CalendarEvent> rederive(
      RederiveDueDates c, WorkCalendar calendar, CalendarReferences references) {
    List<Rederived> changed = new ArrayList<>();
    for (ProjectId item : c.items()) {
      Deadline deadline = references.deadlines().get(item);
      if (deadline == null) return refuse(REDERIVED_ITEM_UNKNOWN, Map.of("project", item.value()));
      switch (DueDates.rederive(deadline, calendar)) {
        case Resolution.NotCovered(var day) -> {
          return refuse(CALENDAR_COVERS_DUE_DATE, Map.of("date", day.toString()));
        }
        case Resolution.Found(var found) -> {
          LocalDate from = deadline.dueOn();
          LocalDate to = found.dueOn();
          if (from != null && to != null && !from.equals(to)) {
            changed.add(new Rederived(item, from, to));
          }
        }
      }
    }
    if (changed.isEmpty()) return accept();
    return acceptWith(
        changed.stream().map(item -> tell.apply(c.context(), item.project())).toList(),
        List.of(new DueDatesRederived(c.calendar(), calendar.version(), changed)));
  }
}
