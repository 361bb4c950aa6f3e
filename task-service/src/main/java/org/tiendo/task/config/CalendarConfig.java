package org.tiendo.task.config;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiendo.eventing.command.Feature;
import org.tiendo.task.calendar.Calendar;
import org.tiendo.task.calendar.CalendarCommand;
import org.tiendo.task.calendar.CalendarDecider;
import org.tiendo.task.calendar.CalendarEvent;
import org.tiendo.task.calendar.CalendarPublisher;

/// Registers calendars.
@Configuration(proxyBeanMethods = false)
public class CalendarConfig {

  @Bean
  Feature<CalendarCommand, Calendar, CalendarEvent> calendar() {
    var decider = new CalendarDecider();
    return new Feature<>(
        "calendar",
        CalendarCommand.class,
        CalendarEvent.class,
        CalendarCommand::calendar,
        Calendar.NotPublished::new,
        Calendar::evolve,
        (_, _, _) -> Set.of(),
        (c, state, _) -> decider.decide(c, state),
        CalendarPublisher::publish);
  }
}
