package org.tiendo.task.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.contracts.vocabulary.SuspensionPolicy;

/// What happens to the deadline of an item, as it is stored. Each `deadline` is the one in force from then on.
sealed interface TimeEvent extends ProjectEvent {

  /// @param by who asked, and therefore does not decide
  record ExtensionRequested(
      ProjectId project,
      LocalDate on,
      int number,
      LocalDate expectedOn,
      String cause,
      String progress,
      PersonId by)
      implements TimeEvent {}

  record ExtensionApproved(
      ProjectId project, LocalDate on, int number, Deadline deadline, @Nullable String note)
      implements TimeEvent {}

  record ExtensionRejected(ProjectId project, LocalDate on, int number, String reason)
      implements TimeEvent {}

  record ProjectSuspended(
      ProjectId project, LocalDate on, String reason, String basis, SuspensionPolicy policy)
      implements TimeEvent {}

  record ProjectResumed(ProjectId project, LocalDate on, LocalDate suspendedOn, Deadline deadline)
      implements TimeEvent {}

  record DeadlineStarted(ProjectId project, LocalDate on, LocalDate happenedOn, Deadline deadline)
      implements TimeEvent {}

  record DeadlineRederived(ProjectId project, LocalDate on, Deadline original, Deadline deadline)
      implements TimeEvent {}
}
