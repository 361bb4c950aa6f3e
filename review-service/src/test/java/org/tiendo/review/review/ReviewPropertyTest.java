package org.tiendo.review.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Authority;
import org.tiendo.contracts.kernel.Authority.Lent;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.kernel.Rule;
import org.tiendo.contracts.vocabulary.CriterionResult;

/// What holds for every history that the decider allows, whoever asks for whatever in any order.
class ReviewPropertyTest {

  private static final int HISTORIES = 100_000;
  private static final int COMMANDS = 14;

  private record Step(Actor actor, LocalDate on, ReviewEvent event, boolean lent) {}

  @Test
  void no_history_breaks_a_rule_and_every_refusal_occurs() {
    Set<Rule> refusedBy = new HashSet<>();
    Set<Class<?>> happened = new HashSet<>();
    for (int seed = 0; seed < HISTORIES; seed++) {
      List<Step> steps = history(new Random(seed), refusedBy);
      check(steps);
      steps.forEach(step -> happened.add(step.event().getClass()));
    }
    assertThat(refusedBy).containsExactlyInAnyOrder(ReviewRule.values());
    assertThat(happened).containsExactlyInAnyOrder(ReviewEvent.class.getPermittedSubclasses());
  }

  /// Told from the history alone, without asking the states.
  private static void check(List<Step> steps) {
    Set<PersonId> recused = new HashSet<>();
    Set<PersonId> assigned = new HashSet<>();
    PersonId proposer = null;
    LocalDate last = LocalDate.MIN;
    int verdicts = 0;
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      holds((step.event() instanceof ReviewEvent.ReviewOpened) == (i == 0), step);
      if (!(step.event() instanceof ReviewEvent.ReviewLapsed)) {
        holds(!step.on().isBefore(last), step);
        last = step.on();
      }
      switch (step.event()) {
        case ReviewEvent.ReviewOpened e -> holds(!e.reviewingUnit().equals(e.lead()), step);
        case ReviewEvent.ReviewerAssigned e -> {
          stranger(e.reviewer(), step);
          assigned.add(e.reviewer());
        }
        case ReviewEvent.ReviewerRecused e -> recused.add(e.reviewer());
        case ReviewEvent.CriterionScored _ -> judge(step, recused, assigned);
        case ReviewEvent.AcceptanceProposed e -> {
          judge(step, recused, assigned);
          accepted(e.criteria(), step);
          proposer = step.actor().person();
        }
        case ReviewEvent.AcceptanceDeclined _ -> signer(step, proposer);
        case ReviewEvent.ReviewAccepted e -> {
          verdicts++;
          accepted(e.criteria(), step);
          if (Boolean.TRUE.equals(e.countersigned())) {
            signer(step, proposer);
          } else {
            judge(step, recused, assigned);
          }
        }
        case ReviewEvent.ReviewReturned e -> {
          verdicts++;
          judge(step, recused, assigned);
          failed(e.criteria(), step);
        }
        case ReviewEvent.ReviewRejected e -> {
          verdicts++;
          judge(step, recused, assigned);
          failed(e.criteria(), step);
        }
        case ReviewEvent.ReviewLapsed _ -> verdicts++;
        case ReviewEvent.EditsConfirmed _ -> judge(step, recused, assigned);
        case ReviewEvent.ReviewAuthorityExercised e ->
            holds(step.lent() && e.unit().equals(ReviewStory.REVIEWING), step);
        case ReviewEvent.FailureExcused _ ->
            holds(step.actor().is(Role.ASSIGNING_AUTHORITY, ReviewStory.BOARD), step);
      }
    }
    holds(verdicts <= 1, steps);
  }

  private static void judge(Step step, Set<PersonId> recused, Set<PersonId> assigned) {
    stranger(step.actor().person(), step);
    holds(
        step.lent()
            ? !step.actor().unit().equals(ReviewStory.LEAD)
            : step.actor().is(Role.REVIEWER, ReviewStory.REVIEWING),
        step);
    holds(!recused.contains(step.actor().person()), step);
    holds(assigned.isEmpty() || assigned.contains(step.actor().person()), step);
  }

  private static void signer(Step step, PersonId proposer) {
    stranger(step.actor().person(), step);
    holds(step.actor().is(Role.ASSIGNING_AUTHORITY, ReviewStory.BOARD), step);
    holds(!step.actor().person().equals(proposer), step);
  }

  private static void stranger(PersonId person, Step step) {
    holds(!person.value().equals("an") && !person.value().equals("em"), step);
  }

  private static void accepted(List<CriterionResult> criteria, Step step) {
    holds(criteria.stream().allMatch(c -> c.met() != c.waived()), step);
  }

  private static void failed(List<CriterionResult> criteria, Step step) {
    holds(criteria.stream().anyMatch(c -> !c.met() && !c.waived()), step);
  }

  private static void holds(boolean condition, Object broken) {
    if (!condition) {
      throw new AssertionError("broken by " + broken);
    }
  }

  private static List<Step> history(Random random, Set<Rule> refusedBy) {
    boolean published = random.nextBoolean();
    Review state = new Review.NotOpened();
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < COMMANDS; i++) {
      ReviewCommand command = i < 2 ? opening(random) : command(random, published);
      CommandContext context = command.context();
      OpeningFacts facts = published ? ReviewStory.FACTS : withoutCriteria();
      switch (ReviewDecider.decide(command, state, facts, rights(random, context.actor()))) {
        case Decision.Accepted<ReviewEvent> done -> {
          boolean lent =
              done.events().stream()
                  .anyMatch(ReviewEvent.ReviewAuthorityExercised.class::isInstance);
          for (ReviewEvent event : done.events()) {
            state = Review.evolve(state, event);
            steps.add(new Step(context.actor(), context.effectiveOn(), event, lent));
          }
        }
        case Decision.Refused<ReviewEvent> no -> refusedBy.add(no.refusal().rule());
      }
    }
    return steps;
  }

  /// Now and then the reviewing unit lends its roles.
  private static Rights rights(Random random, Actor actor) {
    return random.nextInt(6) > 0
        ? Rights.ofToken(actor)
        : new Rights(
            new Authority(
                actor,
                List.of(
                    new Lent(
                        ReviewStory.REVIEWING,
                        "deputy",
                        Set.of(Role.REVIEWER, Role.UNIT_HEAD),
                        false,
                        null))),
            Map.of());
  }

  private static OpeningFacts withoutCriteria() {
    return new OpeningFacts(
        Set.of(ReviewStory.LEAD),
        Set.of(new PersonId("em")),
        ReviewStory.BOARD,
        false,
        null,
        List.of());
  }

  private static ReviewCommand opening(Random random) {
    Actor actor = random.nextInt(8) > 0 ? ReviewStory.SERVICE : ReviewStory.REVIEWER;
    return ReviewStory.open(
        ReviewStory.by(actor), new UnitId(pick(random, "quality", "quality", "planning")));
  }

  private static CommandContext context(Random random) {
    Actor actor =
        switch (random.nextInt(10)) {
          case 0 -> ReviewStory.SERVICE;
          case 1 -> ReviewStory.HEAD;
          case 2, 3 ->
              ReviewStory.actor(
                  pick(random, "giang", "giang", "binh", "em"), "board", Role.ASSIGNING_AUTHORITY);
          default ->
              ReviewStory.actor(
                  pick(random, "binh", "chi", "binh", "chi", "an", "em"),
                  pick(random, "quality", "quality", "quality", "planning"),
                  pick(random, Role.REVIEWER, Role.REVIEWER, Role.UNIT_HEAD));
        };
    return ReviewStory.by(
        actor, ReviewStory.DAY.plusDays(random.nextInt(20) == 0 ? -1 : random.nextInt(8) / 4));
  }

  private static ReviewCommand command(Random random, boolean published) {
    CommandContext context = context(random);
    List<CriterionResult> criteria = criteria(random, published);
    List<Remark> remarks =
        random.nextInt(12) == 0 ? List.of(new Remark("beautiful", "mend it")) : List.of();
    String reason = pick(random, "content", "content", "because");
    String person = pick(random, "binh", "chi", "an", "em");
    return switch (random.nextInt(18)) {
      case 0 -> ReviewStory.assign(context, person);
      case 1 -> ReviewStory.recuse(context, person);
      case 2, 3, 4, 5 -> score(random, context, published);
      case 6, 7, 8 ->
          new ReviewCommand.AcceptReview(
              context, ReviewStory.REVIEW, criteria, random.nextBoolean(), remarks);
      case 9 ->
          new ReviewCommand.ReturnForRevision(
              context,
              ReviewStory.REVIEW,
              reason,
              criteria,
              random.nextBoolean() ? null : context.effectiveOn().plusDays(random.nextInt(-1, 2)),
              remarks);
      case 10 ->
          new ReviewCommand.RejectReview(context, ReviewStory.REVIEW, reason, criteria, remarks);
      case 11, 12 -> new ReviewCommand.CountersignAcceptance(context, ReviewStory.REVIEW);
      case 13 -> new ReviewCommand.DeclineAcceptance(context, ReviewStory.REVIEW, "no");
      case 14 -> new ReviewCommand.ConfirmEdits(context, ReviewStory.REVIEW);
      case 15, 16 -> new ReviewCommand.ExcuseFailure(context, ReviewStory.REVIEW, "law");
      default -> new ReviewCommand.LapseReview(context, ReviewStory.REVIEW);
    };
  }

  private static ReviewCommand score(Random random, CommandContext context, boolean published) {
    String criterion =
        random.nextInt(12) == 0 ? "beautiful" : published ? "legal-basis" : "consistent";
    int score = published ? random.nextInt(-1, 12) : random.nextInt(0, 3);
    return ReviewStory.score(context, criterion, score, random.nextInt(4) == 0 ? null : "see 4");
  }

  private static List<CriterionResult> criteria(Random random, boolean published) {
    List<CriterionResult> results = new ArrayList<>();
    for (String code : published ? List.of("legal-basis") : ReviewStory.CRITERIA) {
      if (random.nextInt(12) > 0) {
        boolean met = random.nextInt(4) > 0;
        boolean waived = !met && random.nextBoolean() || met && random.nextInt(20) == 0;
        results.add(
            new CriterionResult(code, met, waived, random.nextBoolean() ? "mend it" : null));
      }
    }
    return results;
  }

  @SafeVarargs
  private static <T> T pick(Random random, T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
