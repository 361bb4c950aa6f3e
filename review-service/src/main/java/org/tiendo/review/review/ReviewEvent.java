package org.tiendo.review.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.ReviewId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.CriteriaVersion;
import org.tiendo.contracts.vocabulary.Criterion;
import org.tiendo.contracts.vocabulary.CriterionResult;
import org.tiendo.contracts.vocabulary.ReviewComment;

/// What happened to a review, as stored.
///
/// `on` is the business date, kept because nothing may lie before what happened earlier.
public sealed interface ReviewEvent {

  /// The review of a submitted round was opened.
  ///
  /// @param openedOn business date, kept because verdicts may not lie before it
  /// @param criteriaVersion none if the configured criteria hold
  /// @param asked none if the configured criteria hold
  /// @param hands people who acted for a lead unit of the item so far
  record ReviewOpened(
      ReviewId review,
      ProjectId project,
      int round,
      UnitId lead,
      UnitId reviewingUnit,
      List<PersonId> submitters,
      List<String> criteria,
      LocalDate openedOn,
      @Nullable CriteriaVersion criteriaVersion,
      @Nullable List<Criterion> asked,
      @Nullable UnitId countersignedBy,
      @Nullable UnitId assigner,
      @Nullable List<PersonId> hands)
      implements ReviewEvent {
    public ReviewOpened {
      submitters = List.copyOf(submitters);
      criteria = List.copyOf(criteria);
      asked = asked == null ? null : List.copyOf(asked);
      hands = hands == null ? null : List.copyOf(hands);
    }
  }

  /// A person was named to review.
  record ReviewerAssigned(
      ReviewId review, ProjectId project, int round, PersonId reviewer, LocalDate on)
      implements ReviewEvent {}

  /// A person takes no part, or no longer.
  record ReviewerRecused(
      ReviewId review, ProjectId project, int round, PersonId reviewer, String reason, LocalDate on)
      implements ReviewEvent {}

  /// A reviewer scored a criterion.
  record CriterionScored(
      ReviewId review,
      ProjectId project,
      int round,
      PersonId reviewer,
      String criterion,
      int score,
      boolean met,
      @Nullable String comment,
      LocalDate on)
      implements ReviewEvent {}

  /// The reviewing unit would accept.
  ///
  /// @param proposer who may not countersign it
  record AcceptanceProposed(
      ReviewId review,
      ProjectId project,
      int round,
      List<CriterionResult> criteria,
      boolean openEdits,
      List<ReviewComment> comments,
      PersonId proposer,
      LocalDate on)
      implements ReviewEvent {
    public AcceptanceProposed {
      criteria = List.copyOf(criteria);
      comments = List.copyOf(comments);
    }
  }

  /// The authority did not countersign.
  record AcceptanceDeclined(
      ReviewId review, ProjectId project, int round, String reason, LocalDate on)
      implements ReviewEvent {}

  /// The submission passed.
  ///
  /// @param countersigned none where the policy does not ask for it
  record ReviewAccepted(
      ReviewId review,
      ProjectId project,
      int round,
      List<CriterionResult> criteria,
      boolean openEdits,
      @Nullable List<ReviewComment> comments,
      @Nullable Boolean countersigned,
      @Nullable LocalDate on)
      implements ReviewEvent {
    public ReviewAccepted {
      criteria = List.copyOf(criteria);
      comments = comments == null ? null : List.copyOf(comments);
    }
  }

  /// The edits with which the submission passed were made.
  record EditsConfirmed(ReviewId review, ProjectId project, int round, LocalDate on)
      implements ReviewEvent {}

  /// The submission went back.
  record ReviewReturned(
      ReviewId review,
      ProjectId project,
      int round,
      String reason,
      List<CriterionResult> criteria,
      @Nullable LocalDate revisionDueOn,
      @Nullable List<ReviewComment> comments,
      @Nullable LocalDate on)
      implements ReviewEvent {
    public ReviewReturned {
      criteria = List.copyOf(criteria);
      comments = comments == null ? null : List.copyOf(comments);
    }
  }

  /// The submission failed.
  record ReviewRejected(
      ReviewId review,
      ProjectId project,
      int round,
      String reason,
      List<CriterionResult> criteria,
      List<ReviewComment> comments,
      LocalDate on)
      implements ReviewEvent {
    public ReviewRejected {
      criteria = List.copyOf(criteria);
      comments = List.copyOf(comments);
    }
  }

  /// The submission was withdrawn before a verdict.
  record ReviewLapsed(ReviewId review, ProjectId project, int round) implements ReviewEvent {}

  /// What follows in the same commit was done in a role that an office or a delegation lends.
  ///
  /// @param unit whose office it is
  /// @param delegation its number within the unit; null for who holds the office or acts in it
  /// @param by who delegated; null for the same
  /// @param acting whether the person stood in for the holder
  /// @param command name of what was done
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

  /// The failure had an objective cause.
  record FailureExcused(ReviewId review, ProjectId project, int round, String cause, LocalDate on)
      implements ReviewEvent {}
}
