package org.tiendo.reporting.acts;

import static org.tiendo.reporting.acts.Field.optional;
import static org.tiendo.reporting.acts.Field.required;

import java.util.List;
import java.util.function.Predicate;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.reporting.acts.Field.Kind;

/// What reviewers do (thẩm định).
final class ReviewActs {

  /// The review is open, and the person may review.
  static final Predicate<Subject> REVIEWER =
      subject ->
          subject
              .openReview()
              .map(round -> round.opened().event())
              .filter(opened -> subject.actor().is(Role.REVIEWER, opened.reviewingUnit()))
              .filter(opened -> !opened.submitters().contains(subject.actor().person()))
              .isPresent();

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
                      required("criterion", Kind.CHOICE)
                          .of(
                              subject.criteria().stream()
                                  .map(code ->
                                      new Field.Option(
                                          code,
                                          texts.sayOr("criterion", code, "criterion.other", code)))
                                  .toList())),
              Input.of(required("score", Kind.PERCENT)),
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
              WorkActs.REASON));

  private ReviewActs() {}
}
