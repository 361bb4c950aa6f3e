package org.tiendo.contracts.vocabulary;

import java.time.LocalDate;
import java.util.Collection;

/// How failed assessments cost a product its quality points (điểm chất lượng). Each product has 100.
///
/// @param from first day
/// @param failCostsPercent what a return or rejection costs of the product's points, unless it had an objective cause
/// @param source the text that says so
public record QualityRule(LocalDate from, int failCostsPercent, String source) {

  /// The points of a product that never failed.
  public static final int FULL = 100;

  public QualityRule {
    if (failCostsPercent < 0 || failCostsPercent > FULL) {
      throw new IllegalArgumentException("a failure costs 0 to 100 percent: " + failCostsPercent);
    }
  }

  /// The points that a product keeps, 0 to 100.
  ///
  /// @param failures returns and rejections without an objective cause
  public int points(int failures) {
    if (failures < 0) {
      throw new IllegalArgumentException("failures: " + failures);
    }
    long cost = (long) failures * failCostsPercent;
    return (int) Math.max(0, FULL - cost);
  }

  /// The quality of all products that a unit was assigned: a numerator and a denominator, whose quotient is the percentage.
  ///
  /// @param failures of each product that is done; a product that is not done brings no points
  /// @param assigned how many products were assigned, done or not
  public Quality quality(Collection<Integer> failures, int assigned) {
    if (assigned < failures.size()) {
      throw new IllegalArgumentException(
          "%d done of %d assigned".formatted(failures.size(), assigned));
    }
    return new Quality(
        failures.stream().mapToInt(this::points).sum(), Math.multiplyExact(assigned, FULL));
  }

  /// Points out of all that could be had. The reader rounds.
  ///
  /// @param possible 0 if nothing was assigned: then there is no percentage
  public record Quality(int points, int possible) {}
}
