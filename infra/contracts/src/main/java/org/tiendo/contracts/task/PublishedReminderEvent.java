package org.tiendo.contracts.task;

import java.time.LocalDate;
import java.util.List;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.vocabulary.ReminderKind;
import org.tiendo.contracts.vocabulary.Told;

/// What time brings: reminders and escalations, each raised once. The event is the fact; sending it to people is another
/// matter.
public sealed interface PublishedReminderEvent extends TaskEvent {

  ProjectId project();

  /// A reminder was raised (nhắc việc).
  ///
  /// @param timer name of the timer that raised it, unique in the log
  /// @param day the day it is about: the due date, the review date, the last day to answer, or the day it became stale
  record ReminderRaised(
      ProjectId project, String timer, ReminderKind kind, LocalDate day, List<Told> told)
      implements PublishedReminderEvent {
    public ReminderRaised {
      told = List.copyOf(told);
    }
  }

  /// An overdue item climbed a step of the ladder.
  ///
  /// @param timer name of the timer that raised it, unique in the log
  /// @param step from 1
  /// @param level what the policy calls the step, e.g. `orange`
  /// @param dueOn the due date that passed
  record Escalated(
      ProjectId project, String timer, int step, String level, LocalDate dueOn, List<Told> told)
      implements PublishedReminderEvent {
    public Escalated {
      told = List.copyOf(told);
    }
  }
}
