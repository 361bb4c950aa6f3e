package org.tiendo.eventing.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.tiendo.eventing.projection.Freshness;

class ReadModelHealthTest {

  private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

  private Instant now = START;
  private final Freshness freshness = new Freshness(() -> now, List.of("task"));
  private final ReadModelHealth health = new ReadModelHealth("register", freshness, () -> null);

  @Test
  void is_degraded_while_the_read_model_does_not_keep_up_and_says_since_when() {
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    freshness.behind("task", 40);
    pass(Duration.ofSeconds(4));
    freshness.contact("task");
    pass(Duration.ofSeconds(2));
    Health stale = health.health();
    assertThat(stale.getStatus()).isEqualTo(ReadModelHealth.DEGRADED);
    assertThat(stale.getDetails()).containsEntry("staleSince", START).containsEntry("behind", 40L);
    freshness.behind("task", 0);
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void is_degraded_while_nothing_is_heard_of_a_log() {
    pass(Duration.ofSeconds(6));
    assertThat(health.health().getStatus()).isEqualTo(ReadModelHealth.DEGRADED);
    freshness.contact("task");
    assertThat(health.health().getStatus()).isEqualTo(Status.UP);
  }

  private void pass(Duration time) {
    now = now.plus(time);
  }
}
