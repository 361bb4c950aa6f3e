package org.tiendo.task.config;

import java.util.Set;
import org.tiendo.contracts.calendar.WorkCalendar;
import org.tiendo.contracts.id.CalendarId;
import org.tiendo.eventing.command.Feature.States;
import org.tiendo.eventing.store.StreamId;
import org.tiendo.task.calendar.Calendar;

/// What decisions read of calendars: the version in force of the calendar that deadlines are counted by.
final class CalendarReads {

  /// The calendar that deadlines are counted by.
  static final CalendarId MAIN = new CalendarId("main");

  private CalendarReads() {}

  static Set<StreamId> streams() {
    return Set.of(new StreamId("calendar", MAIN.value()));
  }

  /// Covers nothing as long as none was published.
  static WorkCalendar inForce(States states) {
    return states.of(new StreamId("calendar", MAIN.value()), Calendar.class).orNone(MAIN);
  }
}
