package org.tiendo.eventing.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class FreshnessTest {

  private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

  private Instant now = START;
  private final Freshness freshness = new Freshness(() -> now, List.of("task", "review"));

  @Test
  void is_live_while_records_wait_no_longer_than_five_seconds() {
    freshness.behind("task", 40);
    pass(Freshness.BEHIND_LIMIT);
    assertThat(freshness.state()).isEqualTo(new Freshness.State(null, 40));
    freshness.behind("task", 0);
    freshness.behind("task", 12);
    hear();
    pass(Freshness.BEHIND_LIMIT);
    assertThat(freshness.state().staleSince()).isNull();
  }

  @Test
  void is_stale_since_records_began_to_wait_and_counts_those_of_all_logs() {
    pass(Duration.ofSeconds(10));
    freshness.behind("task", 40);
    pass(Duration.ofSeconds(4));
    hear();
    freshness.behind("task", 60);
    freshness.behind("review", 2);
    pass(Duration.ofSeconds(2));
    assertThat(freshness.state()).isEqualTo(new Freshness.State(START.plusSeconds(10), 62));
    freshness.behind("task", 0);
    assertThat(freshness.state()).isEqualTo(new Freshness.State(null, 2));
  }

  @Test
  void is_stale_since_the_last_sign_of_any_log() {
    pass(Duration.ofSeconds(3));
    freshness.contact("task");
    pass(Freshness.CONTACT_LIMIT.minusSeconds(3));
    assertThat(freshness.state().staleSince()).isNull();
    pass(Duration.ofSeconds(1));
    assertThat(freshness.state()).isEqualTo(new Freshness.State(START, 0));
    freshness.contact("review");
    assertThat(freshness.state().staleSince()).isNull();
    pass(Duration.ofSeconds(3));
    assertThat(freshness.state().staleSince()).isEqualTo(START.plusSeconds(3));
  }

  @Test
  void knows_nothing_of_a_log_that_is_not_followed() {
    freshness.behind("other", 7);
    freshness.contact("other");
    assertThat(freshness.state()).isEqualTo(new Freshness.State(null, 0));
    assertThat(freshness.behind("other")).isZero();
  }

  private void hear() {
    freshness.contact("task");
    freshness.contact("review");
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }
}
