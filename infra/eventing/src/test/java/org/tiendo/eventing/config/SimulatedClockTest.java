package org.tiendo.eventing.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SimulatedClockTest {

  private static final LocalDate LAST = LocalDate.of(2022, 12, 29);

  private final SimulatedClock clock =
      new SimulatedClock(ZoneId.of("UTC"), LocalDate.of(2022, 1, 1), LAST);

  @Test
  void follows_commands_forward_and_never_back() {
    clock.follow(LocalDate.of(2022, 5, 3));
    clock.follow(LocalDate.of(2022, 2, 1));
    assertThat(clock.today()).isEqualTo("2022-05-03");
    assertThat(clock.now()).isEqualTo(Instant.parse("2022-05-03T08:00:00Z"));
  }

  @Test
  void stops_on_its_last_day() {
    clock.follow(LocalDate.of(2023, 1, 2));
    assertThat(clock.today()).isEqualTo(LAST);
    assertThat(clock.stopped(LAST)).isFalse();
    assertThat(clock.stopped(LAST.plusDays(1))).isTrue();
  }
}
