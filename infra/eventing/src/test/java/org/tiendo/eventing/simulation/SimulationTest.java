package org.tiendo.eventing.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// The log, its relay and a read model under simulated faults. A seed decides everything; one that fails says how to run it
/// alone, by `-Dtiendo.seed=<seed>`.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SimulationTest {

  private static final long SEEDS = 2_000;
  private static final long DEEP_FIRST = 1_000_000;
  private static final long DEEP_SEEDS = 20_000;

  /// The owner of the log is asked only by those who met a hole.
  private static final String SELDOM = "service";

  private final @Nullable Long alone = Long.getLong("tiendo.seed");
  private @Nullable Seeds seeds;

  @BeforeAll
  void simulate() throws Exception {
    seeds = alone == null ? Seeds.all(0, SEEDS) : Seeds.all(alone, 1);
  }

  @Test
  void no_course_of_events_breaks_an_invariant() {
    assertThat(seeds.report()).isEmpty();
  }

  @Test
  void every_fault_has_happened() {
    assumeTrue(alone == null, "a single seed need not have all faults");
    assertThat(Fault.values())
        .allSatisfy(fault ->
            assertThat(seeds.faults.count(fault))
                .as("%s of %s", fault, seeds.faults)
                .isGreaterThanOrEqualTo(50));
  }

  @Test
  void processes_have_crashed_before_and_after_whatever_they_often_wait_for() {
    assumeTrue(alone == null, "a single seed need not have all crashes");
    assertThat(seeds.faults.waits())
        .contains("write log_task", "find log_task", "produce", "poll", "write projections")
        .filteredOn(wait -> !wait.equals(SELDOM))
        .allSatisfy(wait ->
            assertThat(seeds.faults.crashes()).containsKeys("before " + wait, "after " + wait));
  }

  @Test
  void the_same_seed_gives_the_same_course_of_events() {
    long first = alone == null ? 7 : alone;
    Run one;
    Run again;
    try (Logs _ = new Logs()) {
      one = new Run(first, new Faults(), null);
      again = new Run(first, new Faults(), null);
      one.outcome();
      again.outcome();
    }
    assertThat(again.simulation.trace()).isEqualTo(one.simulation.trace());
    assertThat(again.simulation.steps()).isEqualTo(one.simulation.steps()).isGreaterThan(200);
  }

  @Test
  @Tag("deep")
  void nor_does_any_of_many_more() throws Exception {
    assertThat(Seeds.all(DEEP_FIRST, DEEP_SEEDS).report()).isEmpty();
  }
}
