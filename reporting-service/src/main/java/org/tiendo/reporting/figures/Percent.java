package org.tiendo.reporting.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;

/// The rounding rule of printed percentages: half-up to one decimal, but never 100 when something is missing and never 0
/// when something is there.
public final class Percent {

  private static final BigDecimal LEAST = new BigDecimal("0.1");
  private static final BigDecimal MOST = new BigDecimal("99.9");
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Percent() {}

  /// @param denominator more than 0
  public static BigDecimal of(int numerator, int denominator) {
    BigDecimal rounded =
        BigDecimal.valueOf(numerator)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(denominator), 1, RoundingMode.HALF_UP);
    if (numerator > 0 && rounded.compareTo(LEAST) < 0) {
      return LEAST;
    }
    return numerator < denominator && rounded.compareTo(MOST) > 0 ? MOST : rounded;
  }
}
