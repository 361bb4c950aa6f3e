package org.tiendo.reporting.indicators;

import java.util.Arrays;
import java.util.List;
import org.tiendo.reporting.figures.ClassCounts;

/// Every indicator of a scope on a date.
///
/// For every value of this type the classes add up to their total, which all that count all items divide by, and the buckets
/// of the ageing add up to what is overdue.
///
/// @param values in the order of the indicators
public record Indicators(
    Scope scope, ClassCounts classes, List<Value> values, List<Measured> measures, Ageing ageing) {

  /// @throws IllegalStateException if a whole is not the total of the classes
  public Indicators {
    values = List.copyOf(values);
    measures = List.copyOf(measures);
    for (Value value : values) {
      if (value.indicator() == Indicator.COMPLETION
          && (value.denominator() != classes.total() || value.numerator() != classes.done())) {
        throw new IllegalStateException(value + " is not of " + classes);
      }
    }
  }

  /// @throws IllegalStateException if anything does not add up
  public static Indicators of(Scope scope) {
    return new Indicators(
        scope,
        scope.classes(),
        Arrays.stream(Indicator.values()).map(indicator -> indicator.of(scope)).toList(),
        Measured.all(scope),
        Ageing.of(scope));
  }

  public Value value(Indicator indicator) {
    return values.get(indicator.ordinal());
  }
}
