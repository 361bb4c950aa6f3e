package org.tiendo.eventing.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CommandIdsTest {

  @Test
  void an_id_is_32_hexadecimal_digits_and_always_the_same() {
    assertThat(CommandIds.of("tenant-1", "person-1", "key-1"))
        .matches("[0-9a-f]{32}")
        .isEqualTo(CommandIds.of("tenant-1", "person-1", "key-1"));
  }

  @Test
  void where_one_part_ends_and_the_next_begins_matters() {
    assertThat(CommandIds.of("ab", "c", "d"))
        .isNotEqualTo(CommandIds.of("a", "bc", "d"))
        .isNotEqualTo(CommandIds.of("abc", "", "d"))
        .isNotEqualTo(CommandIds.of("ab", "cd", ""));
  }
}
