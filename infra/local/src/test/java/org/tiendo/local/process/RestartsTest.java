package org.tiendo.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RestartsTest {

  private final Restarts restarts = new Restarts();

  @Test
  void pauses_grow_up_to_half_a_minute() {
    List<Long> pauses =
        IntStream.range(0, Restarts.MOST)
            .mapToObj(_ -> restarts.after(Duration.ZERO).orElseThrow().toMillis())
            .toList();
    assertThat(pauses)
        .containsExactly(500L, 1_000L, 2_000L, 4_000L, 8_000L, 16_000L, 30_000L, 30_000L);
  }

  @Test
  void a_process_that_keeps_ending_is_left_alone() {
    IntStream.range(0, Restarts.MOST).forEach(_ -> restarts.after(Duration.ZERO));
    assertThat(restarts.after(Duration.ZERO)).isEmpty();
  }

  @Test
  void a_process_that_stayed_up_counts_as_new() {
    IntStream.range(0, Restarts.MOST).forEach(_ -> restarts.after(Duration.ZERO));
    assertThat(restarts.after(Restarts.STEADY)).isEqualTo(Optional.of(Duration.ofMillis(500)));
    assertThat(restarts.after(Duration.ZERO)).isEqualTo(Optional.of(Duration.ofSeconds(1)));
  }
}
