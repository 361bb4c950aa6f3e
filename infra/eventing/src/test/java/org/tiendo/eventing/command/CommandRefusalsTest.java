package org.tiendo.eventing.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.kernel.KernelRule;

/// What is not carried out is told why, and leaves nothing behind.
class CommandRefusalsTest extends TallyFixture {

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
  void what_does_not_exist_for_the_sender_has_no_version_to_be_wrong_about() {
    accepted(TallyCalls.add("k1", "t1", 1));
    for (Long expected : new Long[] {null, -1L, 0L, 5L}) {
      assertThat(
              commands.send(TallyCalls.add("k-" + expected, "t1", Tally.NOT_FOUND, null, expected)))
          .isInstanceOfSatisfying(
              Outcome.Refused.class,
              refused -> assertThat(refused.refusal().rule()).isEqualTo(Tally.TallyRule.HIDDEN));
    }
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
  void a_log_that_takes_no_more_commits_is_told_as_unavailable_and_nothing_is_stored() {
    log.close();
    assertThat(commands.send(TallyCalls.add("k1", "t1", 1)))
        .isInstanceOf(Outcome.Unavailable.class);
    assertThat(log.head()).isZero();
  }

  @Test
  void what_is_too_large_is_told_before_anything_is_written() {
    CommandCall large =
        TallyCalls.call(
            "k1", context -> new Tally.Describe(context, new ProjectId("t1"), "x".repeat(70_000)));
    assertThat(commands.send(large)).isInstanceOf(Outcome.TooLarge.class);
    assertThat(log.head()).isZero();
  }
}
