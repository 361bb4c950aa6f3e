package org.tiendo.task.config;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tiendo.contracts.calendar.WorkCalendar;
import org.tiendo.contracts.id.CalendarId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.eventing.command.Feature.States;
import org.tiendo.eventing.command.FeatureRegistry;
import org.tiendo.eventing.store.EventLog;
import org.tiendo.eventing.store.StreamId;
import org.tiendo.task.calendar.Calendar;
import org.tiendo.task.calendar.CalendarCommand;
import org.tiendo.task.calendar.CalendarCommand.PublishCalendar;
import org.tiendo.task.calendar.CalendarCommand.RederiveDueDates;
import org.tiendo.task.calendar.CalendarReferences;
import org.tiendo.task.project.Project;

/// What decisions read of calendars: the version in force of the calendar that deadlines are counted by.
final class CalendarReads {

  /// The calendar that deadlines are counted by.
  static final CalendarId MAIN = CalendarCommand.MAIN;

  private static final StreamId STREAM = new StreamId("calendar", MAIN.value());

  private CalendarReads() {}

  /// The items whose due dates are found anew.
  static Set<StreamId> streams(CalendarCommand command) {
    return Streams.of("project", items(command));
  }

  static CalendarReferences references(CalendarCommand command, States states) {
    return new CalendarReferences(
        Streams.known("project", items(command), states, Project.class, CalendarReads::inForce));
  }

  private static List<ProjectId> items(CalendarCommand command) {
    return switch (command) {
      case PublishCalendar _ -> List.of();
      case RederiveDueDates c -> c.items();
    };
  }

  private static Optional<Deadline> inForce(Project state) {
    return state instanceof Project.Known known
        ? Optional.of(known.item().deadline().current())
        : Optional.empty();
  }

  static Set<StreamId> streams() {
    return Set.of(STREAM);
  }

  /// Covers nothing as long as none was published, nor where [#streams()] was not named.
  static WorkCalendar inForce(States states) {
    return states.has(STREAM)
        ? states.of(STREAM, Calendar.class).orNone(MAIN)
        : WorkCalendar.none(MAIN);
  }

  /// The same, read from the log outside of a decision.
  static WorkCalendar inForce(EventLog log, FeatureRegistry features) {
    return features.fold(STREAM, log.stream(STREAM, 0), Calendar.class).orNone(MAIN);
  }
}
