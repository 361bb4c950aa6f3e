package org.tiendo.review.review;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Refusal;
import org.tiendo.contracts.kernel.Role;
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

  static Decision<ReviewEvent> accept(AcceptReview c, Sheet sheet) {
    return unless(
        refusal(c, sheet).or(() -> Verdicts.refusalToAccept(c)), () -> accepted(c, sheet));
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

  static Decision<ReviewEvent> giveBack(ReturnForRevision c, Sheet sheet) {
    Opening opening = sheet.opening();
    var comments = Remark.numbered(opening.round(), c.comments());
    return unless(
        refusal(c, sheet).or(() -> Verdicts.refusalToReturn(c)),
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

  static Decision<ReviewEvent> reject(RejectReview c, Sheet sheet) {
    Opening opening = sheet.opening();
    return unless(
        refusal(c, sheet).or(() -> Verdicts.refusalToFail(c)),
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

  static Decision<ReviewEvent> countersign(CountersignAcceptance c, Review.Proposed review) {
    Opening opening = review.opening();
    return unless(
        refusalToSign(c.context(), review),
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

  static Decision<ReviewEvent> decline(DeclineAcceptance c, Review.Proposed review) {
    Opening opening = review.opening();
    return unless(
        refusalToSign(c.context(), review),
        () ->
            new ReviewEvent.AcceptanceDeclined(
                opening.id(),
                opening.project(),
                opening.round(),
                c.reason(),
                c.context().effectiveOn()));
  }

  static Decision<ReviewEvent> confirm(ConfirmEdits c, Review.Accepted review) {
    if (!review.openEdits()) {
      return Decision.refuse(ReviewRule.NO_EDITS_OPEN, Map.of("state", review.name()));
    }
    Opening opening = review.opening();
    return unless(
        Judges.refusal(c.context(), review.sheet())
            .or(() -> Judges.tooEarly(c.context(), review.on())),
        () ->
            new ReviewEvent.EditsConfirmed(
                opening.id(), opening.project(), opening.round(), c.context().effectiveOn()));
  }

  static Decision<ReviewEvent> excuse(ExcuseFailure c, Review.Failed review) {
    Opening opening = review.opening();
    if (review.excused()) {
      return Decision.refuse(ReviewRule.FAILURE_EXCUSED_ONCE);
    }
    if (!isAuthority(c.context(), opening.assigner())) {
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
  private static Optional<Refusal> refusal(Verdict verdict, Sheet sheet) {
    return Judges.refusal(verdict.context(), sheet)
        .or(() -> Verdicts.criteriaRefusal(verdict, sheet));
  }

  private static Optional<Refusal> refusalToSign(CommandContext context, Review.Proposed review) {
    if (!isAuthority(context, review.opening().countersignedBy())) {
      return Judges.refusal(ReviewRule.COUNTERSIGNED_BY_AUTHORITY, Map.of());
    }
    if (context.actor().person().equals(review.proposer())) {
      return Judges.refusal(ReviewRule.COUNTERSIGNER_NOT_PROPOSER, Map.of());
    }
    return Judges.involved(context.actor().person(), review.opening())
        .or(() -> Judges.tooEarly(context, review.sheet()));
  }

  private static boolean isAuthority(CommandContext context, @Nullable UnitId authority) {
    return authority != null && context.actor().is(Role.ASSIGNING_AUTHORITY, authority);
  }

  private static Decision<ReviewEvent> unless(
      Optional<Refusal> refusal, Supplier<ReviewEvent> event) {
    return refusal
        .<Decision<ReviewEvent>>map(Decision.Refused::new)
        .orElseGet(() -> Decision.accept(event.get()));
  }
}
