package org.tiendo.contracts.calendar;

import static org.tiendo.contracts.vocabulary.DueStep.at;
import static org.tiendo.contracts.vocabulary.DueStep.counted;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.calendar.Resolution.Found;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.contracts.vocabulary.DeadlineBasis;
import org.tiendo.contracts.vocabulary.DeadlineRule;
import org.tiendo.contracts.vocabulary.DueStep;
import org.tiendo.contracts.vocabulary.DueStep.Code;
import org.tiendo.contracts.vocabulary.SuspensionPolicy;

/// Finds due dates and says why they are what they are.
///
/// Days are counted as the Civil Code 2015, arts 147–148, counts them: the starting day is not counted; a term in months
/// ends with the day of the same number, or the month's last; if the last day is not worked, the term ends with the next
/// working day, unless the rule says otherwise.
public final class DueDates {

  private DueDates() {}

  /// Applies a rule. A rule that waits for its event is found as a deadline with its review date only.
  ///
  /// @param from the day that sets the deadline going, usually that of the assignment
  public static Resolution resolve(DeadlineRule rule, LocalDate from, WorkCalendar calendar) {
    return switch (rule.kind()) {
      case FIXED_DATE -> fixed(rule, from, calendar);
      case WORKING_DAYS, CALENDAR_DAYS, MONTHS -> count(rule, rule, from, calendar);
      case END_OF_PERIOD -> endOfPeriod(rule, from, calendar);
      case EVENT_BASED -> new Found(awaiting(rule, from));
      case NONE -> new Found(Deadline.noneButReviewOn(given(rule.reviewOn())));
    };
  }

  /// What an `EVENT_BASED` rule yields once its event has happened.
  public static Resolution happened(DeadlineRule rule, LocalDate event, WorkCalendar calendar) {
    return count(rule, rule.onceHappened(), event, calendar);
  }

  /// The same rule from the same day with another version of the calendar; days of suspension are added anew. A deadline
  /// without a rule, or that needed no calendar, stays as it is.
  public static Resolution rederive(Deadline deadline, WorkCalendar calendar) {
    DeadlineBasis basis = deadline.basis();
    if (basis == null || basis.calendar() == null) return new Found(deadline);
    Resolution result =
        basis.rule().kind() == DeadlineRule.Kind.EVENT_BASED
            ? happened(basis.rule(), basis.from(), calendar)
            : resolve(basis.rule(), basis.from(), calendar);
    for (DueStep step : basis.steps()) {
      if (step.code() == Code.SUSPENSION_ADDED && result instanceof Found(Deadline found)) {
        result = later(found, given(step.count()), calendar);
      }
    }
    return result;
  }

  /// The deadline after a suspension that ended on `resumedOn`, a day no longer suspended. Under `ADD_DAYS` as many days
  /// are added as it lasted, and the new last day moves to a working day if the rule says so. A deadline without a due
  /// date stays as it is.
  public static Resolution resumed(
      Deadline current,
      LocalDate suspendedOn,
      LocalDate resumedOn,
      SuspensionPolicy policy,
      WorkCalendar calendar) {
    int days = Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(suspendedOn, resumedOn)));
    return switch (policy) {
      case NO_EFFECT -> new Found(current);
      case ADD_DAYS ->
          days == 0 || current.dueOn() == null
              ? new Found(current)
              : later(current, days, calendar);
    };
  }

  private static Resolution later(Deadline current, int days, WorkCalendar calendar) {
    LocalDate due = given(current.dueOn());
    DeadlineBasis basis =
        current.basis() != null
            ? current.basis()
            : new DeadlineBasis(
                DeadlineRule.fixed(due, DeadlineRule.LastDay.AS_IT_IS),
                due,
                null,
                List.of(at(Code.SET, due)));
    Count count = new Count(calendar, basis);
    count.explain(counted(Code.SUSPENSION_ADDED, days, due.plusDays(days)));
    return count.end(basis.rule(), basis.rule(), basis.from(), due.plusDays(days));
  }

  private static Resolution fixed(DeadlineRule rule, LocalDate from, WorkCalendar calendar) {
    LocalDate date = given(rule.date());
    if (!rule.movesToWorkingDay()) return new Found(Deadline.on(date));
    Count count = new Count(calendar);
    count.explain(at(Code.SET, date));
    return count.end(rule, rule, from, date);
  }

  /// @param counted what is counted: the rule itself, or what it says once its event has happened
  private static Resolution count(
      DeadlineRule rule, DeadlineRule counted, LocalDate from, WorkCalendar calendar) {
    Count count = new Count(calendar);
    count.explain(at(Code.STARTS_AFTER, from));
    int number = given(counted.count());
    return switch (counted.kind()) {
      case WORKING_DAYS -> count.workingDays(rule, from, number);
      case CALENDAR_DAYS -> {
        LocalDate last = from.plusDays(number);
        count.explain(counted(Code.DAYS_COUNTED, number, last));
        yield count.end(rule, counted, from, last);
      }
      case MONTHS -> {
        LocalDate last = from.plusMonths(number);
        boolean same = last.getDayOfMonth() == from.getDayOfMonth();
        count.explain(counted(same ? Code.MONTHS_COUNTED : Code.MONTH_END_COUNTED, number, last));
        yield count.end(rule, counted, from, last);
      }
      case FIXED_DATE, END_OF_PERIOD, EVENT_BASED, NONE ->
          throw new IllegalArgumentException("nothing is counted by " + counted.kind());
    };
  }

  private static Resolution endOfPeriod(DeadlineRule rule, LocalDate from, WorkCalendar calendar) {
    LocalDate end = endOf(given(rule.period()), rule.date() == null ? from : rule.date());
    Count count = new Count(calendar);
    count.explain(at(Code.PERIOD_ENDS, end));
    return count.end(rule, rule, from, end);
  }

  /// Last day of the period that a day lies in.
  public static LocalDate endOf(DeadlineRule.Period period, LocalDate within) {
    int months =
        switch (period) {
          case MONTH -> 1;
          case QUARTER -> 3;
          case HALF_YEAR -> 6;
          case YEAR -> 12;
        };
    int last = ((within.getMonthValue() - 1) / months + 1) * months;
    return YearMonth.of(within.getYear(), last).atEndOfMonth();
  }

  private static Deadline awaiting(DeadlineRule rule, LocalDate from) {
    LocalDate review = given(rule.reviewOn());
    return new Deadline(
        null, review, new DeadlineBasis(rule, from, null, List.of(at(Code.EVENT_AWAITED, review))));
  }

  /// A part that the rule's own constructor has required.
  private static <T> T given(@Nullable T part) {
    return Objects.requireNonNull(part);
  }
}
