package org.tiendo.task.timer;

import java.time.LocalDate;
import java.util.List;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.ReminderKind;
import org.tiendo.contracts.vocabulary.Told;

/// What timers ask for.
public sealed interface TimerCommand extends Command {

  ProjectId project();

  /// Name of the timer, unique in the log.
  String timer();

  /// Raise a reminder (nhắc việc).
  ///
  /// @param day the day it is about
  record RaiseReminder(
      CommandContext context,
      ProjectId project,
      String timer,
      ReminderKind kind,
      LocalDate day,
      List<Told> told)
      implements TimerCommand {
    public RaiseReminder {
      told = List.copyOf(told);
    }
  }

  /// Let an overdue item climb a step of the ladder.
  ///
  /// @param step from 1
  /// @param level what the policy calls the step
  record Escalate(
      CommandContext context,
      ProjectId project,
      String timer,
      int step,
      String level,
      LocalDate dueOn,
      List<Told> told)
      implements TimerCommand {
    public Escalate {
      told = List.copyOf(told);
    }
  }
}
