package org.tiendo.review.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.kernel.Refusal;
import org.tiendo.contracts.vocabulary.CriterionResult;
import org.tiendo.contracts.vocabulary.ReturnReason;
import org.tiendo.review.review.ReviewCommand.AcceptReview;
import org.tiendo.review.review.ReviewCommand.ReturnForRevision;

/// What a verdict must say to be one: the part of [ReviewDecider] that looks at answers, not at people.
final class Verdicts {

  private Verdicts() {}

  static Optional<Refusal> criteriaRefusal(List<String> mandatory, List<CriterionResult> given) {
    List<String> answered = given.stream().map(CriterionResult::criterion).sorted().toList();
    if (!answered.equals(mandatory.stream().sorted().toList())) {
      return refusal(
          ReviewRule.CRITERIA_ANSWERED_ONCE, Map.of("criteria", String.join(" ", mandatory)));
    }
    return firstOf(given, c -> c.met() && c.waived(), ReviewRule.WAIVED_MEANS_NOT_MET);
  }

  static Optional<Refusal> refusalToAccept(AcceptReview accept) {
    return firstOf(
        accept.criteria(), c -> !c.met() && !c.waived(), ReviewRule.ACCEPTED_MEANS_MET_OR_WAIVED);
  }

  static Optional<Refusal> refusalToReturn(ReturnForRevision back) {
    if (ReturnReason.of(back.reason()).isEmpty()) {
      return refusal(ReviewRule.RETURN_REASON_KNOWN, Map.of("reasons", ReturnReason.codes()));
    }
    if (back.criteria().stream().noneMatch(Verdicts::namesShortcoming)) {
      return refusal(ReviewRule.RETURN_NAMES_SHORTCOMING, Map.of());
    }
    LocalDate effectiveOn = back.context().effectiveOn();
    @Nullable LocalDate due = back.revisionDueOn();
    if (due != null && due.isBefore(effectiveOn)) {
      return refusal(
          ReviewRule.REVISION_NOT_BEFORE_VERDICT, Map.of("effectiveOn", effectiveOn.toString()));
    }
    return Optional.empty();
  }

  private static boolean namesShortcoming(CriterionResult result) {
    return !result.met()
        && !result.waived()
        && result.comment() != null
        && !result.comment().isBlank();
  }

  private static Optional<Refusal> firstOf(
      List<CriterionResult> given, Predicate<CriterionResult> wrong, ReviewRule rule) {
    return given.stream()
        .filter(wrong)
        .findFirst()
        .flatMap(c -> refusal(rule, Map.of("criterion", c.criterion())));
  }

  private static Optional<Refusal> refusal(ReviewRule rule, Map<String, String> facts) {
    return Optional.of(new Refusal(rule, facts));
  }
}
