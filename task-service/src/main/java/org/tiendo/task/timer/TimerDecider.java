package org.tiendo.task.timer;

import static org.tiendo.contracts.kernel.Decision.accept;
import static org.tiendo.contracts.kernel.Decision.refuse;

import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.task.timer.TimerCommand.Escalate;
import org.tiendo.task.timer.TimerCommand.RaiseReminder;
import org.tiendo.task.timer.TimerEvent.Escalated;
import org.tiendo.task.timer.TimerEvent.ReminderRaised;

/// Decides on what timers ask for: each timer is answered once.
public final class TimerDecider {

  public Decision<TimerEvent> decide(TimerCommand command, Reminders state) {
    if (!command.context().actor().has(Role.SERVICE)) return refuse(TimerRule.RAISED_BY_SERVICE);
    if (state.timers().contains(command.timer())) return accept();
    return switch (command) {
      case RaiseReminder c ->
          accept(new ReminderRaised(c.project(), c.timer(), c.kind(), c.day(), c.told()));
      case Escalate c ->
          accept(new Escalated(c.project(), c.timer(), c.step(), c.level(), c.dueOn(), c.told()));
    };
  }
}
