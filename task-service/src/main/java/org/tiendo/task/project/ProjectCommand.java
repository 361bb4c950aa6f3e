package org.tiendo.task.project;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.ClauseRef;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.contracts.vocabulary.FileRef;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Secrecy;

/// What can be asked of a project.
public sealed interface ProjectCommand extends Command {

  ProjectId project();

  /// Give an item to one lead unit (giao).
  ///
  /// @param product what is to be handed over
  /// @param reviewingUnit who will appraise the quality
  /// @param issueRequired whether it counts as completed only with an issued document
  record AssignProject(
      CommandContext context,
      ProjectId project,
      ItemType type,
      String title,
      String product,
      UnitId assigner,
      UnitId lead,
      List<UnitId> coordinators,
      UnitId reviewingUnit,
      Deadline deadline,
      List<ClauseRef> sources,
      List<Place> memberships,
      @Nullable String field,
      boolean priority,
      Secrecy secrecy,
      boolean issueRequired)
      implements ProjectCommand {
    public AssignProject {
      coordinators = List.copyOf(coordinators);
      sources = List.copyOf(sources);
      memberships = List.copyOf(memberships);
    }
  }

  /// A place in a programme that is asked for.
  ///
  /// @param plannedRef the planned item that is carried out; none for an item that was not planned
  record Place(ProgrammeId programme, @Nullable String plannedRef) {}

  /// Tell how far the work is (báo cáo tiến độ).
  ///
  /// @param onBehalfOf the lead unit, if another reports for it
  record ReportProgress(
      CommandContext context,
      ProjectId project,
      @Nullable UnitId onBehalfOf,
      @Nullable Integer percent,
      @Nullable String stage,
      @Nullable String note)
      implements ProjectCommand {}

  /// Hand the work over for review (trình).
  record SubmitProject(CommandContext context, ProjectId project, List<FileRef> files)
      implements ProjectCommand {
    public SubmitProject {
      files = List.copyOf(files);
    }
  }

  /// Note that a review of the round was opened.
  record RecordReviewOpened(CommandContext context, ProjectId project, int round)
      implements ProjectCommand {}

  /// Note that the review sent the round back (trả lại).
  ///
  /// @param reason code of the reason
  record RecordReviewReturn(
      CommandContext context,
      ProjectId project,
      int round,
      String reason,
      @Nullable LocalDate revisionDueOn)
      implements ProjectCommand {}

  /// Note that the review accepted the round (đạt).
  ///
  /// @param toQuality every mandatory criterion met, none waived, no edits left open
  record RecordReviewAcceptance(
      CommandContext context, ProjectId project, int round, boolean toQuality)
      implements ProjectCommand {}

  /// Confirm that the accepted item is done (hoàn thành).
  record CompleteProject(CommandContext context, ProjectId project, List<DocumentId> documents)
      implements ProjectCommand {
    public CompleteProject {
      documents = List.copyOf(documents);
    }
  }
}
