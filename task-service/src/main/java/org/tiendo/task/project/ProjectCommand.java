package org.tiendo.task.project;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.BroughtForward;
import org.tiendo.contracts.vocabulary.ClauseRef;
import org.tiendo.contracts.vocabulary.CommentResponse;
import org.tiendo.contracts.vocabulary.DeadlineRule;
import org.tiendo.contracts.vocabulary.FileRef;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.ReviewComment;
import org.tiendo.contracts.vocabulary.Secrecy;

/// What can be asked of a project.
public sealed interface ProjectCommand extends Command
    permits ProjectCommand.RegisterItem,
        ProjectCommand.AssignProject,
        ProjectCommand.ReportProgress,
        ProjectCommand.SubmitProject,
        ProjectCommand.WithdrawSubmission,
        ProjectCommand.RecordReview,
        ProjectCommand.CompleteProject,
        ProjectCommand.ReverseCompletion,
        LeadCommand,
        CoordinationCommand,
        TimeCommand,
        FateCommand,
        EntryCommand {

  ProjectId project();

  /// Propose an item for a programme that is being drafted (dự kiến).
  ///
  /// @param proposedBy the unit that proposes it
  record RegisterItem(
      CommandContext context,
      ProjectId project,
      ItemType type,
      String title,
      @Nullable String product,
      UnitId proposedBy,
      @Nullable UnitId lead,
      @Nullable LocalDate dueOn,
      @Nullable ProgrammeId programme)
      implements ProjectCommand {}

  /// Give an item to one lead unit (giao).
  ///
  /// @param product what is to be handed over
  /// @param reviewingUnit who will appraise the quality
  /// @param deadline how its due date is found, from the day of the assignment
  /// @param issueRequired whether it counts as completed only with an issued document
  /// @param responsible the person who answers for it in the lead unit, if named
  /// @param powers what the lead may decide by itself, if said
  /// @param parent the item that it is split off, never given from outside
  /// @param broughtForward what it has behind it, of an imported opening balance; never given from outside
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
      DeadlineRule deadline,
      List<ClauseRef> sources,
      List<Place> memberships,
      @Nullable String field,
      boolean priority,
      Secrecy secrecy,
      boolean issueRequired,
      @Nullable PersonId responsible,
      @Nullable String powers,
      @Nullable ProjectId parent,
      @Nullable BroughtForward broughtForward)
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
  ///
  /// @param responses to each comment of the round before
  /// @param opinions which opinions of other units were taken up and which not, if said
  record SubmitProject(
      CommandContext context,
      ProjectId project,
      List<FileRef> files,
      List<CommentResponse> responses,
      @Nullable String opinions)
      implements ProjectCommand {
    public SubmitProject {
      files = List.copyOf(files);
      responses = List.copyOf(responses);
    }
  }

  /// Take the submission back (rút hồ sơ trình).
  record WithdrawSubmission(CommandContext context, ProjectId project, String reason)
      implements ProjectCommand {}

  /// Note what became of a review: only on the word of the review service.
  sealed interface RecordReview extends ProjectCommand {
    int round();
  }

  /// Note that a review of the round was opened.
  record RecordReviewOpened(CommandContext context, ProjectId project, int round)
      implements RecordReview {}

  /// Note that the round got a score.
  record RecordReviewScored(CommandContext context, ProjectId project, int round, PersonId reviewer)
      implements RecordReview {}

  /// Note that the review sent the round back (trả lại).
  ///
  /// @param reason code of the reason
  record RecordReviewReturn(
      CommandContext context,
      ProjectId project,
      int round,
      String reason,
      @Nullable LocalDate revisionDueOn,
      List<ReviewComment> comments,
      PersonId reviewer)
      implements RecordReview {
    public RecordReviewReturn {
      comments = List.copyOf(comments);
    }
  }

  /// Note that the review failed the round for good (không đạt).
  ///
  /// @param reason code of the reason
  record RecordReviewRejection(
      CommandContext context,
      ProjectId project,
      int round,
      String reason,
      List<ReviewComment> comments,
      PersonId reviewer)
      implements RecordReview {
    public RecordReviewRejection {
      comments = List.copyOf(comments);
    }
  }

  /// Note that the review accepted the round (đạt).
  ///
  /// @param toQuality every mandatory criterion met, none waived, no edits left open
  record RecordReviewAcceptance(
      CommandContext context, ProjectId project, int round, boolean toQuality, PersonId reviewer)
      implements RecordReview {}

  /// Confirm that the accepted item is done (hoàn thành).
  record CompleteProject(CommandContext context, ProjectId project, List<DocumentId> documents)
      implements ProjectCommand {
    public CompleteProject {
      documents = List.copyOf(documents);
    }
  }

  /// Take a completion back (hủy xác nhận hoàn thành).
  record ReverseCompletion(CommandContext context, ProjectId project, String reason)
      implements ProjectCommand {}
}
