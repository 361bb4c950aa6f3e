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

  /// Open the review of a submitted round (mở thẩm định).
  ///
  /// @param submitters people who submitted any round so far
  /// @param criteria codes of the mandatory criteria in force
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

  /// Accept the submission (đạt).
  ///
  /// @param openEdits whether small edits are still to be made
  record AcceptReview(
      CommandContext context, ReviewId review, List<CriterionResult> criteria, boolean openEdits)
      implements ReviewCommand {
    public AcceptReview {
      criteria = List.copyOf(criteria);
    }
  }

  /// Send the submission back to the lead unit (trả lại hoàn thiện).
  ///
  /// @param reason code of a [ReturnReason]
  record ReturnForRevision(
      CommandContext context,
      ReviewId review,
      String reason,
      List<CriterionResult> criteria,
      @Nullable LocalDate revisionDueOn)
      implements ReviewCommand {
    public ReturnForRevision {
      criteria = List.copyOf(criteria);
    }
  }
}
