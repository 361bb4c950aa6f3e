package org.tiendo.task.calendar;

import java.util.Optional;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.task.PublishedCalendarEvent;
import org.tiendo.task.calendar.CalendarEvent.CalendarPublished;

/// What other services see of a calendar.
public final class CalendarPublisher {

  private CalendarPublisher() {}

  public static Optional<PublishedEvent> publish(CalendarEvent event) {
    return switch (event) {
      case CalendarPublished e ->
          Optional.of(
              new PublishedCalendarEvent.CalendarPublished(
                  e.calendar(),
                  e.version(),
                  e.jurisdiction(),
                  e.workingDays(),
                  e.years(),
                  e.exceptions()));
    };
  }
}
