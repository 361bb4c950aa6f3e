package org.tiendo.task.config;

import java.util.Set;
import org.tiendo.contracts.calendar.WorkCalendar;
import org.tiendo.contracts.id.CalendarId;
import org.tiendo.eventing.command.Feature.States;
import org.tiendo.eventing.command.FeatureRegistry;
import org.tiendo.eventing.store.EventLog;
import org.tiendo.eventing.store.StreamId;
import org.tiendo.task.calendar.Calendar;

/// What decisions read of calendars: the version in force of the calendar that deadlines are counted by.
final class CalendarReads {

  /// The calendar that deadlines are counted by.
  static final CalendarId MAIN = new CalendarId("main");

  private static final StreamId STREAM = new StreamId("calendar", MAIN.value());

  private CalendarReads() {}

  static Set<StreamId> streams() {
    return Set.of(STREAM);
  }

  /// Covers nothing as long as none was published.
  static WorkCalendar inForce(States states) {
    return states.of(STREAM, Calendar.class).orNone(MAIN);
  }

  /// The same, read from the log outside of a decision.
  static WorkCalendar inForce(EventLog log, FeatureRegistry features) {
    return features.fold(STREAM, log.stream(STREAM, 0), Calendar.class).orNone(MAIN);
  }
}
