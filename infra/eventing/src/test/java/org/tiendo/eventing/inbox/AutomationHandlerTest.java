package org.tiendo.eventing.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.KernelRule;
import org.tiendo.contracts.kernel.Refusal;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.task.PublishedProjectEvent.ProgressReported;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectSubmitted;
import org.tiendo.eventing.command.CommandCall;
import org.tiendo.eventing.command.Commands;
import org.tiendo.eventing.command.Outcome;
import org.tiendo.eventing.relay.MemoryLog;

class AutomationHandlerTest {

  private static final Outcome DONE = new Outcome.Accepted("c", "a", 0, "review:0", List.of());

  private final List<PublishedRecord> records = new MemoryLog().grow(20).records();
  private final List<CommandCall> calls = new ArrayList<>();
  private final Set<String> stored = new LinkedHashSet<>();
  private final Deque<Outcome> script = new ArrayDeque<>();
  private final Map<String, String> parked = new LinkedHashMap<>();
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

  private record Note(CommandContext context) implements Command {}

  @Test
  void a_command_carries_the_key_the_actor_and_the_chain_of_its_record() {
    handler().handle(records.subList(3, 4));
    CommandCall call = calls.getFirst();
    assertThat(call.key()).isEqualTo("when-noted-then-note/task/3");
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
    AutomationHandler handler = handler();
    Random random = new Random(1);
    for (int i = 0; i < 50; i++) {
      int from = random.nextInt(20);
      handler.handle(records.subList(from, from + random.nextInt(21 - from)));
    }
    handler.handle(records);
    assertThat(stored).hasSize(16);
    assertThat(calls.stream().map(c -> c.key() + c.digest()).distinct()).hasSize(16);
  }

  @Test
  void what_may_pass_is_tried_again_before_the_next_record() {
    script.add(new Outcome.Unavailable("starting"));
    script.add(new Outcome.InFlight("c"));
    script.add(new Outcome.VersionMismatch(1, 2));
    handler().handle(records.subList(0, 2));
    assertThat(calls.stream().map(CommandCall::key))
        .containsExactly(
            "when-noted-then-note/task/0",
            "when-noted-then-note/task/0",
            "when-noted-then-note/task/0",
            "when-noted-then-note/task/0",
            "when-noted-then-note/task/1");
    assertThat(parked).isEmpty();
  }

  @Test
  void what_stays_unavailable_fails_the_batch_and_nothing_behind_it_is_done() {
    for (int i = 0; i < 6; i++) {
      script.add(new Outcome.Unavailable("no primary"));
    }
    assertThatThrownBy(() -> handler().handle(records.subList(0, 2)))
        .isInstanceOf(AutomationHandler.StillUnavailable.class);
    assertThat(stored).isEmpty();
    assertThat(parked).isEmpty();
  }

  @Test
  void a_refusal_is_parked_with_its_rule_and_the_next_record_follows() {
    script.add(new Outcome.Refused(new Refusal(KernelRule.CLAIM_TAKEN, Map.of("claim", "x"))));
    handler().handle(records.subList(0, 2));
    assertThat(parked).containsExactly(Map.entry("when-noted-then-note/task/0", "claim-taken"));
    assertThat(stored).containsExactly("when-noted-then-note/task/1");
    assertThat(meters.get("tiendo.automation.refused").counter().count()).isEqualTo(1);
  }

  @Test
  void one_for_a_type_of_event_acts_on_that_type_and_no_other() {
    Automation reported =
        Automation.when(
            "when-reported-then-note",
            "task",
            ProgressReported.class,
            (context, _, _) -> new Note(context));
    Automation submitted =
        Automation.when(
            "when-submitted-then-note",
            "task",
            ProjectSubmitted.class,
            (context, _, _) -> new Note(context));
    assertThat(records)
        .filteredOn(record -> reported.react().apply(record).isPresent())
        .hasSize(16)
        .allMatch(record -> record.event() instanceof ProgressReported);
    assertThat(records).noneMatch(record -> submitted.react().apply(record).isPresent());
  }

  private AutomationHandler handler() {
    Automation note =
        new Automation(
            "when-noted-then-note",
            "task",
            record -> record.event() == null ? Optional.empty() : Optional.of(Note::new));
    Automation foreign = new Automation("when-elsewhere", "review", _ -> Optional.of(Note::new));
    Commands commands =
        call -> {
          calls.add(call);
          Outcome next = script.isEmpty() ? DONE : script.remove();
          if (next == DONE) {
            stored.add(call.key());
          }
          return next;
        };
    return new AutomationHandler(
        "review",
        List.of(note, foreign),
        commands,
        (id, reason, _) -> parked.put(id, reason),
        meters);
  }
}
