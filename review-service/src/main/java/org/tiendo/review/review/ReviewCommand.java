package org.tiendo.review.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.ReviewId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.CriterionResult;

/// What can be asked of a review.
public sealed interface ReviewCommand extends Command {

  /// The review that is written to.
  ReviewId review();

  /// The id of a round's review: known to everybody who knows the item and the round.
  static ReviewId reviewOf(ProjectId project, int round) {
    return new ReviewId(project + "-r" + round);
  }

  /// What the verdict is made of: answers to criteria, and comments.
  sealed interface Verdict extends ReviewCommand {

    List<CriterionResult> criteria();

    List<Remark> comments();
  }

  /// A verdict that the work is not good enough.
  sealed interface Failing extends Verdict {

    /// Code of a [org.tiendo.contracts.vocabulary.ReturnReason].
    String reason();
  }

  /// Open the review of a submitted round (mở thẩm định).
  ///
  /// @param submitters people who submitted any round so far
  /// @param criteria codes of the configured criteria, for items without published ones
  record OpenReview(
      CommandContext context,
      ReviewId review,
      ProjectId project,
      int round,
      UnitId lead,
      UnitId reviewingUnit,
      List<PersonId> submitters,
      List<String> criteria)
      implements ReviewCommand {
    public OpenReview {
      submitters = List.copyOf(submitters);
      criteria = List.copyOf(criteria);
    }
  }

  /// Name a person who reviews (phân công thẩm định viên).
  record AssignReviewer(CommandContext context, ReviewId review, PersonId reviewer)
      implements ReviewCommand {}

  /// Let a person take no part (từ chối thẩm định).
  record RecuseReviewer(CommandContext context, ReviewId review, PersonId reviewer, String reason)
      implements ReviewCommand {}

  /// Score a criterion, or score it anew (chấm điểm).
  record ScoreCriterion(
      CommandContext context,
      ReviewId review,
      String criterion,
      int score,
      @Nullable String comment)
      implements ReviewCommand {}

  /// Accept the submission (đạt).
  ///
  /// @param openEdits whether small edits are still to be made; the comments say which
  record AcceptReview(
      CommandContext context,
      ReviewId review,
      List<CriterionResult> criteria,
      boolean openEdits,
      List<Remark> comments)
      implements Verdict {
    public AcceptReview {
      criteria = List.copyOf(criteria);
      comments = List.copyOf(comments);
    }
  }

  /// Sign an acceptance as well (ký duyệt kết luận).
  record CountersignAcceptance(CommandContext context, ReviewId review) implements ReviewCommand {}

  /// Do not sign it: the review is open again.
  record DeclineAcceptance(CommandContext context, ReviewId review, String reason)
      implements ReviewCommand {}

  /// Confirm that the edits with which the submission passed were made.
  record ConfirmEdits(CommandContext context, ReviewId review) implements ReviewCommand {}

  /// Send the submission back to the lead unit (trả lại hoàn thiện).
  record ReturnForRevision(
      CommandContext context,
      ReviewId review,
      String reason,
      List<CriterionResult> criteria,
      @Nullable LocalDate revisionDueOn,
      List<Remark> comments)
      implements Failing {
    public ReturnForRevision {
      criteria = List.copyOf(criteria);
      comments = List.copyOf(comments);
    }
  }

  /// Let the submission fail for good (không đạt).
  record RejectReview(
      CommandContext context,
      ReviewId review,
      String reason,
      List<CriterionResult> criteria,
      List<Remark> comments)
      implements Failing {
    public RejectReview {
      criteria = List.copyOf(criteria);
      comments = List.copyOf(comments);
    }
  }

  /// End the review of a submission that was withdrawn.
  record LapseReview(CommandContext context, ReviewId review) implements ReviewCommand {}

  /// Confirm that a return or rejection had an objective cause (nguyên nhân khách quan).
  record ExcuseFailure(CommandContext context, ReviewId review, String cause)
      implements ReviewCommand {}
}
