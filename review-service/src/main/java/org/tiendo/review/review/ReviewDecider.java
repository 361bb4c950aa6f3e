package org.tiendo.review.review;

import static org.tiendo.contracts.kernel.Decision.refuse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Sight;
import org.tiendo.review.review.ReviewCommand.AcceptReview;
import org.tiendo.review.review.ReviewCommand.AssignReviewer;
import org.tiendo.review.review.ReviewCommand.ConfirmEdits;
import org.tiendo.review.review.ReviewCommand.CountersignAcceptance;
import org.tiendo.review.review.ReviewCommand.DeclineAcceptance;
import org.tiendo.review.review.ReviewCommand.ExcuseFailure;
import org.tiendo.review.review.ReviewCommand.LapseReview;
import org.tiendo.review.review.ReviewCommand.OpenReview;
import org.tiendo.review.review.ReviewCommand.RecuseReviewer;
import org.tiendo.review.review.ReviewCommand.RejectReview;
import org.tiendo.review.review.ReviewCommand.ReturnForRevision;
import org.tiendo.review.review.ReviewCommand.ScoreCriterion;

/// Decides on reviews: which command is possible in which state at all.
public final class ReviewDecider {

  private ReviewDecider() {}

  /// In the roles of the token alone.
  ///
  /// @param facts of concern to an opening alone
  static Decision<ReviewEvent> decide(ReviewCommand command, Review state, OpeningFacts facts) {
    return decide(command, state, facts, Rights.ofToken(command.context().actor()));
  }

  /// @param facts of concern to an opening alone
  public static Decision<ReviewEvent> decide(
      ReviewCommand command, Review state, OpeningFacts facts, Rights rights) {
    return switch (command) {
      case OpenReview open -> OpeningDecider.open(open, state, facts);
      case LapseReview lapse -> OpeningDecider.lapse(lapse, state);
      case AssignReviewer _,
          RecuseReviewer _,
          ScoreCriterion _,
          AcceptReview _,
          CountersignAcceptance _,
          DeclineAcceptance _,
          ConfirmEdits _,
          ReturnForRevision _,
          RejectReview _,
          ExcuseFailure _ ->
          switch (state) {
            case Review.NotOpened _ -> unknown();
            case Review.Known review when !existsFor(command, review, rights) -> unknown();
            case Review.Known review ->
                attributed(decide(command, review, rights), command, review, rights);
          };
    };
  }

  /// What is done in a lent role is told as such.
  private static Decision<ReviewEvent> attributed(
      Decision<ReviewEvent> decision, ReviewCommand command, Review.Known review, Rights rights) {
    return switch (decision) {
      case Decision.Accepted<ReviewEvent>(var events, var claims, var further)
          when !events.isEmpty() ->
          new Decision.Accepted<>(
              Stream.concat(rights.exercised(command, review.opening()).stream(), events.stream())
                  .toList(),
              claims,
              further);
      case Decision<ReviewEvent> other -> other;
    };
  }

  private static Decision<ReviewEvent> decide(
      ReviewCommand command, Review.Known review, Rights rights) {
    return switch (review) {
      case Review.Open open -> whileOpen(command, open, rights);
      case Review.Proposed proposed -> whileProposed(command, proposed, rights);
      case Review.Accepted accepted ->
          command instanceof ConfirmEdits confirm
              ? VerdictDecider.confirm(confirm, accepted, rights)
              : ended(command, review);
      case Review.Failed failed ->
          command instanceof ExcuseFailure excuse
              ? VerdictDecider.excuse(excuse, failed, rights)
              : ended(command, review);
      case Review.Lapsed _ -> ended(command, review);
    };
  }

  private static Decision<ReviewEvent> whileOpen(
      ReviewCommand command, Review.Open review, Rights rights) {
    return switch (command) {
      case AssignReviewer c -> ReviewersDecider.assign(c, review.sheet(), rights);
      case RecuseReviewer c -> ReviewersDecider.recuse(c, review.sheet(), rights);
      case ScoreCriterion c -> ReviewersDecider.score(c, review.sheet(), rights);
      case AcceptReview c -> VerdictDecider.accept(c, review.sheet(), rights);
      case ReturnForRevision c -> VerdictDecider.giveBack(c, review.sheet(), rights);
      case RejectReview c -> VerdictDecider.reject(c, review.sheet(), rights);
      case CountersignAcceptance _,
          DeclineAcceptance _,
          ConfirmEdits _,
          ExcuseFailure _,
          OpenReview _,
          LapseReview _ ->
          ended(command, review);
    };
  }

  private static Decision<ReviewEvent> whileProposed(
      ReviewCommand command, Review.Proposed review, Rights rights) {
    return switch (command) {
      case CountersignAcceptance c -> VerdictDecider.countersign(c, review, rights);
      case DeclineAcceptance c -> VerdictDecider.decline(c, review, rights);
      case AssignReviewer _,
          RecuseReviewer _,
          ScoreCriterion _,
          AcceptReview _,
          ReturnForRevision _,
          RejectReview _ ->
          refuse(ReviewRule.ACCEPTANCE_AWAITS_COUNTERSIGNATURE);
      case ConfirmEdits _, ExcuseFailure _, OpenReview _, LapseReview _ -> ended(command, review);
    };
  }

  /// What a command asks for is not there in this state.
  private static Decision<ReviewEvent> ended(ReviewCommand command, Review.Known review) {
    ReviewRule rule =
        switch (command) {
          case CountersignAcceptance _, DeclineAcceptance _ -> ReviewRule.NOTHING_TO_COUNTERSIGN;
          case ConfirmEdits _ -> ReviewRule.NO_EDITS_OPEN;
          case ExcuseFailure _ -> ReviewRule.ONLY_FAILURES_EXCUSED;
          case OpenReview _,
              LapseReview _,
              AssignReviewer _,
              RecuseReviewer _,
              ScoreCriterion _,
              AcceptReview _,
              ReturnForRevision _,
              RejectReview _ ->
              ReviewRule.VERDICT_FINAL;
        };
    return refuse(rule, Map.of("state", review.name()));
  }

  /// What does not exist for the sender is refused like what does not exist at all.
  static Decision<ReviewEvent> unknown() {
    return refuse(ReviewRule.REVIEW_UNKNOWN);
  }

  /// What the authority is asked for exists for the authority as well.
  private static boolean existsFor(ReviewCommand command, Review.Known review, Rights rights) {
    Opening opening = review.opening();
    List<UnitId> directing =
        switch (command) {
          case CountersignAcceptance _, DeclineAcceptance _ -> some(opening.countersignedBy());
          case ExcuseFailure _ -> some(opening.assigner());
          case OpenReview _,
              LapseReview _,
              AssignReviewer _,
              RecuseReviewer _,
              ScoreCriterion _,
              AcceptReview _,
              ConfirmEdits _,
              ReturnForRevision _,
              RejectReview _ ->
              List.of();
        };
    return rights.show(
        new Sight.Parts(opening.lead(), directing, List.of(opening.reviewingUnit())));
  }

  private static List<UnitId> some(@Nullable UnitId unit) {
    List<UnitId> units = new ArrayList<>();
    if (unit != null) {
      units.add(unit);
    }
    return units;
  }
}
