package org.tiendo.review.commendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.review.Given.ABROAD;
import static org.tiendo.review.Given.BOARD;
import static org.tiendo.review.Given.DAY;
import static org.tiendo.review.Given.MINISTRY;
import static org.tiendo.review.Given.NOTED;
import static org.tiendo.review.Given.OFFICE;
import static org.tiendo.review.Given.PLANNING;
import static org.tiendo.review.Given.STATUTE;
import static org.tiendo.review.Given.actor;
import static org.tiendo.review.Given.by;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.CommendationId;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.kernel.Rule;
import org.tiendo.contracts.vocabulary.Ground;
import org.tiendo.contracts.vocabulary.Subject;

/// What holds for every history of a commendation that the decider allows.
class CommendationPropertyTest {

  private static final CommendationId ID = new CommendationId("commend-1");
  private static final Ground ITEM = new Ground(STATUTE, null, null);

  @Test
  void everybody_is_commended_from_above_on_grounds_and_every_refusal_occurs() {
    Set<Rule> refusedBy = new HashSet<>();
    int granted = 0;
    int cancelled = 0;
    for (int seed = 0; seed < 20_000; seed++) {
      Random random = new Random(seed);
      Commendation state = new Commendation.NotGranted();
      for (int i = 0; i < 8; i++) {
        CommendationCommand command = random.nextInt(3) > 0 ? grant(random) : cancel(random);
        switch (CommendationDecider.decide(command, state, NOTED)) {
          case Decision.Accepted<CommendationEvent> done -> {
            CommendationEvent event = done.events().getFirst();
            switch (event) {
              case CommendationEvent.CommendationGranted e -> {
                granted++;
                check(e, command.context().actor(), done.claims());
              }
              case CommendationEvent.CommendationCancelled _ -> cancelled++;
            }
            state = Commendation.evolve(state, event);
          }
          case Decision.Refused<CommendationEvent> no -> refusedBy.add(no.refusal().rule());
        }
      }
    }
    assertThat(refusedBy).containsExactlyInAnyOrder(CommendationRule.values());
    assertThat(granted).isGreaterThan(cancelled);
    assertThat(cancelled).isPositive();
  }

  private static void check(
      CommendationEvent.CommendationGranted e, Actor actor, Set<String> claims) {
    UnitId unit = e.subject().unit();
    holds(!actor.person().equals(e.subject().person()), e);
    holds(claims.size() == e.grounds().size(), e);
    holds(unit == null || NOTED.isWithin(unit, actor.unit()), e);
    holds(unit == null || !e.grounds().isEmpty(), e);
    holds(e.year() <= DAY.getYear(), e);
  }

  private static void holds(boolean condition, Object broken) {
    if (!condition) {
      throw new AssertionError("broken by " + broken);
    }
  }

  private static CommendationCommand grant(Random random) {
    Subject subject =
        switch (random.nextInt(7)) {
          case 0 -> Subject.ofSector("organisation");
          case 1 -> Subject.of(new UnitId("nowhere"));
          case 2 -> Subject.of(OFFICE);
          case 3 -> Subject.of(new PersonId(random.nextBoolean() ? "an" : "em"), PLANNING);
          default -> Subject.of(PLANNING);
        };
    List<Ground> grounds =
        switch (random.nextInt(6)) {
          case 0 -> List.of();
          case 1 -> List.of(ITEM, ITEM);
          case 2 -> List.of(new Ground(new ProjectId("nothing"), null, null));
          default -> List.of(ITEM);
        };
    return new CommendationCommand.GrantCommendation(
        context(random),
        ID,
        subject,
        "praise",
        DAY.getYear() + random.nextInt(-2, 2),
        "well done",
        grounds,
        null);
  }

  private static CommendationCommand cancel(Random random) {
    return new CommendationCommand.CancelCommendation(context(random), ID, "it was late");
  }

  private static CommandContext context(Random random) {
    Actor actor =
        switch (random.nextInt(5)) {
          case 0 -> actor("an", PLANNING, Role.UNIT_HEAD);
          case 1 -> actor("x", ABROAD, Role.ASSIGNING_AUTHORITY);
          case 2 -> actor("lan", MINISTRY, Role.ASSIGNING_AUTHORITY);
          default -> actor("giang", BOARD, Role.ASSIGNING_AUTHORITY);
        };
    return by(actor, DAY.minusDays(random.nextInt(8) == 0 ? 1 : 0));
  }
}
