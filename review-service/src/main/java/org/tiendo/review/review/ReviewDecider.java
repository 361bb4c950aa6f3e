package org.tiendo.review.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Refusal;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.kernel.Sight;
import org.tiendo.contracts.vocabulary.CriterionResult;
import org.tiendo.review.review.ReviewCommand.AcceptReview;
import org.tiendo.review.review.ReviewCommand.OpenReview;
import org.tiendo.review.review.ReviewCommand.ReturnForRevision;

/// Decides what becomes of a command on a review.
public final class ReviewDecider {

  private ReviewDecider() {}

  public static Decision<ReviewEvent> decide(ReviewCommand command, Review state) {
    return switch (command) {
      case OpenReview open -> open(open, state);
      case AcceptReview accept ->
          switch (state) {
            case Review.Known review when !existsFor(accept, review) -> unknown();
            case Review.Open review -> accept(accept, review);
            case Review.Accepted _, Review.Returned _ -> decided(state);
            case Review.NotOpened _ -> unknown();
          };
      case ReturnForRevision back ->
          switch (state) {
            case Review.Known review when !existsFor(back, review) -> unknown();
            case Review.Open review -> giveBack(back, review);
            case Review.Accepted _, Review.Returned _ -> decided(state);
            case Review.NotOpened _ -> unknown();
          };
    };
  }

  /// Units above the two are not known here: for them, too, a review does not exist to be decided.
  private static boolean existsFor(ReviewCommand command, Review.Known review) {
    Sight sight = new Sight(command.context().actor(), _ -> List.of());
    return sight.item(new Sight.Parts(review.lead(), List.of(), List.of(review.reviewingUnit())));
  }

  private static Decision<ReviewEvent> open(OpenReview open, Review state) {
    if (!open.context().actor().has(Role.SERVICE)) {
      return Decision.refuse(ReviewRule.OPENED_BY_SUBMISSION);
    }
    if (!(state instanceof Review.NotOpened)) {
      return Decision.refuse(ReviewRule.ROUND_REVIEWED_ONCE, Map.of("state", state.name()));
    }
    if (open.reviewingUnit().equals(open.lead())) {
      return Decision.refuse(
          ReviewRule.REVIEWING_UNIT_NOT_LEAD, Map.of("unit", open.lead().value()));
    }
    return Decision.accept(
        new ReviewEvent.ReviewOpened(
            open.review(),
            open.project(),
            open.round(),
            open.lead(),
            open.reviewingUnit(),
            open.submitters(),
            open.criteria(),
            open.context().effectiveOn()));
  }

  private static Decision<ReviewEvent> accept(AcceptReview accept, Review.Open review) {
    return verdictRefusal(accept.context(), review, accept.criteria())
        .or(() -> Verdicts.refusalToAccept(accept))
        .<Decision<ReviewEvent>>map(Decision.Refused::new)
        .orElseGet(() ->
            Decision.accept(
                new ReviewEvent.ReviewAccepted(
                    review.id(),
                    review.project(),
                    review.round(),
                    accept.criteria(),
                    accept.openEdits())));
  }

  private static Decision<ReviewEvent> giveBack(ReturnForRevision back, Review.Open review) {
    return verdictRefusal(back.context(), review, back.criteria())
        .or(() -> Verdicts.refusalToReturn(back))
        .<Decision<ReviewEvent>>map(Decision.Refused::new)
        .orElseGet(() ->
            Decision.accept(
                new ReviewEvent.ReviewReturned(
                    review.id(),
                    review.project(),
                    review.round(),
                    back.reason(),
                    back.criteria(),
                    back.revisionDueOn())));
  }

  /// What does not exist for the sender is refused like what does not exist at all.
  private static Decision<ReviewEvent> unknown() {
    return Decision.refuse(ReviewRule.REVIEW_UNKNOWN);
  }

  private static Decision<ReviewEvent> decided(Review state) {
    return Decision.refuse(ReviewRule.VERDICT_FINAL, Map.of("state", state.name()));
  }

  /// What every verdict needs: first who may give it, then when, then on what.
  private static Optional<Refusal> verdictRefusal(
      CommandContext context, Review.Open review, List<CriterionResult> criteria) {
    if (!context.actor().is(Role.REVIEWER, review.reviewingUnit())) {
      return refusal(ReviewRule.REVIEWER_OF_REVIEWING_UNIT, "unit", review.reviewingUnit().value());
    }
    if (review.submitters().contains(context.actor().person())) {
      return refusal(
          ReviewRule.REVIEWER_NEVER_SUBMITTED, "round", Integer.toString(review.round()));
    }
    if (context.effectiveOn().isBefore(review.openedOn())) {
      return refusal(
          ReviewRule.VERDICT_NOT_BEFORE_OPENING, "openedOn", review.openedOn().toString());
    }
    return Verdicts.criteriaRefusal(review.criteria(), criteria);
  }

  private static Optional<Refusal> refusal(ReviewRule rule, String fact, String value) {
    return Optional.of(new Refusal(rule, Map.of(fact, value)));
  }
}
