package org.tiendo.task.calendar;

import java.util.Optional;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.task.PublishedCalendarEvent;
import org.tiendo.task.calendar.CalendarEvent.CalendarPublished;
import org.tiendo.task.calendar.CalendarEvent.DueDatesRederived;
import org.tiendo.task.calendar.CalendarEvent.Rederived;

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
      case DueDatesRederived e ->
          Optional.of(
              new PublishedCalendarEvent.DueDatesRederived(
                  e.calendar(),
                  e.version(),
                  e.items().stream().map(CalendarPublisher::rederived).toList()));
    };
  }

  private static PublishedCalendarEvent.DueDatesRederived.Rederived rederived(Rederived item) {
    return new PublishedCalendarEvent.DueDatesRederived.Rederived(
        item.project(), item.from(), item.to());
  }
}
