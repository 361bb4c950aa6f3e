package org.tiendo.reporting.figures;

import java.math.BigDecimal;

/// The rounding rule of the percentages of a year-end review, [Rounding#STANDARD].
public final class Percent {

  private Percent() {}

  /// @param denominator more than 0
  public static BigDecimal of(int numerator, int denominator) {
    return Rounding.STANDARD.percent(numerator, denominator);
  }
}
