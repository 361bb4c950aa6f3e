package org.tiendo.review.review;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Authority.Grant;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Refusal;

/// Who may judge: the part of [ReviewDecider] that looks at people and days, not at the work.
final class Judges {

  private Judges() {}

  /// What every score and verdict needs of who gives it.
  static Optional<Refusal> refusal(ReviewCommand command, Sheet sheet, Rights rights) {
    Opening opening = sheet.opening();
    Actor actor = command.context().actor();
    Optional<Grant> grant = rights.to(command, opening);
    if (grant.isEmpty()) {
      return refusal(
          ReviewRule.REVIEWER_OF_REVIEWING_UNIT, "unit", opening.reviewingUnit().value());
    }
    if (grant.get().through() != null && actor.unit().equals(opening.lead())) {
      return refusal(ReviewRule.LENT_REVIEWER_NOT_OF_LEAD, "unit", opening.lead().value());
    }
    if (sheet.recused().contains(actor.person())) {
      return refusal(ReviewRule.RECUSED_TAKES_NO_PART, Map.of());
    }
    if (!sheet.assigned().isEmpty() && !sheet.assigned().contains(actor.person())) {
      return refusal(ReviewRule.ASSIGNED_REVIEWERS_ONLY, Map.of());
    }
    return involved(actor.person(), opening).or(() -> tooEarly(command.context(), sheet));
  }

  /// Who had a part in the work judges nothing of it, in any round.
  static Optional<Refusal> involved(PersonId person, Opening opening) {
    String round = Integer.toString(opening.round());
    if (opening.submitters().contains(person)) {
      return refusal(ReviewRule.REVIEWER_NEVER_SUBMITTED, "round", round);
    }
    if (opening.hands().contains(person)) {
      return refusal(ReviewRule.REVIEWER_NEVER_LED, "round", round);
    }
    return Optional.empty();
  }

  static Optional<Refusal> tooEarly(CommandContext context, Sheet sheet) {
    if (context.effectiveOn().isBefore(sheet.opening().openedOn())) {
      return refusal(
          ReviewRule.VERDICT_NOT_BEFORE_OPENING, "openedOn", sheet.opening().openedOn().toString());
    }
    return tooEarly(context, sheet.on());
  }

  static Optional<Refusal> tooEarly(CommandContext context, LocalDate last) {
    return context.effectiveOn().isBefore(last)
        ? refusal(ReviewRule.REVIEW_DATES_RUN_FORWARD, "lastRecordedFor", last.toString())
        : Optional.empty();
  }

  static Optional<Refusal> refusal(ReviewRule rule, String fact, String value) {
    return refusal(rule, Map.of(fact, value));
  }

  static Optional<Refusal> refusal(ReviewRule rule, Map<String, String> facts) {
    return Optional.of(new Refusal(rule, facts));
  }
}
