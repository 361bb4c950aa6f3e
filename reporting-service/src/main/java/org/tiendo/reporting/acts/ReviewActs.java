package org.tiendo.reporting.acts;

import static org.tiendo.reporting.acts.Field.optional;
import static org.tiendo.reporting.acts.Field.required;

import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.review.ReviewEvent;
import org.tiendo.contracts.review.ReviewEvent.AcceptanceDeclined;
import org.tiendo.contracts.review.ReviewEvent.AcceptanceProposed;
import org.tiendo.contracts.review.ReviewEvent.EditsConfirmed;
import org.tiendo.contracts.review.ReviewEvent.FailureExcused;
import org.tiendo.contracts.review.ReviewEvent.ReviewAccepted;
import org.tiendo.contracts.review.ReviewEvent.ReviewOpened;
import org.tiendo.contracts.review.ReviewEvent.ReviewRejected;
import org.tiendo.contracts.review.ReviewEvent.ReviewReturned;
import org.tiendo.reporting.acts.Field.Kind;
import org.tiendo.reporting.register.Chronicle;

/// What reviewers do (thẩm định), and those who name them, countersign, or excuse a failure.
final class ReviewActs {

  /// Of the reviewing unit, and not among those who submitted.
  private static final Predicate<Subject> JUDGE =
      inLast((s, review) ->
          s.may(review.event().reviewingUnit(), Role.REVIEWER)
              && !review.event().submitters().contains(s.actor().person()));

  private static final Predicate<Subject> PROPOSED = inLast((_, review) -> isProposed(review));

  private static final Predicate<Subject> OPEN =
      s -> s.openReview().isPresent() && !PROPOSED.test(s);

  /// The review is open, and the person may review.
  static final Predicate<Subject> REVIEWER = JUDGE.and(OPEN);

  private static final Predicate<Subject> HEAD =
      inLast((s, review) -> s.may(review.event().reviewingUnit(), Role.UNIT_HEAD));

  private static final Predicate<Subject> COUNTERSIGNER =
      PROPOSED.and(
          inLast((s, review) -> {
            UnitId by = review.event().countersignedBy();
            return by != null && s.may(by, Role.ASSIGNING_AUTHORITY);
          }));

  static final List<Act> ALL =
      List.of(
          new ReviewAct(),
          // chấm điểm
          Declared.ofReview(
              "score",
              "ScoreCriterion",
              REVIEWER.and(s -> !s.criteria().isEmpty()),
              Input.of(
                  "criterion",
                  (subject, texts) ->
                      required("criterion", Kind.CHOICE).of(ReviewAct.criteria(subject, texts))),
              Input.of(required("score", Kind.PERCENT))
                  .refusedBy("score-within-scale", "low-score-explained"),
              Input.of(optional("comment", Kind.AREA))),
          // từ chối thẩm định
          Declared.ofReview(
              "recuse",
              "RecuseReviewer",
              REVIEWER,
              Input.of(
                  "reviewer",
                  (subject, _) ->
                      required("reviewer", Kind.HIDDEN).with(subject.actor().person().value())),
              WorkActs.REASON),
          // phân công thẩm định viên
          Declared.ofReview(
              "assign-reviewer",
              "AssignReviewer",
              HEAD.and(OPEN),
              Input.of(
                      "reviewer",
                      (subject, texts) ->
                          required("reviewer", Kind.PERSON)
                              .of(Options.people(subject.query(), texts)))
                  .refusedBy(
                      "reviewer-never-submitted", "reviewer-never-led", "recused-takes-no-part")),
          // ký duyệt kết luận
          Declared.ofReview("countersign", "CountersignAcceptance", COUNTERSIGNER),
          Declared.ofReview(
              "decline-acceptance", "DeclineAcceptance", COUNTERSIGNER, WorkActs.REASON),
          Declared.ofReview(
              "confirm-edits", "ConfirmEdits", JUDGE.and(inLast((_, r) -> hasEditsOpen(r)))),
          // nguyên nhân khách quan
          Declared.ofReview(
              "excuse",
              "ExcuseFailure",
              Who.ASSIGNER.and(inLast((_, review) -> hasFailed(review))),
              Input.of(required("cause", Kind.AREA))));

  private ReviewActs() {}

  private static Predicate<Subject> inLast(
      BiPredicate<Subject, Chronicle<ReviewOpened, ReviewEvent>> which) {
    return s -> s.lastReview().filter(round -> which.test(s, round.review())).isPresent();
  }

  /// An acceptance waits for its countersignature.
  private static boolean isProposed(Chronicle<ReviewOpened, ReviewEvent> review) {
    return review.all(ReviewAccepted.class).isEmpty()
        && review.all(AcceptanceProposed.class).size()
            > review.all(AcceptanceDeclined.class).size();
  }

  private static boolean hasEditsOpen(Chronicle<ReviewOpened, ReviewEvent> review) {
    return review.all(ReviewAccepted.class).stream().anyMatch(a -> a.event().openEdits())
        && review.all(EditsConfirmed.class).isEmpty();
  }

  private static boolean hasFailed(Chronicle<ReviewOpened, ReviewEvent> review) {
    return (!review.all(ReviewReturned.class).isEmpty()
            || !review.all(ReviewRejected.class).isEmpty())
        && review.all(FailureExcused.class).isEmpty();
  }
}
