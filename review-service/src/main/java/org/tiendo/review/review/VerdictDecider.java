package org.tiendo.review.review;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Refusal;
import org.tiendo.review.review.ReviewCommand.AcceptReview;
import org.tiendo.review.review.ReviewCommand.ConfirmEdits;
import org.tiendo.review.review.ReviewCommand.CountersignAcceptance;
import org.tiendo.review.review.ReviewCommand.DeclineAcceptance;
import org.tiendo.review.review.ReviewCommand.ExcuseFailure;
import org.tiendo.review.review.ReviewCommand.RejectReview;
import org.tiendo.review.review.ReviewCommand.ReturnForRevision;
import org.tiendo.review.review.ReviewCommand.Verdict;

/// Decides verdicts, and what still follows them.
final class VerdictDecider {

  private VerdictDecider() {}

  static Decision<ReviewEvent> accept(AcceptReview c, Sheet sheet, Rights rights) {
    return unless(
        refusal(c, sheet, rights).or(() -> Verdicts.refusalToAccept(c)), () -> accepted(c, sheet));
  }

  private static ReviewEvent accepted(AcceptReview c, Sheet sheet) {
    Opening opening = sheet.opening();
    var comments = Remark.numbered(opening.round(), c.comments());
    return opening.countersignedBy() == null
        ? new ReviewEvent.ReviewAccepted(
            opening.id(),
            opening.project(),
            opening.round(),
            c.criteria(),
            c.openEdits(),
            comments.isEmpty() ? null : comments,
            null,
            c.context().effectiveOn())
        : new ReviewEvent.AcceptanceProposed(
            opening.id(),
            opening.project(),
            opening.round(),
            c.criteria(),
            c.openEdits(),
            comments,
            c.context().actor().person(),
            c.context().effectiveOn());
  }

  static Decision<ReviewEvent> giveBack(ReturnForRevision c, Sheet sheet, Rights rights) {
    Opening opening = sheet.opening();
    var comments = Remark.numbered(opening.round(), c.comments());
    return unless(
        refusal(c, sheet, rights).or(() -> Verdicts.refusalToReturn(c)),
        () ->
            new ReviewEvent.ReviewReturned(
                opening.id(),
                opening.project(),
                opening.round(),
                c.reason(),
                c.criteria(),
                c.revisionDueOn(),
                comments.isEmpty() ? null : comments,
                c.context().effectiveOn()));
  }

  static Decision<ReviewEvent> reject(RejectReview c, Sheet sheet, Rights rights) {
    Opening opening = sheet.opening();
    return unless(
        refusal(c, sheet, rights).or(() -> Verdicts.refusalToFail(c)),
        () ->
            new ReviewEvent.ReviewRejected(
                opening.id(),
                opening.project(),
                opening.round(),
                c.reason(),
                c.criteria(),
                Remark.numbered(opening.round(), c.comments()),
                c.context().effectiveOn()));
  }

  static Decision<ReviewEvent> countersign(
      CountersignAcceptance c, Review.Proposed review, Rights rights) {
    Opening opening = review.opening();
    return unless(
        refusalToSign(c, review, rights),
        () ->
            new ReviewEvent.ReviewAccepted(
                opening.id(),
                opening.project(),
                opening.round(),
                review.criteria(),
                review.openEdits(),
                review.comments().isEmpty() ? null : review.comments(),
                true,
                c.context().effectiveOn()));
  }

  static Decision<ReviewEvent> decline(DeclineAcceptance c, Review.Proposed review, Rights rights) {
    Opening opening = review.opening();
    return unless(
        refusalToSign(c, review, rights),
        () ->
            new ReviewEvent.AcceptanceDeclined(
                opening.id(),
                opening.project(),
                opening.round(),
                c.reason(),
                c.context().effectiveOn()));
  }

  static Decision<ReviewEvent> confirm(ConfirmEdits c, Review.Accepted review, Rights rights) {
    if (!review.openEdits()) {
      return Decision.refuse(ReviewRule.NO_EDITS_OPEN, Map.of("state", review.name()));
    }
    Opening opening = review.opening();
    return unless(
        Judges.refusal(c, review.sheet(), rights)
            .or(() -> Judges.tooEarly(c.context(), review.on())),
        () ->
            new ReviewEvent.EditsConfirmed(
                opening.id(), opening.project(), opening.round(), c.context().effectiveOn()));
  }

  static Decision<ReviewEvent> excuse(ExcuseFailure c, Review.Failed review, Rights rights) {
    Opening opening = review.opening();
    if (review.excused()) {
      return Decision.refuse(ReviewRule.FAILURE_EXCUSED_ONCE);
    }
    if (rights.to(c, opening).isEmpty()) {
      return Decision.refuse(ReviewRule.FAILURE_EXCUSED_BY_ASSIGNER);
    }
    return unless(
        Judges.tooEarly(c.context(), review.on()),
        () ->
            new ReviewEvent.FailureExcused(
                opening.id(),
                opening.project(),
                opening.round(),
                c.cause(),
                c.context().effectiveOn()));
  }

  /// What every verdict needs: first who gives it and when, then on what.
  private static Optional<Refusal> refusal(Verdict verdict, Sheet sheet, Rights rights) {
    return Judges.refusal(verdict, sheet, rights)
        .or(() -> Verdicts.criteriaRefusal(verdict, sheet));
  }

  private static Optional<Refusal> refusalToSign(
      ReviewCommand command, Review.Proposed review, Rights rights) {
    CommandContext context = command.context();
    if (rights.to(command, review.opening()).isEmpty()) {
      return Judges.refusal(ReviewRule.COUNTERSIGNED_BY_AUTHORITY, Map.of());
    }
    if (context.actor().person().equals(review.proposer())) {
      return Judges.refusal(ReviewRule.COUNTERSIGNER_NOT_PROPOSER, Map.of());
    }
    return Judges.involved(context.actor().person(), review.opening())
        .or(() -> Judges.tooEarly(context, review.sheet()));
  }

  private static Decision<ReviewEvent> unless(
      Optional<Refusal> refusal, Supplier<ReviewEvent> event) {
    return refusal
        .<Decision<ReviewEvent>>map(Decision.Refused::new)
        .orElseGet(() -> Decision.accept(event.get()));
  }
}
