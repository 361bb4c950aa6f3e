package org.tiendo.task.timer;

import java.time.LocalDate;
import java.util.List;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.vocabulary.ReminderKind;
import org.tiendo.contracts.vocabulary.Told;

/// What timers raised for an item, as it is stored.
public sealed interface TimerEvent {

  ProjectId project();

  String timer();

  /// A reminder was raised.
  record ReminderRaised(
      ProjectId project, String timer, ReminderKind kind, LocalDate day, List<Told> told)
      implements TimerEvent {
    public ReminderRaised {
      told = List.copyOf(told);
    }
  }

  /// An overdue item climbed a step of the ladder.
  record Escalated(
      ProjectId project, String timer, int step, String level, LocalDate dueOn, List<Told> told)
      implements TimerEvent {
    public Escalated {
      told = List.copyOf(told);
    }
  }
}
