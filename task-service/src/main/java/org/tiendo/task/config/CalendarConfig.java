package org.tiendo.task.config;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiendo.eventing.command.Feature;
import org.tiendo.task.calendar.Calendar;
import org.tiendo.task.calendar.CalendarCommand;
import org.tiendo.task.calendar.CalendarDecider;
import org.tiendo.task.calendar.CalendarEvent;
import org.tiendo.task.calendar.CalendarPublisher;
import org.tiendo.task.project.TimeCommand.RecordDeadlineRederived;

/// Registers calendars.
@Configuration(proxyBeanMethods = false)
public class CalendarConfig {

  @Bean
  Feature<CalendarCommand, Calendar, CalendarEvent> calendar() {
    var decider = new CalendarDecider(RecordDeadlineRederived::new);
    return new Feature<>(
        "calendar",
        CalendarCommand.class,
        CalendarEvent.class,
        CalendarCommand::calendar,
        Calendar.NotPublished::new,
        Calendar::evolve,
        (c, _, _) -> CalendarReads.streams(c),
        (c, state, others) -> decider.decide(c, state, CalendarReads.references(c, others)),
        CalendarPublisher::publish);
  }
}
