package org.tiendo.task.timer;

import java.util.Optional;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.task.PublishedReminderEvent;
import org.tiendo.task.timer.TimerEvent.Escalated;
import org.tiendo.task.timer.TimerEvent.ReminderRaised;

/// What other services see of reminders and escalations.
public final class TimerPublisher {

  private TimerPublisher() {}

  public static Optional<PublishedEvent> publish(TimerEvent event) {
    return Optional.of(
        switch (event) {
          case ReminderRaised e ->
              new PublishedReminderEvent.ReminderRaised(
                  e.project(), e.timer(), e.kind(), e.day(), e.told());
          case Escalated e ->
              new PublishedReminderEvent.Escalated(
                  e.project(), e.timer(), e.step(), e.level(), e.dueOn(), e.told());
        });
  }
}
