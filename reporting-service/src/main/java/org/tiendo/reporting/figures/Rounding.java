package org.tiendo.reporting.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// How percentages are rounded where they are printed; said in the footnote. Never 100 when something is missing, and never 0
/// when something is there.
///
/// @param decimals 0 to 6
public record Rounding(Mode mode, int decimals) {

  /// To the nearest, a half upwards, to one decimal.
  public static final Rounding STANDARD = new Rounding(Mode.HALF_UP, 1);

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final int MOST_DECIMALS = 6;

  /// What becomes of the decimals that are not printed.
  public enum Mode {
    /// làm tròn: to the nearest, a half upwards
    HALF_UP(RoundingMode.HALF_UP),
    /// cắt bớt: left out
    TRUNCATED(RoundingMode.DOWN);

    private final RoundingMode java;

    Mode(RoundingMode java) {
      this.java = java;
    }
  }

  public Rounding {
    if (decimals < 0 || decimals > MOST_DECIMALS) {
      throw new IllegalArgumentException("decimals: 0 to " + MOST_DECIMALS);
    }
  }

  /// @param denominator more than 0
  public BigDecimal percent(long numerator, long denominator) {
    BigDecimal rounded =
        BigDecimal.valueOf(numerator)
            .multiply(HUNDRED)
            .divide(BigDecimal.valueOf(denominator), decimals, mode.java);
    if (numerator > 0 && rounded.signum() == 0) {
      return least();
    }
    return numerator < denominator && rounded.compareTo(HUNDRED) >= 0
        ? HUNDRED.setScale(decimals).subtract(least())
        : rounded;
  }

  private BigDecimal least() {
    return BigDecimal.ONE.movePointLeft(decimals);
  }

  /// Shares of a whole that add up to 100 exactly: what rounding down leaves goes to the largest remainders, the first of
  /// equal ones first. All are 0 if the whole is.
  public List<BigDecimal> shares(List<Integer> parts) {
    long whole = parts.stream().mapToLong(Integer::longValue).sum();
    long units = HUNDRED.movePointRight(decimals).longValueExact();
    if (whole == 0) {
      return parts.stream().map(_ -> BigDecimal.ZERO.setScale(decimals)).toList();
    }
    List<Long> shares = new ArrayList<>();
    parts.forEach(part -> shares.add(part * units / whole));
    long missing = units - shares.stream().mapToLong(Long::longValue).sum();
    IntStream.range(0, parts.size())
        .boxed()
        .sorted(Comparator.comparing((Integer i) -> -(parts.get(i) * units % whole)))
        .limit(missing)
        .forEach(i -> shares.set(i, shares.get(i) + 1));
    return shares.stream().map(share -> BigDecimal.valueOf(share, decimals)).toList();
  }
}
