package org.tiendo.review.review;

import java.util.Map;
import java.util.Optional;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Refusal;
import org.tiendo.contracts.vocabulary.Criterion;
import org.tiendo.review.review.ReviewCommand.AssignReviewer;
import org.tiendo.review.review.ReviewCommand.RecuseReviewer;
import org.tiendo.review.review.ReviewCommand.ScoreCriterion;

/// Decides who reviews, and takes their scores.
final class ReviewersDecider {

  private ReviewersDecider() {}

  static Decision<ReviewEvent> assign(AssignReviewer c, Sheet sheet, Rights rights) {
    return refusalToAssign(c, sheet, rights)
        .<Decision<ReviewEvent>>map(Decision.Refused::new)
        .orElseGet(() ->
            sheet.assigned().contains(c.reviewer())
                ? Decision.accept()
                : Decision.accept(
                    new ReviewEvent.ReviewerAssigned(
                        c.review(),
                        sheet.opening().project(),
                        sheet.opening().round(),
                        c.reviewer(),
                        c.context().effectiveOn())));
  }

  private static Optional<Refusal> refusalToAssign(AssignReviewer c, Sheet sheet, Rights rights) {
    if (rights.to(c, sheet.opening()).isEmpty()) {
      return Judges.refusal(ReviewRule.REVIEWERS_NAMED_BY_HEAD, Map.of());
    }
    if (sheet.recused().contains(c.reviewer())) {
      return Judges.refusal(ReviewRule.RECUSED_TAKES_NO_PART, Map.of());
    }
    return Judges.involved(c.reviewer(), sheet.opening())
        .or(() -> Judges.tooEarly(c.context(), sheet));
  }

  static Decision<ReviewEvent> recuse(RecuseReviewer c, Sheet sheet, Rights rights) {
    return refusalToRecuse(c, sheet, rights)
        .<Decision<ReviewEvent>>map(Decision.Refused::new)
        .orElseGet(() ->
            sheet.recused().contains(c.reviewer())
                ? Decision.accept()
                : Decision.accept(
                    new ReviewEvent.ReviewerRecused(
                        c.review(),
                        sheet.opening().project(),
                        sheet.opening().round(),
                        c.reviewer(),
                        c.reason(),
                        c.context().effectiveOn())));
  }

  private static Optional<Refusal> refusalToRecuse(RecuseReviewer c, Sheet sheet, Rights rights) {
    return rights.to(c, sheet.opening()).isEmpty()
        ? Judges.refusal(ReviewRule.RECUSED_BY_ONESELF_OR_HEAD, Map.of())
        : Judges.tooEarly(c.context(), sheet);
  }

  static Decision<ReviewEvent> score(ScoreCriterion c, Sheet sheet, Rights rights) {
    Optional<Refusal> who = Judges.refusal(c, sheet, rights);
    if (who.isPresent()) {
      return new Decision.Refused<>(who.get());
    }
    return sheet
        .opening()
        .criterion(c.criterion())
        .map(criterion -> score(c, sheet, criterion))
        .orElseGet(
            () -> Decision.refuse(ReviewRule.CRITERION_ASKED, Map.of("criterion", c.criterion())));
  }

  private static Decision<ReviewEvent> score(ScoreCriterion c, Sheet sheet, Criterion criterion) {
    if (c.score() < 0 || c.score() > criterion.scale()) {
      return Decision.refuse(
          ReviewRule.SCORE_WITHIN_SCALE, Map.of("scale", Integer.toString(criterion.scale())));
    }
    boolean met = c.score() >= criterion.threshold();
    if (!met && (c.comment() == null || c.comment().isBlank())) {
      return Decision.refuse(
          ReviewRule.LOW_SCORE_EXPLAINED,
          Map.of("threshold", Integer.toString(criterion.threshold())));
    }
    return Decision.accept(
        new ReviewEvent.CriterionScored(
            c.review(),
            sheet.opening().project(),
            sheet.opening().round(),
            c.context().actor().person(),
            c.criterion(),
            c.score(),
            met,
            c.comment(),
            c.context().effectiveOn()));
  }
}
