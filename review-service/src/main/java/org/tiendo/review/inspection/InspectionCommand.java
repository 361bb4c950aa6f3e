package org.tiendo.review.inspection;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.InspectionId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.Conclusion;
import org.tiendo.contracts.vocabulary.FileRef;
import org.tiendo.contracts.vocabulary.TeamMember;

/// What can be asked of an inspection.
public sealed interface InspectionCommand extends Command {

  InspectionId inspection();

  /// What the team does.
  sealed interface OfTeam extends InspectionCommand {}

  /// Plan an inspection of a unit (lập kế hoạch kiểm tra); the sender's unit inspects.
  ///
  /// @param items items that are looked at
  record PlanInspection(
      CommandContext context,
      InspectionId inspection,
      String title,
      UnitId subject,
      List<TeamMember> team,
      LocalDate from,
      LocalDate to,
      List<ProjectId> items)
      implements InspectionCommand {
    public PlanInspection {
      team = List.copyOf(team);
      items = List.copyOf(items);
    }
  }

  /// Begin the work.
  record StartInspection(CommandContext context, InspectionId inspection) implements OfTeam {}

  /// Record what must be mended (phát hiện).
  ///
  /// @param item the item that it concerns, if one
  /// @param remedyDueOn until when the inspected unit must answer
  record RecordFinding(
      CommandContext context,
      InspectionId inspection,
      String text,
      @Nullable ProjectId item,
      LocalDate remedyDueOn)
      implements OfTeam {}

  /// Answer a finding, with evidence (khắc phục).
  record SubmitRemedy(
      CommandContext context,
      InspectionId inspection,
      String finding,
      String text,
      List<FileRef> evidence)
      implements InspectionCommand {
    public SubmitRemedy {
      evidence = List.copyOf(evidence);
    }
  }

  /// Accept the evidence: the finding is closed.
  record AcceptRemedy(CommandContext context, InspectionId inspection, String finding)
      implements OfTeam {}

  /// Do not accept it: the finding stays open, with a new date.
  record DeclineRemedy(
      CommandContext context,
      InspectionId inspection,
      String finding,
      String reason,
      LocalDate remedyDueOn)
      implements OfTeam {}

  /// Conclude (kết luận kiểm tra). Findings may stay open, each with its deadline.
  record ConcludeInspection(CommandContext context, InspectionId inspection, Conclusion conclusion)
      implements OfTeam {}
}
