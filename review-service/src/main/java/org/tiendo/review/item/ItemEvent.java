package org.tiendo.review.item;

import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.ItemType;

/// What was noted of an item, as stored. It has no published form: the task service published it first.
public sealed interface ItemEvent {

  record ItemNoted(ProjectId project, ItemType type, UnitId assigner, UnitId lead)
      implements ItemEvent {}

  record LeadNoted(ProjectId project, UnitId lead) implements ItemEvent {}

  /// @param person who acted for the lead unit while it led
  record HandNoted(ProjectId project, PersonId person) implements ItemEvent {}
}
