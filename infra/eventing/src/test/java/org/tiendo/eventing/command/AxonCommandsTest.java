package org.tiendo.eventing.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.kernel.KernelRule;
import org.tiendo.eventing.observe.MeterNames;
import org.tiendo.eventing.store.Envelope;
import org.tiendo.eventing.store.LogServer;
import org.tiendo.eventing.store.MongoEventLog;

@Tag("embedded")
@ExtendWith(LogServer.class)
class AxonCommandsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final FeatureRegistry features = new FeatureRegistry(List.of(Tally.feature()));
  private MongoDatabase database;
  private MongoEventLog log;
  private Commands commands;

  @BeforeEach
  void open(MongoDatabase empty) {
    database = empty;
    HandClock clock = HandClock.real(TODAY);
    log = log(clock);
    commands = commands(log, clock);
  }

  @AfterEach
  void close() {
    log.close();
  }

  private MongoEventLog log(HandClock clock) {
    return new MongoEventLog(database, "task", "tenant-1", clock::now, meters);
  }

  private Commands commands(MongoEventLog on, HandClock clock) {
    return new AxonCommands(on, features, clock, "tenant-1", meters);
  }

  private Outcome.Accepted accepted(CommandCall call) {
    return (Outcome.Accepted) commands.send(call);
  }

  private int sum(String tally) {
    return features
        .fold(Tally.stream(tally), log.stream(Tally.stream(tally), 0), Tally.class)
        .sum();
  }

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
  class Refused {

    @Test
    void a_rule_refuses_and_nothing_is_stored() {
      assertThat(commands.send(TallyCalls.add("k1", "t1", 1_001)))
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              refused ->
                  assertThat(refused.refusal().rule()).isEqualTo(Tally.TallyRule.LIMIT_REACHED));
      assertThat(log.head()).isZero();
    }

    @Test
    void a_taken_claim_refuses() {
      accepted(TallyCalls.claiming("k1", "t1", 1, "number:7"));
      assertThat(commands.send(TallyCalls.claiming("k2", "t2", 1, "number:7")))
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              refused -> {
                assertThat(refused.refusal().rule()).isEqualTo(KernelRule.CLAIM_TAKEN);
                assertThat(refused.refusal().facts()).containsEntry("claim", "number:7");
              });
      assertThat(log.head()).isEqualTo(1);
    }

    @Test
    void another_version_than_the_expected_is_told() {
      accepted(TallyCalls.add("k1", "t1", 1));
      assertThat(commands.send(TallyCalls.add("k2", "t1", 1, null, 5L)))
          .isEqualTo(new Outcome.VersionMismatch(5, 0));
      assertThat(commands.send(TallyCalls.add("k3", "t2", 1, null, 0L)))
          .isEqualTo(new Outcome.VersionMismatch(0, -1));
      assertThat(commands.send(TallyCalls.add("k4", "t1", 1, null, 0L)))
          .isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void a_date_after_today_is_refused() {
      assertThat(commands.send(TallyCalls.add("k1", "t1", 1, TODAY.plusDays(1), null)))
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              refused ->
                  assertThat(refused.refusal().rule()).isEqualTo(KernelRule.EFFECTIVE_IN_FUTURE));
    }

    @Test
    void a_simulated_clock_follows_until_its_last_day() {
      HandClock clock = HandClock.simulated(TODAY, TODAY.plusDays(10));
      Commands simulated = commands(log, clock);
      assertThat(simulated.send(TallyCalls.add("k1", "t1", 1, TODAY.plusDays(9), null)))
          .isInstanceOf(Outcome.Accepted.class);
      assertThat(clock.today()).isEqualTo(TODAY.plusDays(9));
      assertThat(simulated.send(TallyCalls.add("k2", "t1", 1, TODAY.plusDays(11), null)))
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              refused -> assertThat(refused.refusal().rule()).isEqualTo(KernelRule.CLOCK_STOPPED));
      assertThat(clock.today()).isEqualTo(TODAY.plusDays(9));
    }

    @Test
    void what_is_too_large_is_told_before_anything_is_written() {
      CommandCall large =
          TallyCalls.call(
              "k1",
              context -> new Tally.Describe(context, new ProjectId("t1"), "x".repeat(70_000)));
      assertThat(commands.send(large)).isInstanceOf(Outcome.TooLarge.class);
      assertThat(log.head()).isZero();
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
      assertThat(count("Add", "accepted")).isEqualTo(1);
      assertThat(count("none", "accepted")).isEqualTo(1);
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
