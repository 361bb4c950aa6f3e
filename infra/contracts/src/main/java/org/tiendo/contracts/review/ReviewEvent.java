package org.tiendo.contracts.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.ReviewId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.CriteriaVersion;
import org.tiendo.contracts.vocabulary.Criterion;
import org.tiendo.contracts.vocabulary.CriterionResult;
import org.tiendo.contracts.vocabulary.ReviewComment;

/// What happens to quality reviews: one review for each round of an item.
///
/// A round lies with the reviewing unit from its `ReviewOpened` to its `ReviewAccepted`, `ReviewReturned`,
/// `ReviewRejected` or `ReviewLapsed`, and with the lead unit otherwise; the business dates of these events, in their
/// records, tell the two times apart.
public sealed interface ReviewEvent extends PublishedEvent {

  /// The review of a submitted round was opened, by the submission itself.
  ///
  /// @param submitters people who may not review it
  /// @param criteria codes of the mandatory criteria in force
  /// @param criteriaVersion the published criteria in force on the day of the submission; none if the configured ones are
  /// @param asked what these criteria are, mandatory or not; none for the configured ones
  /// @param countersignedBy the authority that countersigns an acceptance, if the policy asks for it
  record ReviewOpened(
      ReviewId review,
      ProjectId project,
      int round,
      UnitId lead,
      UnitId reviewingUnit,
      List<PersonId> submitters,
      List<String> criteria,
      @Nullable CriteriaVersion criteriaVersion,
      @Nullable List<Criterion> asked,
      @Nullable UnitId countersignedBy)
      implements ReviewEvent {
    public ReviewOpened {
      submitters = List.copyOf(submitters);
      criteria = List.copyOf(criteria);
      asked = asked == null ? null : List.copyOf(asked);
    }
  }

  /// A person of the reviewing unit was named to review; from the first on, only those named do.
  record ReviewerAssigned(ReviewId review, ProjectId project, int round, PersonId reviewer)
      implements ReviewEvent {}

  /// A person takes no part in the review, or no longer (từ chối thẩm định); scores of that person count no more.
  ///
  /// @param reason why, without naming anybody else
  record ReviewerRecused(
      ReviewId review, ProjectId project, int round, PersonId reviewer, String reason)
      implements ReviewEvent {}

  /// A reviewer scored a criterion (chấm điểm). The last score of each reviewer counts.
  ///
  /// From the first of these on, the lead unit cannot withdraw the submission.
  ///
  /// @param score 0 to the criterion's scale
  /// @param met whether the score reaches the threshold
  record CriterionScored(
      ReviewId review,
      ProjectId project,
      int round,
      PersonId reviewer,
      String criterion,
      int score,
      boolean met,
      @Nullable String comment)
      implements ReviewEvent {}

  /// The reviewing unit would accept; the authority has not countersigned yet.
  record AcceptanceProposed(
      ReviewId review,
      ProjectId project,
      int round,
      List<CriterionResult> criteria,
      boolean openEdits,
      List<ReviewComment> comments)
      implements ReviewEvent {
    public AcceptanceProposed {
      criteria = List.copyOf(criteria);
      comments = List.copyOf(comments);
    }
  }

  /// The authority did not countersign; the review is open again.
  record AcceptanceDeclined(ReviewId review, ProjectId project, int round, String reason)
      implements ReviewEvent {}

  /// The submission passed. Final for its round.
  ///
  /// @param openEdits whether small edits are still to be made
  /// @param comments what these edits are
  /// @param countersigned whether the authority countersigned, where the policy asks for it
  record ReviewAccepted(
      ReviewId review,
      ProjectId project,
      int round,
      List<CriterionResult> criteria,
      boolean openEdits,
      @Nullable List<ReviewComment> comments,
      @Nullable Boolean countersigned)
      implements ReviewEvent {
    public ReviewAccepted {
      criteria = List.copyOf(criteria);
      comments = comments == null ? null : List.copyOf(comments);
    }

    /// Every mandatory criterion met, none waived, no edits left open.
    public boolean toQuality() {
      return !openEdits && criteria.stream().allMatch(c -> c.met() && !c.waived());
    }
  }

  /// The small edits with which the submission passed were made; no edits are open any more.
  record EditsConfirmed(ReviewId review, ProjectId project, int round) implements ReviewEvent {}

  /// The submission goes back to the lead unit. Final for its round.
  ///
  /// @param reason code of the reason, e.g. `legal-basis`
  /// @param comments what the next submission must answer, one by one
  record ReviewReturned(
      ReviewId review,
      ProjectId project,
      int round,
      String reason,
      List<CriterionResult> criteria,
      @Nullable LocalDate revisionDueOn,
      @Nullable List<ReviewComment> comments)
      implements ReviewEvent {
    public ReviewReturned {
      criteria = List.copyOf(criteria);
      comments = comments == null ? null : List.copyOf(comments);
    }
  }

  /// The submission failed and is not asked to be mended (không đạt). Final for its round.
  ///
  /// @param reason code of the reason, as for a return
  record ReviewRejected(
      ReviewId review,
      ProjectId project,
      int round,
      String reason,
      List<CriterionResult> criteria,
      List<ReviewComment> comments)
      implements ReviewEvent {
    public ReviewRejected {
      criteria = List.copyOf(criteria);
      comments = List.copyOf(comments);
    }
  }

  /// The submission was withdrawn, and with it its review ended without a verdict. Final for its round.
  record ReviewLapsed(ReviewId review, ProjectId project, int round) implements ReviewEvent {}

  /// A person acted in the review in a role that an office or a delegation lends; the act follows in the same commit.
  ///
  /// @param unit whose office it is
  /// @param office by which the person acted
  /// @param delegation that it rests on; none for who holds the office or acts in it
  /// @param by who delegated, where it rests on a delegation
  /// @param acting whether the person stood in for the holder
  /// @param command name of what was done, e.g. `AcceptReview`
  record ReviewAuthorityExercised(
      ReviewId review,
      ProjectId project,
      int round,
      UnitId unit,
      String office,
      @Nullable Integer delegation,
      @Nullable PersonId by,
      Role role,
      boolean acting,
      String command)
      implements ReviewEvent {}

  /// A return or rejection had an objective cause: it costs the lead unit no quality points (nguyên nhân khách quan).
  ///
  /// @param cause what it was, by the word of the competent authority
  record FailureExcused(ReviewId review, ProjectId project, int round, String cause)
      implements ReviewEvent {}
}
