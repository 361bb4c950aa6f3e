package org.tiendo.eventing.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The simulation is sharp: with a bug planted around the product's code it fails within as many seeds as it is ordinarily
/// run with.
class PlantedBugsTest {

  private static final long SEEDS = 2_000;

  @Test
  void acknowledging_before_a_majority_has_it_is_caught() throws Exception {
    caught(Bug.ACKNOWLEDGES_BEFORE_MAJORITY);
  }

  @Test
  void acknowledging_before_the_journal_has_it_is_caught() throws Exception {
    caught(Bug.ACKNOWLEDGES_BEFORE_JOURNAL);
  }

  @Test
  void skipping_the_contiguity_check_is_caught() throws Exception {
    caught(Bug.SKIPS_CONTIGUITY_CHECK);
  }

  @Test
  void storing_the_token_before_the_effect_is_caught() throws Exception {
    caught(Bug.STORES_TOKEN_BEFORE_EFFECT);
  }

  @Test
  void knowing_no_command_ids_is_caught() throws Exception {
    caught(Bug.KNOWS_NO_COMMAND_IDS);
  }

  @Test
  void relaying_without_a_lease_is_caught() throws Exception {
    caught(Bug.RELAYS_WITHOUT_LEASE);
  }

  private static void caught(Bug bug) throws Exception {
    assertThat(Seeds.untilCaught(bug, SEEDS).violations).isNotEmpty();
  }
}
