package org.tiendo.reporting.tables;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.reporting.figures.ItemClass;
import org.tiendo.reporting.indicators.Measure;
import org.tiendo.reporting.indicators.Measured;

/// What stands beside the counts of a row and is no count of its items.
public sealed interface Note {

  /// A part of something else, e.g. clauses with an item out of those that assign work.
  record Part(int numerator, int denominator) implements Note {}

  /// What was measured of the items of the row.
  record Measurement(Measured measured) implements Note {
    public static Measurement of(Measure measure, Collection<Measured.Sample> samples) {
      return new Measurement(new Measured(measure, List.copyOf(samples)));
    }
  }

  /// A word of the product.
  record Word(String code) implements Note {}

  /// The class of what the row is about; none if that is no item.
  record State(@Nullable ItemClass itemClass) implements Note {}
}
