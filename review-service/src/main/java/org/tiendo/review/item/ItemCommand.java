package org.tiendo.review.item;

import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.ItemType;

/// What can be noted of an item that the task service owns.
public sealed interface ItemCommand extends Command {

  ProjectId project();

  /// Note that an item was assigned.
  record NoteItem(
      CommandContext context, ProjectId project, ItemType type, UnitId assigner, UnitId lead)
      implements ItemCommand {}

  /// Note who leads the item from now on.
  record NoteLead(CommandContext context, ProjectId project, UnitId lead) implements ItemCommand {}

  /// Note that somebody did something for the item; of concern only if it was for the lead unit.
  record NoteHand(CommandContext context, ProjectId project, PersonId person, UnitId unit)
      implements ItemCommand {}
}
