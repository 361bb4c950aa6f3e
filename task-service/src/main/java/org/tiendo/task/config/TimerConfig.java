package org.tiendo.task.config;

import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiendo.eventing.command.Feature;
import org.tiendo.eventing.command.FeatureRegistry;
import org.tiendo.eventing.config.InstallationClock;
import org.tiendo.eventing.store.EventLog;
import org.tiendo.eventing.timer.Timing;
import org.tiendo.task.timer.ItemFacts;
import org.tiendo.task.timer.Reminders;
import org.tiendo.task.timer.TimerCommand;
import org.tiendo.task.timer.TimerDecider;
import org.tiendo.task.timer.TimerEvent;
import org.tiendo.task.timer.TimerPublisher;

/// Registers reminders and escalations, and the timers that raise them.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReminderProperties.class)
public class TimerConfig {

  @Bean
  Feature<TimerCommand, Reminders, TimerEvent> reminder() {
    var decider = new TimerDecider();
    return new Feature<>(
        "reminder",
        TimerCommand.class,
        TimerEvent.class,
        TimerCommand::project,
        Reminders::none,
        Reminders::evolve,
        (_, _, _) -> Set.of(),
        (c, state, _) -> decider.decide(c, state),
        TimerPublisher::publish);
  }

  @Bean
  Timing<ItemFacts> itemTiming(
      ReminderProperties reminders,
      InstallationClock clock,
      EventLog log,
      FeatureRegistry features) {
    return new ItemTiming(
        clock.zone(), reminders.all(), features.json(), () -> CalendarReads.inForce(log, features));
  }
}
