package org.tiendo.reporting.indicators;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.tiendo.reporting.figures.Rounding;

/// What an indicator comes to: two numbers, and everything that stands behind them. A denominator of 0 means that there is
/// nothing to say, never 0 % or 100 %.
///
/// @param numerator may be more than the denominator, as more can be added to a programme than was planned in it
/// @param of ids of what the denominator counts, e.g. `project:3f…`
/// @param counted ids of what the numerator counts
/// @param events what both rest on, e.g. `task/12`, distinct
public record Value(
    Indicator indicator,
    int numerator,
    int denominator,
    List<String> of,
    List<String> counted,
    List<String> events) {

  public Value {
    of = List.copyOf(of);
    counted = List.copyOf(counted);
    events = List.copyOf(events);
    if (numerator < 0 || denominator < 0) {
      throw new IllegalArgumentException(
          "%s: %d of %d".formatted(indicator, numerator, denominator));
    }
    if (indicator.isPart() && numerator > denominator) {
      throw new IllegalArgumentException(
          "%s counts %d out of %d".formatted(indicator, numerator, denominator));
    }
  }

  /// In percent; empty if nothing is counted at all.
  public Optional<BigDecimal> percent(Rounding rounding) {
    return denominator == 0
        ? Optional.empty()
        : Optional.of(rounding.percent(numerator, denominator));
  }
}
