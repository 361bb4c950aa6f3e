package org.tiendo.eventing.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.eventing.command.CommandCall;
import org.tiendo.eventing.command.Outcome;
import org.tiendo.eventing.inbox.Automation;

class AutomationHandlerTest extends AutomationWorld {

  @Test
  void a_command_carries_the_key_the_actor_and_the_chain_of_its_record() {
    handle(3, 4);
    CommandCall call = calls.getFirst();
    assertThat(call.key()).isEqualTo(key(3));
    assertThat(call.causationId()).isEqualTo("task/3");
    assertThat(call.correlationId()).isEqualTo(records.get(3).correlationId());
    assertThat(call.effectiveOn()).isEqualTo(records.get(3).effectiveOn());
    assertThat(call.actor().person().value()).isEqualTo("service-review");
    assertThat(call.actor().unit().value()).isEqualTo("system");
    assertThat(call.actor().roles()).containsExactly(Role.SERVICE);
    assertThat(call.digest()).matches("[0-9a-f]{64}");
    assertThat(call.expectedVersion()).isNull();
  }

  @Test
  void however_often_batches_come_each_record_acts_once_and_with_the_same_request() {
    Random random = new Random(1);
    for (int i = 0; i < 50; i++) {
      int from = random.nextInt(20);
      handle(from, from + random.nextInt(21 - from));
    }
    handle(0, 20);
    assertThat(stored).hasSize(16);
    assertThat(calls.stream().map(c -> c.key() + c.digest()).distinct()).hasSize(16);
  }

  @Test
  void what_a_stream_says_again_and_again_is_carried_out_once() {
    DeadLetterOffice noting = noting();
    noting.handler().handle(records.subList(0, 28));
    assertThat(stored)
        .containsExactlyInAnyOrder(key(0), key(1), key(2), key(3), key(5), key(6), key(11));
  }

  @Test
  void what_is_said_after_something_else_is_carried_out_again() {
    DeadLetterOffice noting = noting(record -> record.position() == 7 ? "other" : "same");
    noting.handler().handle(records.subList(0, 29));
    assertThat(stored).contains(key(0), key(7), key(21)).doesNotContain(key(28));
  }

  @Test
  void as_long_as_anything_waits_everything_is_carried_out() {
    poisoned = key(1)::equals;
    DeadLetterOffice noting = noting();
    noting.handler().handle(records.subList(0, 22));
    assertThat(stored).contains(key(0), key(7), key(21));
  }

  private DeadLetterOffice noting() {
    return noting(_ -> "same");
  }

  private DeadLetterOffice noting(Function<PublishedRecord, String> saying) {
    Automation note =
        new Automation(
            "when-noted-then-note",
            "task",
            record -> record.event() == null ? Optional.empty() : Optional.of(Note::new));
    return office(note.saying(saying), commands, letters);
  }

  @Test
  void what_may_pass_is_tried_again_before_the_next_record() {
    script.add(new Outcome.Unavailable("starting"));
    script.add(new Outcome.InFlight("c"));
    script.add(new Outcome.VersionMismatch(1, 2));
    handle(0, 2);
    assertThat(calls.stream().map(CommandCall::key))
        .containsExactly(key(0), key(0), key(0), key(0), key(1));
    assertThat(letters.all(10)).isEmpty();
  }

  @Test
  void what_stays_unavailable_fails_the_batch_and_nothing_behind_it_is_done() {
    for (int i = 0; i < 6; i++) {
      script.add(new Outcome.Unavailable("no primary"));
    }
    assertThatThrownBy(() -> handle(0, 2)).isInstanceOf(AutomationSender.StillUnavailable.class);
    assertThat(stored).isEmpty();
    assertThat(letters.all(10)).isEmpty();
  }

  @Test
  void a_poisoned_stream_stands_still_alone() {
    poisoned = key(7)::equals;
    handle(0, 20);
    assertThat(letters.all(10)).extracting(DeadLetter::id).containsExactly(key(7));
    assertThat(letters.first(sequence(7)).orElseThrow().cause()).isEqualTo("claim-taken");
    handle(20, 40);
    assertThat(letters.all(10))
        .extracting(letter -> letter.position() + " " + letter.cause())
        .containsExactly("7 claim-taken", "21 held-back", "28 held-back", "35 held-back");
    assertThat(stored).hasSize(32 - 4);
    assertThat(meters.get("tiendo.automation.refused").counter().count()).isEqualTo(1);
    assertThat(meters.get("tiendo.automation.standing").gauge().value()).isEqualTo(1);
  }

  @Test
  void a_reaction_that_throws_is_parked_and_holds_up_no_other_stream() {
    DeadLetterOffice throwing =
        office(
            record -> {
              if (record.position() == 1) {
                throw new IllegalStateException("a bug");
              }
              return Optional.of(Note::new);
            },
            commands);
    throwing.handler().handle(records.subList(0, 9));
    assertThat(letters.all(10))
        .extracting(letter -> letter.position() + " " + letter.cause())
        .containsExactly("1 reaction-failed", "8 held-back");
    assertThat(stored).hasSize(7);
  }

  @Test
  void a_command_that_fails_whatever_is_tried_is_parked_after_some_attempts() {
    DeadLetterOffice throwing =
        office(
            _ -> Optional.of(Note::new),
            call -> {
              calls.add(call);
              if (call.key().equals(key(1))) {
                throw new IllegalStateException("a bug");
              }
              return DONE;
            });
    throwing.handler().handle(records.subList(0, 3));
    assertThat(letters.all(10)).extracting(DeadLetter::cause).containsExactly("command-failed");
    assertThat(letters.all(10).getFirst().facts()).containsKey("why");
    assertThat(calls).hasSize(8);
  }
}
