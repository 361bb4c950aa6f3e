package org.tiendo.review.criticism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.review.Given.ABROAD;
import static org.tiendo.review.Given.BOARD;
import static org.tiendo.review.Given.DAY;
import static org.tiendo.review.Given.MINISTRY;
import static org.tiendo.review.Given.NOTED;
import static org.tiendo.review.Given.OFFICE;
import static org.tiendo.review.Given.PLANNING;
import static org.tiendo.review.Given.actor;
import static org.tiendo.review.Given.by;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
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

/// What holds for every history of a criticism that the decider allows.
class CriticismPropertyTest {

  private static final int HISTORIES = 20_000;
  private static final int COMMANDS = 16;

  private final CriticismDecider decider = new CriticismDecider(3, 10);

  @Test
  void nobody_is_criticised_unheard_or_judged_by_himself_and_every_refusal_occurs() {
    Set<Rule> refusedBy = new HashSet<>();
    Set<Class<?>> happened = new HashSet<>();
    for (int seed = 0; seed < HISTORIES; seed++) {
      history(new Random(seed), refusedBy, happened);
    }
    assertThat(refusedBy).containsExactlyInAnyOrder(CriticismRule.values());
    assertThat(happened).containsExactlyInAnyOrder(CriticismEvent.class.getPermittedSubclasses());
  }

  private void history(Random random, Set<Rule> refusedBy, Set<Class<?>> happened) {
    Criticism state = new Criticism.NotNotified();
    Told told = new Told();
    for (int i = 0; i < COMMANDS; i++) {
      CriticismCommand command = i < 3 ? notice(random) : command(random);
      switch (decider.decide(command, state, NOTED)) {
        case Decision.Accepted<CriticismEvent> done -> {
          for (CriticismEvent event : done.events()) {
            told.check(event, command.context());
            happened.add(event.getClass());
            state = Criticism.evolve(state, event);
          }
        }
        case Decision.Refused<CriticismEvent> no -> refusedBy.add(no.refusal().rule());
      }
    }
  }

  /// What the history alone tells.
  private static final class Told {
    private CriticismEvent.CriticismNotified notice;
    private boolean replied;
    private boolean appealed;
    private final Set<PersonId> deciders = new HashSet<>();

    void check(CriticismEvent event, CommandContext context) {
      PersonId person = context.actor().person();
      switch (event) {
        case CriticismEvent.CriticismNotified e -> {
          notice = e;
          decides(person);
          holds(!e.grounds().isEmpty(), e);
          holds(!e.replyUntil().isBefore(e.on().plusDays(3)), e);
        }
        case CriticismEvent.CriticismReplied e -> {
          replied = true;
          concerned(context.actor());
          holds(!e.on().isAfter(notice.replyUntil()), e);
        }
        case CriticismEvent.CriticismDropped _ -> decides(person);
        case CriticismEvent.CriticismIssued e -> {
          decides(person);
          holds(replied || e.on().isAfter(notice.replyUntil()), e);
          holds(e.heard() == replied, e);
        }
        case CriticismEvent.CriticismAppealed _ -> {
          appealed = true;
          concerned(context.actor());
        }
        case CriticismEvent.AppealDecided e -> {
          holds(appealed, e);
          holds(!deciders.contains(person), e);
          holds(!person.equals(notice.subject().person()), e);
        }
        case CriticismEvent.CriticismCancelled _ -> decides(person);
      }
    }

    private void decides(PersonId person) {
      holds(!person.equals(notice.subject().person()), person);
      deciders.add(person);
    }

    private void concerned(Actor actor) {
      Subject subject = notice.subject();
      holds(
          subject.kind() == Subject.Kind.PERSON
              ? actor.person().equals(subject.person())
              : actor.is(Role.UNIT_HEAD, PLANNING),
          actor);
    }

    private static void holds(boolean condition, Object broken) {
      if (!condition) {
        throw new AssertionError("broken by " + broken);
      }
    }
  }

  private static CriticismCommand notice(Random random) {
    Subject subject =
        switch (random.nextInt(12)) {
          case 0 -> Subject.ofSector("organisation");
          case 1 -> Subject.of(new UnitId("nowhere"));
          case 2 -> Subject.of(OFFICE);
          case 3, 4, 5 -> Subject.of(PLANNING);
          default -> Subject.of(new PersonId(pick(random, "em", "em", "lan", "an")), PLANNING);
        };
    List<Ground> grounds =
        switch (random.nextInt(8)) {
          case 0 -> List.of();
          case 1 -> List.of(new Ground(new ProjectId("nothing"), null, null));
          default -> CriticismStory.GROUNDS;
        };
    return CriticismStory.notice(
        context(random, 0), subject, grounds, DAY.plusDays(random.nextInt(2, 6)));
  }

  private static CriticismCommand command(Random random) {
    CommandContext context = context(random, random.nextInt(4) == 0 ? random.nextInt(-1, 20) : 0);
    return switch (random.nextInt(9)) {
      case 0, 1 -> CriticismStory.reply(context);
      case 2 -> CriticismStory.drop(context);
      case 3, 4 -> CriticismStory.issue(context);
      case 5, 6 -> CriticismStory.appeal(context);
      case 7 -> CriticismStory.decide(context, random.nextBoolean());
      default -> CriticismStory.cancel(context);
    };
  }

  private static CommandContext context(Random random, int days) {
    Actor actor =
        switch (random.nextInt(8)) {
          case 0 -> actor("giang", BOARD, Role.ASSIGNING_AUTHORITY);
          case 1, 2 -> actor(pick(random, "lan", "lan", "em"), MINISTRY, Role.ASSIGNING_AUTHORITY);
          case 3 -> actor("khanh", BOARD, Role.ASSIGNING_AUTHORITY);
          case 4 -> actor("an", PLANNING, Role.UNIT_HEAD);
          case 5 -> actor("x", ABROAD, Role.ASSIGNING_AUTHORITY);
          default -> actor("em", PLANNING, Role.UNIT_OFFICER);
        };
    return by(actor, DAY.plusDays(days));
  }

  private static String pick(Random random, String... choices) {
    return choices[random.nextInt(choices.length)];
  }
}
