package org.tiendo.review.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.kernel.Refusal;
import org.tiendo.contracts.vocabulary.Criterion;
import org.tiendo.contracts.vocabulary.CriterionResult;
import org.tiendo.contracts.vocabulary.ReturnReason;
import org.tiendo.review.review.ReviewCommand.AcceptReview;
import org.tiendo.review.review.ReviewCommand.Failing;
import org.tiendo.review.review.ReviewCommand.ReturnForRevision;
import org.tiendo.review.review.ReviewCommand.Verdict;

/// What a verdict must say to be one: the part of [VerdictDecider] that looks at answers, not at people.
final class Verdicts {

  private Verdicts() {}

  static Optional<Refusal> criteriaRefusal(Verdict verdict, Sheet sheet) {
    List<String> mandatory = sheet.opening().mandatory();
    List<CriterionResult> given = verdict.criteria();
    List<String> answered = given.stream().map(CriterionResult::criterion).sorted().toList();
    if (!answered.equals(mandatory.stream().sorted().toList())) {
      return refusal(
          ReviewRule.CRITERIA_ANSWERED_ONCE, Map.of("criteria", String.join(" ", mandatory)));
    }
    return firstOf(given, c -> c.met() && c.waived(), ReviewRule.WAIVED_MEANS_NOT_MET)
        .or(() -> firstOf(given, c -> isUnscored(c, sheet), ReviewRule.MANDATORY_CRITERIA_SCORED))
        .or(() -> firstOf(given, c -> contradicts(c, sheet), ReviewRule.MET_FOLLOWS_SCORES))
        .or(() -> strayComment(verdict.comments(), sheet.opening()));
  }

  private static boolean isUnscored(CriterionResult result, Sheet sheet) {
    return sheet.opening().published() && sheet.counting(result.criterion()).isEmpty();
  }

  private static boolean contradicts(CriterionResult result, Sheet sheet) {
    List<Score> scores = sheet.counting(result.criterion());
    Criterion criterion = sheet.opening().criterion(result.criterion()).orElseThrow();
    return !scores.isEmpty() && Score.reach(criterion, scores) != result.met();
  }

  private static Optional<Refusal> strayComment(List<Remark> comments, Opening opening) {
    return comments.stream()
        .map(Remark::criterion)
        .filter(code -> code != null && opening.criterion(code).isEmpty())
        .findFirst()
        .flatMap(
            code -> refusal(ReviewRule.CRITERION_ASKED, Map.of("criterion", String.valueOf(code))));
  }

  static Optional<Refusal> refusalToAccept(AcceptReview accept) {
    return firstOf(
        accept.criteria(), c -> !c.met() && !c.waived(), ReviewRule.ACCEPTED_MEANS_MET_OR_WAIVED);
  }

  static Optional<Refusal> refusalToReturn(ReturnForRevision back) {
    return refusalToFail(back)
        .or(() -> {
          LocalDate effectiveOn = back.context().effectiveOn();
          @Nullable LocalDate due = back.revisionDueOn();
          return due != null && due.isBefore(effectiveOn)
              ? refusal(
                  ReviewRule.REVISION_NOT_BEFORE_VERDICT,
                  Map.of("effectiveOn", effectiveOn.toString()))
              : Optional.empty();
        });
  }

  static Optional<Refusal> refusalToFail(Failing back) {
    if (ReturnReason.of(back.reason()).isEmpty()) {
      return refusal(ReviewRule.RETURN_REASON_KNOWN, Map.of("reasons", ReturnReason.codes()));
    }
    return back.criteria().stream().anyMatch(c -> namesShortcoming(c, back.comments()))
        ? Optional.empty()
        : refusal(ReviewRule.RETURN_NAMES_SHORTCOMING, Map.of());
  }

  private static boolean namesShortcoming(CriterionResult result, List<Remark> comments) {
    return !result.met()
        && !result.waived()
        && (result.comment() != null && !result.comment().isBlank()
            || comments.stream().anyMatch(c -> result.criterion().equals(c.criterion())));
  }

  private static Optional<Refusal> firstOf(
      List<CriterionResult> given, Predicate<CriterionResult> wrong, ReviewRule rule) {
    return given.stream()
        .filter(wrong)
        .findFirst()
        .flatMap(c -> refusal(rule, Map.of("criterion", c.criterion())));
  }

  private static Optional<Refusal> refusal(ReviewRule rule, Map<String, String> facts) {
    return Judges.refusal(rule, facts);
  }
}
