package org.tiendo.eventing.deadletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.KernelRule;
import org.tiendo.contracts.kernel.Refusal;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.eventing.command.CommandCall;
import org.tiendo.eventing.command.Commands;
import org.tiendo.eventing.command.Outcome;
import org.tiendo.eventing.deadletter.DeadLetters.End;
import org.tiendo.eventing.inbox.Automation;
import org.tiendo.eventing.relay.MemoryLog;

/// Records 0, 7 and 14 are of one stream; every fifth is of no concern.
class AutomationHandlerTest {

  private static final String NAME = "when-noted-then-note";
  private static final Outcome DONE = new Outcome.Accepted("c", "a", 0, "review:0", List.of());
  private static final Outcome REFUSED =
      new Outcome.Refused(new Refusal(KernelRule.CLAIM_TAKEN, Map.of("claim", "x")));

  private final MemoryLog log = new MemoryLog().grow(40);
  private final List<PublishedRecord> records = log.records();
  private final List<CommandCall> calls = new ArrayList<>();
  private final Set<String> stored = new LinkedHashSet<>();
  private final Deque<Outcome> script = new ArrayDeque<>();
  private final MemoryDeadLetters letters = new MemoryDeadLetters();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private Predicate<String> poisoned = _ -> false;
  private final Commands commands =
      call -> {
        calls.add(call);
        Outcome next = script.isEmpty() ? usual(call) : script.remove();
        if (next == DONE) {
          stored.add(call.key());
        }
        return next;
      };
  private final DeadLetterOffice office =
      office(
          record -> record.event() == null ? Optional.empty() : Optional.of(Note::new), commands);

  private record Note(CommandContext context) implements Command {}

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

  @Test
  void retried_after_the_cause_is_gone_all_of_the_sequence_follows_in_order() {
    poisoned = key(7)::equals;
    handle(0, 40);
    stored.clear();
    assertThat(office.desk().retry(_ -> true)).isEqualTo(new DeadLetterDesk.Retried(0, 1));
    assertThat(letters.first(sequence(7)).orElseThrow().attempts()).isEqualTo(2);
    poisoned = _ -> false;
    assertThat(office.desk().retry(_ -> true)).isEqualTo(new DeadLetterDesk.Retried(4, 0));
    assertThat(stored).containsExactly(key(7), key(21), key(28), key(35));
    assertThat(letters.all(10)).isEmpty();
  }

  @Test
  void a_retry_stops_where_the_next_one_fails() {
    poisoned = Set.of(key(7), key(28))::contains;
    handle(0, 40);
    poisoned = key(28)::equals;
    assertThat(office.desk().retry(_ -> true)).isEqualTo(new DeadLetterDesk.Retried(2, 1));
    assertThat(letters.all(10))
        .extracting(letter -> letter.position() + " " + letter.cause())
        .containsExactly("28 claim-taken", "35 held-back");
  }

  @Test
  void one_or_those_of_a_cause_can_be_retried_alone() {
    poisoned = Set.of(key(1), key(2))::contains;
    handle(0, 3);
    poisoned = _ -> false;
    office.desk().retry(letter -> letter.id().equals(key(2)));
    assertThat(letters.all(10)).extracting(DeadLetter::id).containsExactly(key(1));
    office.desk().retry(letter -> letter.cause().equals("another"));
    assertThat(letters.all(10)).hasSize(1);
    office.desk().retry(letter -> letter.cause().equals("claim-taken"));
    assertThat(letters.all(10)).isEmpty();
  }

  @Test
  void what_waits_behind_a_skipped_one_goes_on() {
    poisoned = key(7)::equals;
    handle(0, 40);
    office.desk().skip(letters.first(sequence(7)).orElseThrow());
    assertThat(letters.all(10)).isEmpty();
    assertThat(stored).contains(key(21), key(28), key(35)).doesNotContain(key(7));
    assertThat(letters.ended).containsEntry(key(7), End.SKIPPED);
  }

  @Test
  void a_slower_process_parks_nothing_that_has_ended() {
    poisoned = key(7)::equals;
    handle(0, 20);
    office.desk().skip(letters.first(sequence(7)).orElseThrow());
    handle(0, 40);
    assertThat(letters.all(10)).isEmpty();
    assertThat(stored).contains(key(21));
  }

  @Test
  void what_is_held_back_just_after_the_cause_has_ended_is_done_at_once() {
    poisoned = key(7)::equals;
    handle(0, 20);
    DeadLetter first = letters.first(sequence(7)).orElseThrow();
    poisoned =
        key -> {
          letters.end(first, End.SKIPPED);
          return false;
        };
    handle(20, 40);
    assertThat(letters.all(10)).isEmpty();
    assertThat(stored).contains(key(21), key(28), key(35));
  }

  @Test
  void whatever_is_poisoned_and_retried_each_stream_is_done_once_and_in_order() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      stored.clear();
      MemoryDeadLetters own = new MemoryDeadLetters();
      DeadLetterOffice one = office(_ -> Optional.of(Note::new), commands, own);
      int next = 0;
      while (next < 40) {
        poisoned = _ -> random.nextInt(4) == 0;
        int end = Math.min(40, next + 1 + random.nextInt(6));
        one.handler().handle(records.subList(Math.max(0, next - random.nextInt(15)), end));
        next = end;
        if (random.nextInt(3) == 0) {
          one.desk().retry(_ -> random.nextBoolean());
        }
      }
      one.handler().handle(records);
      poisoned = _ -> false;
      one.desk().retry(_ -> true);
      assertThat(own.all(100)).as("seed %d", seed).isEmpty();
      assertThat(stored).as("seed %d", seed).hasSize(40);
      for (int stream = 0; stream < 7; stream++) {
        int of = stream;
        List<Long> done =
            stored.stream()
                .map(key -> Long.valueOf(key.substring(key.lastIndexOf('/') + 1)))
                .filter(position -> position % 7 == of)
                .toList();
        assertThat(done).as("seed %d", seed).isSorted();
      }
    }
  }

  private Outcome usual(CommandCall call) {
    return stored.contains(call.key()) || !poisoned.test(call.key()) ? DONE : REFUSED;
  }

  private void handle(int from, int to) {
    office.handler().handle(records.subList(from, to));
  }

  private static String key(int position) {
    return NAME + "/task/" + position;
  }

  private static String sequence(int position) {
    return NAME + "/task/project:p" + position % 7;
  }

  private DeadLetterOffice office(
      Function<PublishedRecord, Optional<Function<CommandContext, ? extends Command>>> reaction,
      Commands bus) {
    return office(reaction, bus, letters);
  }

  private DeadLetterOffice office(
      Function<PublishedRecord, Optional<Function<CommandContext, ? extends Command>>> reaction,
      Commands bus,
      DeadLetters into) {
    Automation note = new Automation(NAME, "task", reaction);
    Automation foreign = new Automation("when-elsewhere", "review", _ -> Optional.of(Note::new));
    return DeadLetterOffice.of(
        "review",
        List.of(note, foreign),
        bus,
        into,
        _ -> log.pages()::from,
        InstantSource.system(),
        meters);
  }
}
