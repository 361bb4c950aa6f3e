package org.tiendo.contracts.vocabulary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One step of the explanation of a due date; pages print a sentence for each code.
///
/// @param date the day the step speaks of, or the first of several
/// @param to the last of several days
/// @param count how many days or months
/// @param day what the calendar says of the day or days
/// @param name what the exception is called, e.g. a holiday
/// @param notice the paper that orders the exception
public record DueStep(
    Code code,
    LocalDate date,
    @Nullable LocalDate to,
    @Nullable Integer count,
    @Nullable DayKind day,
    @Nullable String name,
    @Nullable String notice) {

  public enum Code {
    /// The date was given.
    SET,
    /// The event that the deadline depends on has not been recorded; `date` is when to look again.
    EVENT_AWAITED,
    /// Counting starts after this day, which is not counted.
    STARTS_AFTER,
    /// So many working days reach this day.
    WORKING_DAYS_COUNTED,
    /// So many days reach this day.
    DAYS_COUNTED,
    /// So many months reach the day of the same number.
    MONTHS_COUNTED,
    /// So many months reach the last day of a month that has no day of the same number.
    MONTH_END_COUNTED,
    /// The period ends on this day.
    PERIOD_ENDS,
    /// Weekly days off passed over while working days were counted: how many, between which.
    WEEKLY_DAYS_OFF_PASSED,
    /// A day, or several, on which no work is done.
    OFF,
    /// A weekly day off that is worked and so counts.
    WORKED_IN_EXCHANGE,
    /// The last day is not worked, so the deadline ends with the next working day.
    MOVED_TO_WORKING_DAY,
    /// So many days of suspension were added.
    SUSPENSION_ADDED,
    /// A day of a year that the calendar marks as not verified was relied on.
    YEAR_NOT_VERIFIED
  }

  /// A step that needs no more than its day.
  public static DueStep at(Code code, LocalDate date) {
    return new DueStep(code, date, null, null, null, null, null);
  }

  /// A step that counted `count` days or months up to `date`.
  public static DueStep counted(Code code, int count, LocalDate date) {
    return new DueStep(code, date, null, count, null, null, null);
  }
}
