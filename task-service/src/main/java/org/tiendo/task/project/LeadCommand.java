package org.tiendo.task.project;

import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.CommandContext;

/// What those who give an item, those who lead it and those who help can ask of each other.
public sealed interface LeadCommand extends ProjectCommand {

  /// Take the item on (tiếp nhận).
  record AcknowledgeAssignment(CommandContext context, ProjectId project) implements LeadCommand {}

  /// Ask what is meant (đề nghị làm rõ).
  record RequestClarification(CommandContext context, ProjectId project, String question)
      implements LeadCommand {}

  /// Say what is meant.
  ///
  /// @param number of the question
  record AnswerClarification(CommandContext context, ProjectId project, int number, String answer)
      implements LeadCommand {}

  /// Propose that another unit leads (đề nghị thay đổi đơn vị chủ trì).
  ///
  /// @param proposed who should lead, if one is named
  record ProposeReassignment(
      CommandContext context, ProjectId project, @Nullable UnitId proposed, String reason)
      implements LeadCommand {}

  /// Give the item to another lead unit.
  record ReassignLead(
      CommandContext context, ProjectId project, UnitId lead, String reason, @Nullable String basis)
      implements LeadCommand {}

  /// Let a unit coordinate (phối hợp).
  record AddCoordinator(
      CommandContext context, ProjectId project, UnitId unit, @Nullable String task)
      implements LeadCommand {}

  /// Let a unit coordinate no longer.
  record RemoveCoordinator(CommandContext context, ProjectId project, UnitId unit, String reason)
      implements LeadCommand {}
}
