package org.tiendo.contracts.vocabulary;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;

/// A month, quarter, half-year or year that is reported on (kỳ báo cáo).
///
/// @param number place among the periods of its kind in the year, from 1
public record ReportPeriod(DeadlineRule.Period kind, int year, int number)
    implements Comparable<ReportPeriod> {

  private static final int YEAR = 12;

  public ReportPeriod {
    if (number < 1 || number > inYear(kind)) {
      throw new IllegalArgumentException("a year has " + inYear(kind) + " periods of " + kind);
    }
  }

  /// The period that a day lies in.
  public static ReportPeriod of(DeadlineRule.Period kind, LocalDate day) {
    return new ReportPeriod(kind, day.getYear(), (day.getMonthValue() - 1) / months(kind) + 1);
  }

  public static int months(DeadlineRule.Period kind) {
    return switch (kind) {
      case MONTH -> 1;
      case QUARTER -> 3;
      case HALF_YEAR -> 6;
      case YEAR -> YEAR;
    };
  }

  /// How many periods of the kind a year has.
  public static int inYear(DeadlineRule.Period kind) {
    return YEAR / months(kind);
  }

  public LocalDate from() {
    return YearMonth.of(year, (number - 1) * months(kind) + 1).atDay(1);
  }

  public LocalDate to() {
    return from().plusMonths(months(kind)).minusDays(1);
  }

  public ReportPeriod next() {
    return of(kind, to().plusDays(1));
  }

  /// By their first days.
  @Override
  public int compareTo(ReportPeriod other) {
    return Comparator.comparing(ReportPeriod::from)
        .thenComparing(ReportPeriod::kind)
        .compare(this, other);
  }
}
