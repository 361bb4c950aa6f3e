package org.tiendo.task.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;

/// What passes between those who give an item, those who lead it and those who help, as it is stored.
sealed interface LeadEvent extends ProjectEvent {

  /// The lead unit took the item on.
  record ProjectAcknowledged(ProjectId project, LocalDate on, UnitId lead, PersonId by)
      implements LeadEvent {}

  record ClarificationRequested(ProjectId project, LocalDate on, int number, String question)
      implements LeadEvent {}

  record ClarificationAnswered(ProjectId project, LocalDate on, int number, String answer)
      implements LeadEvent {}

  record ReassignmentProposed(
      ProjectId project, LocalDate on, @Nullable UnitId proposed, String reason)
      implements LeadEvent {}

  /// The item has another lead unit, which has yet to take it on.
  record LeadReassigned(
      ProjectId project,
      LocalDate on,
      UnitId from,
      UnitId lead,
      String reason,
      @Nullable String basis)
      implements LeadEvent {}

  record CoordinatorAdded(ProjectId project, LocalDate on, UnitId unit, @Nullable String task)
      implements LeadEvent {}

  record CoordinatorRemoved(ProjectId project, LocalDate on, UnitId unit, String reason)
      implements LeadEvent {}
}
