package org.tiendo.eventing.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.CommandId;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.kernel.Rule;
import org.tiendo.eventing.operation.OperationCommand.Letter;
import org.tiendo.eventing.operation.OperationCommand.Republish;
import org.tiendo.eventing.operation.OperationCommand.RetryDeadLetter;
import org.tiendo.eventing.operation.OperationCommand.RetryDeadLetters;
import org.tiendo.eventing.operation.OperationCommand.SkipDeadLetter;
import org.tiendo.eventing.operation.OperationEvent.DeadLetterRetried;
import org.tiendo.eventing.operation.OperationEvent.DeadLetterSkipped;
import org.tiendo.eventing.operation.OperationEvent.DeadLettersRetried;
import org.tiendo.eventing.operation.OperationEvent.RepublicationOrdered;

class OperationDeciderTest {

  private static final Letter FIRST = new Letter("w/task/7", "w/task/project:a", "x-taken", true);
  private static final Letter BEHIND =
      new Letter("w/task/9", "w/task/project:a", "held-back", false);

  @Nested
  class Retrying {

    @Test
    void one_is_recorded_with_what_it_had_failed_for() {
      accepted(
          new RetryDeadLetter(by(Role.OPERATOR), FIRST.id(), FIRST, null),
          new DeadLetterRetried("w/task/7", "w/task/project:a", "x-taken", null));
    }

    @Test
    void those_of_a_cause_or_all_is_recorded() {
      accepted(
          new RetryDeadLetters(by(Role.OPERATOR), "x-taken", "mended"),
          new DeadLettersRetried("x-taken", "mended"));
      accepted(
          new RetryDeadLetters(by(Role.OPERATOR), null, null), new DeadLettersRetried(null, null));
    }

    @Test
    void refuses_a_letter_that_does_not_wait() {
      refused(
          new RetryDeadLetter(by(Role.OPERATOR), "w/task/8", null, null),
          OperationRule.DEAD_LETTER_WAITS);
    }

    @Test
    void refuses_a_letter_behind_another_of_its_sequence() {
      refused(
          new RetryDeadLetter(by(Role.OPERATOR), BEHIND.id(), BEHIND, null),
          OperationRule.FIRST_OF_ITS_SEQUENCE);
    }
  }

  @Nested
  class Skipping {

    @Test
    void is_recorded_with_its_reason() {
      accepted(
          new SkipDeadLetter(by(Role.OPERATOR), FIRST.id(), FIRST, "entered twice"),
          new DeadLetterSkipped("w/task/7", "w/task/project:a", "x-taken", "entered twice"));
    }

    @Test
    void refuses_to_be_done_without_a_reason() {
      refused(
          new SkipDeadLetter(by(Role.OPERATOR), FIRST.id(), FIRST, " "),
          OperationRule.SKIP_NEEDS_REASON);
    }

    @Test
    void refuses_a_letter_that_does_not_wait_or_not_first() {
      refused(
          new SkipDeadLetter(by(Role.OPERATOR), "w/task/8", null, "why"),
          OperationRule.DEAD_LETTER_WAITS);
      refused(
          new SkipDeadLetter(by(Role.OPERATOR), BEHIND.id(), BEHIND, "why"),
          OperationRule.FIRST_OF_ITS_SEQUENCE);
    }
  }

  @Nested
  class SendingAgain {

    @Test
    void is_recorded_with_its_range() {
      accepted(
          new Republish(by(Role.OPERATOR), 3, 9L, 10, "topic was cut"),
          new RepublicationOrdered(3, 9, "topic was cut"));
      accepted(
          new Republish(by(Role.OPERATOR), 3, null, 10, null),
          new RepublicationOrdered(3, 9, null));
    }

    @Test
    void refuses_what_does_not_lie_in_the_log() {
      refused(new Republish(by(Role.OPERATOR), -1, 3L, 10, "why"), OperationRule.RANGE_IN_LOG);
      refused(new Republish(by(Role.OPERATOR), 4, 3L, 10, "why"), OperationRule.RANGE_IN_LOG);
      refused(new Republish(by(Role.OPERATOR), 4, 10L, 10, "why"), OperationRule.RANGE_IN_LOG);
    }
  }

  @Test
  void refuses_everybody_but_an_operator() {
    for (Role role : Role.values()) {
      if (role != Role.OPERATOR) {
        refused(new RetryDeadLetters(by(role), null, null), OperationRule.OPERATED_BY_OPERATOR);
      }
    }
  }

  @Test
  void what_was_recorded_is_not_recorded_again() {
    var command = new RetryDeadLetters(by(Role.OPERATOR), null, null);
    Operation done = Operation.evolve(Operation.NONE, new DeadLettersRetried(null, null));
    assertThat(OperationDecider.decide(command, done)).isEqualTo(Decision.accept());
  }

  private static void accepted(OperationCommand command, OperationEvent event) {
    assertThat(OperationDecider.decide(command, Operation.NONE)).isEqualTo(Decision.accept(event));
  }

  private static void refused(OperationCommand command, Rule rule) {
    assertThat(OperationDecider.decide(command, Operation.NONE))
        .isInstanceOfSatisfying(
            Decision.Refused.class,
            refused -> assertThat(refused.refusal().rule()).isEqualTo(rule));
  }

  private static CommandContext by(Role role) {
    LocalDate day = LocalDate.of(2026, 11, 23);
    return new CommandContext(
        new CommandId("c-1"),
        new Actor(new PersonId("p-1"), new UnitId("office"), Set.of(role)),
        day,
        day);
  }
}
