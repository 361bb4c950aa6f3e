package org.tiendo.contracts.task;

import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;

/// What passes between those who give an item, those who lead it and those who help.
public sealed interface PublishedProjectLeadEvent extends PublishedProjectEvent {

  /// The lead unit took the item on (tiếp nhận).
  record ProjectAcknowledged(ProjectId project, UnitId lead) implements PublishedProjectLeadEvent {}

  /// The lead unit asked what is meant. The item waits in no way.
  ///
  /// @param number from 1, in the order of the questions on the item
  record ClarificationRequested(ProjectId project, int number, String question)
      implements PublishedProjectLeadEvent {}

  /// The assigner, or the monitoring office, said what is meant.
  ///
  /// @param number of the question
  record ClarificationAnswered(ProjectId project, int number, String answer)
      implements PublishedProjectLeadEvent {}

  /// The lead unit holds that another should lead. It leads until the assigner decides.
  ///
  /// @param proposed who should lead instead, if it names one
  record ReassignmentProposed(ProjectId project, @Nullable UnitId proposed, String reason)
      implements PublishedProjectLeadEvent {}

  /// The assigner gave the item to another lead unit, which has yet to take it on. Its deadline and its rounds stay.
  ///
  /// @param from who led it until now
  /// @param lead who leads it from now on
  /// @param basis the document it rests on, if any
  record LeadReassigned(
      ProjectId project, UnitId from, UnitId lead, String reason, @Nullable String basis)
      implements PublishedProjectLeadEvent {}

  /// A unit coordinates from now on.
  ///
  /// @param task what it is to do, if said
  record CoordinatorAdded(ProjectId project, UnitId unit, @Nullable String task)
      implements PublishedProjectLeadEvent {}

  /// A unit coordinates no longer.
  record CoordinatorRemoved(ProjectId project, UnitId unit, String reason)
      implements PublishedProjectLeadEvent {}
}
