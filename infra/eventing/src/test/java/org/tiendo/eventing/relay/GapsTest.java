package org.tiendo.eventing.relay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GapsTest {

  private static long next(boolean fromBeginning, long firstOffset, long... positions) {
    Gaps gaps = new Gaps(fromBeginning);
    for (int i = 0; i < positions.length; i++) {
      gaps.add(firstOffset + i, positions[i]);
    }
    return gaps.next();
  }

  @Test
  void goes_on_behind_the_last() {
    assertThat(next(true, 0, 0, 1, 2, 2, 3)).isEqualTo(4);
  }

  @Test
  void finds_a_position_that_was_passed_over() {
    assertThat(next(true, 0, 0, 0, 0, 3)).isEqualTo(1);
  }

  @Test
  void a_position_that_came_later_is_not_missing() {
    assertThat(next(true, 0, 0, 0, 2, 1)).isEqualTo(3);
  }

  @Test
  void a_position_only_at_a_smaller_offset_counts_as_missing() {
    assertThat(next(true, 0, 2, 3, 0, 1, 4, 5)).isEqualTo(2);
    assertThat(next(true, 0, 0, 3, 1, 2, 4, 5, 6)).isEqualTo(3);
    assertThat(next(true, 0, 0, 1, 2, 3, 5, 6, 4, 5, 8, 7, 8)).isEqualTo(6);
  }

  @Test
  void a_position_too_early_that_came_again_in_its_place_does_not() {
    assertThat(next(true, 0, 0, 3, 1, 2, 3)).isEqualTo(4);
  }

  @Test
  void where_the_first_that_was_looked_at_is_too_early_everything_is_missing() {
    assertThat(next(false, 10, 12, 13, 14)).isZero();
    assertThat(next(false, 12, 12, 13, 14)).isEqualTo(15);
  }
}
