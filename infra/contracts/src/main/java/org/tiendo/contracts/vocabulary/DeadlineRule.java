package org.tiendo.contracts.vocabulary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How a deadline is set (cách xác định thời hạn). Made by the factory of each kind; what does not belong to a kind is null.
///
/// @param date of `FIXED_DATE`; of `END_OF_PERIOD`: a day in the period, the starting day's period if null
/// @param count of what is counted, from 1
/// @param period of `END_OF_PERIOD`
/// @param event of `EVENT_BASED`: what it waits for, in words
/// @param counting of `EVENT_BASED`: what is counted after the event: `WORKING_DAYS`, `CALENDAR_DAYS` or `MONTHS`
/// @param reviewOn of `NONE` and `EVENT_BASED`: when to look at the item as long as it has no due date
/// @param lastDay what happens if the last day is not worked; `NEXT_WORKING_DAY` if null
public record DeadlineRule(
    Kind kind,
    @Nullable LocalDate date,
    @Nullable Integer count,
    @Nullable Period period,
    @Nullable String event,
    @Nullable Kind counting,
    @Nullable LocalDate reviewOn,
    @Nullable LastDay lastDay) {

  /// Longest count of days, about ten years.
  public static final int MOST_DAYS = 3_660;

  /// Longest count of months.
  public static final int MOST_MONTHS = 120;

  public enum Kind {
    /// A date.
    FIXED_DATE,
    /// So many working days after the starting day.
    WORKING_DAYS,
    /// So many days after the starting day.
    CALENDAR_DAYS,
    /// So many months after the starting day.
    MONTHS,
    /// The end of a month, quarter, half-year or year.
    END_OF_PERIOD,
    /// So long after an event that may not have happened yet.
    EVENT_BASED,
    /// No due date, but a date to look at the item again.
    NONE
  }

  public enum Period {
    MONTH,
    QUARTER,
    HALF_YEAR,
    YEAR
  }

  /// What happens if the last day is not worked.
  public enum LastDay {
    /// The deadline ends with the next working day.
    NEXT_WORKING_DAY,
    /// The deadline ends on that day all the same.
    AS_IT_IS
  }

  public DeadlineRule {
    boolean counts = kind == Kind.EVENT_BASED || isCounted(kind);
    belongs(kind, "date", date, kind == Kind.FIXED_DATE, kind == Kind.END_OF_PERIOD);
    belongs(kind, "count", count, counts, false);
    belongs(kind, "period", period, kind == Kind.END_OF_PERIOD, false);
    belongs(kind, "event", event, kind == Kind.EVENT_BASED, false);
    belongs(kind, "counting", counting, kind == Kind.EVENT_BASED, false);
    belongs(kind, "reviewOn", reviewOn, kind == Kind.EVENT_BASED || kind == Kind.NONE, false);
    belongs(kind, "lastDay", lastDay, false, kind != Kind.NONE);
    Kind counted = counting == null ? kind : counting;
    if (counting != null && !isCounted(counting)) {
      throw new IllegalArgumentException(
          "counting is WORKING_DAYS, CALENDAR_DAYS or MONTHS, not " + counting);
    }
    int most = counted == Kind.MONTHS ? MOST_MONTHS : MOST_DAYS;
    if (count != null && (count < 1 || count > most)) {
      throw new IllegalArgumentException("count lies between 1 and " + most);
    }
  }

  public static DeadlineRule fixed(LocalDate date, LastDay lastDay) {
    return new DeadlineRule(Kind.FIXED_DATE, date, null, null, null, null, null, lastDay);
  }

  public static DeadlineRule workingDays(int count) {
    return counted(Kind.WORKING_DAYS, count, null);
  }

  public static DeadlineRule calendarDays(int count) {
    return counted(Kind.CALENDAR_DAYS, count, null);
  }

  public static DeadlineRule months(int count) {
    return counted(Kind.MONTHS, count, null);
  }

  /// @param kind `WORKING_DAYS`, `CALENDAR_DAYS` or `MONTHS`
  public static DeadlineRule counted(Kind kind, int count, @Nullable LastDay lastDay) {
    return new DeadlineRule(kind, null, count, null, null, null, null, lastDay);
  }

  /// @param within a day of the period; the starting day's period if null
  public static DeadlineRule endOf(
      Period period, @Nullable LocalDate within, @Nullable LastDay lastDay) {
    return new DeadlineRule(Kind.END_OF_PERIOD, within, null, period, null, null, null, lastDay);
  }

  /// @param counting `WORKING_DAYS`, `CALENDAR_DAYS` or `MONTHS`
  public static DeadlineRule after(String event, int count, Kind counting, LocalDate reviewOn) {
    return new DeadlineRule(Kind.EVENT_BASED, null, count, null, event, counting, reviewOn, null);
  }

  public static DeadlineRule none(LocalDate reviewOn) {
    return new DeadlineRule(Kind.NONE, null, null, null, null, null, reviewOn, null);
  }

  /// Whether a last day that is not worked gives way to the next working day.
  public boolean movesToWorkingDay() {
    return lastDay != LastDay.AS_IT_IS;
  }

  /// Of an `EVENT_BASED` rule: what holds once its event has happened.
  ///
  /// @throws IllegalStateException for another kind
  public DeadlineRule onceHappened() {
    if (counting == null || count == null) {
      throw new IllegalStateException(kind + " waits for no event");
    }
    return counted(counting, count, lastDay);
  }

  private static boolean isCounted(Kind kind) {
    return switch (kind) {
      case WORKING_DAYS, CALENDAR_DAYS, MONTHS -> true;
      case FIXED_DATE, END_OF_PERIOD, EVENT_BASED, NONE -> false;
    };
  }

  private static void belongs(
      Kind kind, String name, @Nullable Object value, boolean needed, boolean possible) {
    if (needed && value == null) {
      throw new IllegalArgumentException(kind + " needs " + name);
    }
    if (value != null && !needed && !possible) {
      throw new IllegalArgumentException(kind + " has no " + name);
    }
  }
}
