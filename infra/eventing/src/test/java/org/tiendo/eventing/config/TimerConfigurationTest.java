package org.tiendo.eventing.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.ResolvableType;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.timer.Timer;
import org.tiendo.eventing.timer.Timing;

class TimerConfigurationTest {

  /// What a service would time.
  private static final Timing<String> TIMING =
      new Timing<>() {
        @Override
        public int form() {
          return 1;
        }

        @Override
        public Class<String> facts() {
          return String.class;
        }

        @Override
        public Optional<String> owner(PublishedRecord record) {
          return Optional.empty();
        }

        @Override
        public @Nullable String fold(@Nullable String before, PublishedRecord record) {
          return before;
        }

        @Override
        public List<Timer> timers(String facts) {
          return List.of();
        }

        @Override
        public String basis() {
          return "";
        }
      };

  @Test
  void under_a_simulated_clock_nothing_is_ever_sent_by_itself() {
    var beans = new StaticListableBeanFactory(Map.of("timing", TIMING));
    var sample =
        new TiendoProperties(
            "task",
            "tests",
            new TiendoProperties.Mongo("mongodb://none", "task"),
            new TiendoProperties.Kafka("none", ""),
            new TiendoProperties.Installation(
                ZoneOffset.UTC,
                TiendoProperties.ClockKind.SIMULATED,
                LocalDate.of(2022, 12, 29),
                true,
                false,
                400),
            Map.of(),
            null,
            null);

    assertThat(
            new TimerConfiguration()
                .timers(
                    beans.getBeanProvider(ResolvableType.forClass(Timing.class)),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    sample,
                    null)
                .all())
        .isEmpty();
  }
}
