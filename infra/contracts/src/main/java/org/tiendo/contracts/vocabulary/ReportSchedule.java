package org.tiendo.contracts.vocabulary;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// On which periods a report is owed, and by which day (thời hạn gửi báo cáo định kỳ).
///
/// By the 25th of each month is `MONTH`, month 1, day 25; by the 20th of a quarter's last month `QUARTER`, 3, 20; on the
/// first half of a year by 15 June `HALF_YEAR`, number 1, 6, 15; yearly by 10 December `YEAR`, 12, 10.
///
/// @param numbers which periods of each year are reported on, from 1; all of them if empty
/// @param month month of the due day, counted from 1 along the period; one beyond its last lies after its end
/// @param day day of that month, or the month's last if it has none of that number
/// @param lastDay what happens if the day is not worked
public record ReportSchedule(
    DeadlineRule.Period period,
    List<Integer> numbers,
    int month,
    int day,
    DeadlineRule.LastDay lastDay) {

  /// Longest time after the end of its period that a report may be due.
  public static final int MOST_MONTHS_AFTER = 12;

  public ReportSchedule {
    numbers = List.copyOf(numbers);
  }

  /// Whether its parts fit each other: a month and a day that there are, and periods that a year has, each once.
  public boolean fits() {
    int most = ReportPeriod.inYear(period);
    return month >= 1
        && month <= ReportPeriod.months(period) + MOST_MONTHS_AFTER
        && day >= 1
        && day <= 31
        && numbers.stream().allMatch(number -> number >= 1 && number <= most)
        && numbers.stream().distinct().count() == numbers.size();
  }

  /// Whether the period is one of those that are reported on.
  public boolean names(ReportPeriod asked) {
    return asked.kind() == period && (numbers.isEmpty() || numbers.contains(asked.number()));
  }

  /// The day that the rule names, worked or not.
  public LocalDate dayOf(ReportPeriod reported) {
    YearMonth due = YearMonth.from(reported.from()).plusMonths(month - 1L);
    return due.atDay(Math.min(day, due.lengthOfMonth()));
  }
}
