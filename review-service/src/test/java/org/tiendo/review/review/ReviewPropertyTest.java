package org.tiendo.review.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.CriterionResult;

/// What holds for every history that the decider allows, whoever asks for whatever in any order.
class ReviewPropertyTest {

  private record Step(Actor actor, LocalDate on, ReviewEvent event) {}

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void every_history_opens_once_ends_once_and_is_decided_by_strangers_to_the_work(long seed) {
    Random random = new Random(seed);
    int verdicts = 0;
    for (int history = 0; history < 2_000; history++) {
      List<Step> steps = history(random);
      verdicts += Math.max(0, steps.size() - 1);
      assertThat(steps).hasSizeLessThanOrEqualTo(2);
      for (int i = 0; i < steps.size(); i++) {
        check(i, steps.get(i), steps.getFirst());
      }
    }
    assertThat(verdicts).as("histories that reach a verdict").isGreaterThan(200);
  }

  private static void check(int index, Step step, Step first) {
    switch (step.event()) {
      case ReviewEvent.ReviewOpened e -> {
        assertThat(index).isZero();
        assertThat(e.reviewingUnit()).isNotEqualTo(e.lead());
      }
      case ReviewEvent.ReviewAccepted e -> {
        checkVerdict(index, step, first, e.criteria());
        assertThat(e.criteria()).allMatch(c -> c.met() != c.waived());
      }
      case ReviewEvent.ReviewReturned e -> {
        checkVerdict(index, step, first, e.criteria());
        assertThat(e.criteria()).anyMatch(c -> !c.met() && c.comment() != null);
        assertThat(e.revisionDueOn() == null || !e.revisionDueOn().isBefore(step.on())).isTrue();
      }
    }
  }

  private static void checkVerdict(
      int index, Step step, Step first, List<CriterionResult> criteria) {
    assertThat(index).isEqualTo(1);
    assertThat(step.actor().person()).isNotEqualTo(ReviewStory.SUBMITTER);
    assertThat(step.actor().roles()).contains(Role.REVIEWER);
    assertThat(step.on()).isAfterOrEqualTo(first.on());
    assertThat(criteria)
        .extracting(CriterionResult::criterion)
        .containsExactlyInAnyOrderElementsOf(ReviewStory.CRITERIA);
  }

  private static List<Step> history(Random random) {
    Review state = new Review.NotOpened();
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      ReviewCommand command = command(random);
      if (ReviewDecider.decide(command, state) instanceof Decision.Accepted<ReviewEvent> done) {
        for (ReviewEvent event : done.events()) {
          state = Review.evolve(state, event);
          steps.add(new Step(command.context().actor(), command.context().effectiveOn(), event));
        }
      }
    }
    return steps;
  }

  private static ReviewCommand command(Random random) {
    Actor actor =
        ReviewStory.actor(
            pick(random, "an", "binh", "chi"),
            pick(random, "quality", "planning"),
            pick(random, Role.REVIEWER, Role.SERVICE, Role.UNIT_HEAD));
    var context = ReviewStory.by(actor, ReviewStory.DAY.plusDays(random.nextInt(-2, 3)));
    LocalDate due =
        random.nextBoolean() ? null : context.effectiveOn().plusDays(random.nextInt(-1, 2));
    return switch (random.nextInt(3)) {
      case 0 -> ReviewStory.open(context, new UnitId(pick(random, "quality", "planning")));
      case 1 -> ReviewStory.accept(context, criteria(random));
      default ->
          ReviewStory.giveBack(context, pick(random, "content", "because"), criteria(random), due);
    };
  }

  private static List<CriterionResult> criteria(Random random) {
    List<CriterionResult> results = new ArrayList<>();
    for (String code : ReviewStory.CRITERIA) {
      if (random.nextInt(12) > 0) {
        boolean met = random.nextInt(4) > 0;
        results.add(
            new CriterionResult(
                code, met, !met && random.nextBoolean(), random.nextBoolean() ? "mend it" : null));
      }
    }
    return results;
  }

  @SafeVarargs
  private static <T> T pick(Random random, T... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
