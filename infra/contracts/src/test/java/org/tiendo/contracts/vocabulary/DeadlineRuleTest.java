package org.tiendo.contracts.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tiendo.contracts.vocabulary.DeadlineRule.Kind;

class DeadlineRuleTest {

  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

  @ParameterizedTest
  @EnumSource(Kind.class)
  void no_kind_goes_without_what_it_needs_nor_takes_what_it_does_not_know(Kind kind) {
    assertThatThrownBy(() -> new DeadlineRule(kind, null, null, null, null, Kind.NONE, null, null))
        .isInstanceOf(IllegalArgumentException.class);
    if (kind != Kind.END_OF_PERIOD) {
      assertThatThrownBy(() -> new DeadlineRule(kind, null, null, null, null, null, null, null))
          .hasMessageContaining(kind + " needs ");
    }
  }

  @Test
  void counts_have_limits() {
    for (int count : new int[] {Integer.MIN_VALUE, -1, 0, 3_661, Integer.MAX_VALUE}) {
      assertThat(catchThrowable(() -> DeadlineRule.workingDays(count)))
          .hasMessageContaining("between 1 and 3660");
    }
    assertThatThrownBy(() -> DeadlineRule.months(121)).hasMessageContaining("between 1 and 120");
    assertThatThrownBy(() -> DeadlineRule.after("approval", 121, Kind.MONTHS, DAY))
        .hasMessageContaining("between 1 and 120");
  }

  @Test
  void only_days_and_months_are_counted_after_an_event() {
    assertThatThrownBy(() -> DeadlineRule.after("approval", 1, Kind.END_OF_PERIOD, DAY))
        .hasMessageContaining("counting");
  }

  @Test
  void only_what_waits_for_an_event_can_see_it_happen() {
    assertThat(DeadlineRule.after("approval", 5, Kind.CALENDAR_DAYS, DAY).onceHappened())
        .isEqualTo(DeadlineRule.calendarDays(5));
    assertThatThrownBy(() -> DeadlineRule.months(1).onceHappened())
        .isInstanceOf(IllegalStateException.class);
  }
}
