package org.tiendo.eventing.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.kernel.KernelRule;
import org.tiendo.eventing.observe.MeterNames;
import org.tiendo.eventing.store.Envelope;
import org.tiendo.eventing.store.MongoEventLog;

class AxonCommandsTest extends TallyFixture {

  @Nested
  class Accepted {

    @Test
    void a_command_stores_its_events_and_is_answered_with_where_they_are() {
      Outcome.Accepted first = accepted(TallyCalls.add("k1", "t1", 3));
      Outcome.Accepted second = accepted(TallyCalls.add("k2", "t1", 4));
      assertThat(first.aggregateId()).isEqualTo("t1");
      assertThat(first.version()).isZero();
      assertThat(second.version()).isEqualTo(1);
      assertThat(second.token()).isEqualTo("task:1");
      assertThat(second.events())
          .containsExactly(new Outcome.StoredEventRef(second.commandId() + "-0", "Added", 1));
      assertThat(sum("t1")).isEqualTo(7);
    }

    @Test
    void an_event_tells_who_did_it_when_and_for_which_unit() {
      accepted(TallyCalls.add("k1", "t1", 3, LocalDate.of(2026, 11, 2), null));
      Envelope event = log.read(0, 1).getFirst();
      assertThat(event.by()).isEqualTo("person-1");
      assertThat(event.unit()).isEqualTo("unit-1");
      assertThat(event.obo()).isNull();
      assertThat(event.eff()).isEqualTo(LocalDate.of(2026, 11, 2));
      assertThat(event.corr()).isEqualTo(event.cmd());
      assertThat(event.data().toString())
          .isEqualTo("{\"amount\":3,\"by\":\"unit-1\",\"on\":\"2026-11-02\",\"tally\":\"t1\"}");
    }

    @Test
    void nothing_to_do_is_accepted_and_stores_nothing() {
      accepted(TallyCalls.add("k1", "t1", 3));
      accepted(TallyCalls.add("k2", "other", 3));
      Outcome.Accepted nothing = accepted(TallyCalls.add("k3", "t1", 0));
      assertThat(nothing.events()).isEmpty();
      assertThat(nothing.version()).isZero();
      assertThat(nothing.token()).isEqualTo("task:0");
      assertThat(log.head()).isEqualTo(2);
    }

    @Test
    void a_decision_sees_the_state_of_streams_it_reads() {
      accepted(TallyCalls.add("k1", "t1", 30));
      accepted(
          TallyCalls.call(
              "k2",
              context -> new Tally.AddSumOf(context, new ProjectId("t2"), new ProjectId("t1"))));
      assertThat(sum("t2")).isEqualTo(30);
    }

    @Test
    void further_commands_are_stored_in_the_same_commit() {
      accepted(TallyCalls.add("k1", "t1", 30));
      Outcome.Accepted moved = accepted(move("k2", "t1", "t2", 10));
      assertThat(moved.aggregateId()).isEqualTo("t1");
      assertThat(moved.version()).isEqualTo(1);
      assertThat(moved.events()).hasSize(2);
      assertThat(log.commitOf(moved.commandId()).orElseThrow().events()).hasSize(2);
      assertThat(sum("t1")).isEqualTo(20);
      assertThat(sum("t2")).isEqualTo(10);
      assertThat(commands.send(move("k2", "t1", "t2", 10))).isEqualTo(moved);
    }

    @Test
    void a_further_command_sees_what_was_decided_before_it() {
      accepted(TallyCalls.add("k1", "t1", 990));
      accepted(move("k2", "t1", "t1", 10));
      assertThat(sum("t1")).isEqualTo(990);
    }

    @Test
    void a_state_in_memory_follows_what_another_process_stored() {
      accepted(TallyCalls.add("k1", "t1", 600));
      HandClock clock = HandClock.real(TODAY);
      try (MongoEventLog elsewhere = log(clock)) {
        commands(elsewhere, clock).send(TallyCalls.add("k2", "t1", 300));
      }
      assertThat(commands.send(TallyCalls.add("k3", "t1", 101)))
          .isInstanceOf(Outcome.Refused.class);
      assertThat(accepted(TallyCalls.add("k4", "t1", 100)).version()).isEqualTo(2);
    }
  }

  @Nested
  class Refused {

    @Test
    void a_refused_further_command_refuses_everything() {
      accepted(TallyCalls.add("k1", "full", Tally.LIMIT));
      accepted(TallyCalls.add("k2", "t1", 30));
      assertThat(commands.send(move("k3", "t1", "full", 10))).isInstanceOf(Outcome.Refused.class);
      assertThat(log.head()).isEqualTo(2);
      assertThat(sum("t1")).isEqualTo(30);
    }

    @Test
    void an_entry_is_dated_back_no_further_than_allowed() {
      LocalDate earliest = TODAY.minusDays(BACKDATING_DAYS);
      accepted(TallyCalls.add("k1", "t1", 1, earliest, null));
      assertThat(commands.send(TallyCalls.add("k2", "t1", 1, earliest.minusDays(1), null)))
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              refused ->
                  assertThat(refused.refusal().rule()).isEqualTo(KernelRule.BACKDATED_TOO_FAR));
      assertThat(log.head()).isEqualTo(1);
    }
  }

  private static CommandCall move(String key, String from, String to, int amount) {
    return TallyCalls.call(
        key, context -> new Tally.Move(context, new ProjectId(from), new ProjectId(to), amount));
  }

  @Nested
  class Repeated {

    @Test
    void the_same_command_is_answered_with_its_first_result_for_ever() {
      Outcome.Accepted first = accepted(TallyCalls.add("k1", "t1", 600));
      accepted(TallyCalls.add("k2", "t1", 400));
      assertThat(commands.send(TallyCalls.add("k1", "t1", 600))).isEqualTo(first);
      assertThat(commands.send(TallyCalls.add("k1", "t1", 600, null, 7L))).isEqualTo(first);
      assertThat(log.head()).isEqualTo(2);
    }

    @Test
    void a_process_that_was_never_sent_it_answers_with_the_first_result_too() {
      Outcome.Accepted first = accepted(TallyCalls.add("k1", "t1", 600));
      accepted(TallyCalls.add("k2", "t1", 400));
      HandClock clock = HandClock.real(TODAY);
      try (MongoEventLog elsewhere = log(clock)) {
        Commands other = commands(elsewhere, clock);
        assertThat(other.send(TallyCalls.add("k1", "t1", 600, null, 7L))).isEqualTo(first);
        assertThat(other.send(TallyCalls.add("k1", "t1", 5)))
            .isEqualTo(new Outcome.KeyReused(first.commandId()));
      }
      try (MongoEventLog elsewhere = log(clock)) {
        Commands third = commands(elsewhere, clock);
        assertThat(third.send(TallyCalls.add("k1", "t1", 0)))
            .isEqualTo(new Outcome.KeyReused(first.commandId()));
      }
      assertThat(log.head()).isEqualTo(2);
    }

    @Test
    void a_key_with_another_body_is_told_apart() {
      Outcome.Accepted first = accepted(TallyCalls.add("k1", "t1", 600));
      assertThat(commands.send(TallyCalls.add("k1", "t1", 5)))
          .isEqualTo(new Outcome.KeyReused(first.commandId()));
    }

    @Test
    void a_refused_command_may_be_sent_again() {
      accepted(TallyCalls.add("k1", "t1", 600));
      assertThat(commands.send(TallyCalls.add("k2", "t1", 500)))
          .isInstanceOf(Outcome.Refused.class);
      accepted(TallyCalls.add("k3", "t1", -300));
      assertThat(accepted(TallyCalls.add("k2", "t1", 500)).version()).isEqualTo(2);
    }

    @Test
    void a_command_whose_making_fails_later_is_still_answered_with_its_first_result() {
      Outcome.Accepted first = accepted(TallyCalls.add("k1", "t1", 1));
      CommandCall unmakeable =
          TallyCalls.call(
              "k1",
              "t1+1",
              null,
              null,
              context -> {
                throw new IllegalArgumentException("no such tally");
              });
      assertThat(commands.send(unmakeable)).isEqualTo(first);
    }
  }

  @Nested
  class Faults {

    @Test
    void a_broken_decider_stores_nothing_and_the_next_command_is_carried_out() {
      CommandCall broken =
          TallyCalls.call("k1", context -> new Tally.Break(context, new ProjectId("t1")));
      assertThatThrownBy(() -> commands.send(broken))
          .isInstanceOf(UnsupportedOperationException.class);
      assertThat(log.head()).isZero();
      assertThat(commands.send(TallyCalls.add("k1", "t1", 1))).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void commands_are_not_sent_from_within_a_unit_of_work() {
      UnitOfWork<?> open = DefaultUnitOfWork.startAndGet(null);
      try {
        assertThatThrownBy(() -> commands.send(TallyCalls.add("k1", "t1", 1)))
            .isInstanceOf(IllegalStateException.class);
      } finally {
        open.rollback();
      }
    }

    @Test
    void a_closed_log_makes_commands_unavailable() {
      log.close();
      assertThat(commands.send(TallyCalls.add("k1", "t1", 1)))
          .isInstanceOf(Outcome.Unavailable.class);
    }

    @Test
    void every_outcome_is_timed_by_name() {
      accepted(TallyCalls.add("k1", "t1", 1));
      accepted(TallyCalls.add("k1", "t1", 1));
      commands.send(TallyCalls.add("k2", "t1", 1_001));
      commands.send(TallyCalls.add("k3", "t1", 1, TODAY.plusDays(1), null));
      assertThat(count("Add", "accepted")).isEqualTo(2);
      assertThat(count("none", "refused")).isEqualTo(1);
      assertThat(count("Add", "refused")).isEqualTo(1);
      assertThat(meters.get(MeterNames.LOG_POSITION).tag(MeterNames.LOG, "task").gauge().value())
          .isZero();
    }

    private long count(String name, String outcome) {
      return meters
          .get(MeterNames.COMMANDS)
          .tag(MeterNames.NAME, name)
          .tag(MeterNames.OUTCOME, outcome)
          .timer()
          .count();
    }
  }
}
