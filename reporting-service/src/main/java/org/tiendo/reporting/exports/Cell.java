package org.tiendo.reporting.exports;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands in one column of one row; each format writes it as the type that it has.
sealed interface Cell {

  Cell NONE = new None();

  record None() implements Cell {}

  record Text(String value) implements Cell {}

  record Count(long value) implements Cell {}

  record Amount(BigDecimal value) implements Cell {}

  record Day(LocalDate value) implements Cell {}

  record Moment(Instant value) implements Cell {}

  record Flag(boolean value) implements Cell {}

  /// Several codes or names.
  record Many(List<String> values) implements Cell {
    public Many {
      values = List.copyOf(values);
    }
  }

  static Cell of(@Nullable String value) {
    return value == null ? NONE : new Text(value);
  }

  static Cell of(@Nullable LocalDate value) {
    return value == null ? NONE : new Day(value);
  }
}
