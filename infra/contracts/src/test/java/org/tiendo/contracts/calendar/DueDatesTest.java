package org.tiendo.contracts.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.contracts.calendar.Days.CALENDAR;
import static org.tiendo.contracts.calendar.Days.SWAP;
import static org.tiendo.contracts.calendar.Days.day;
import static org.tiendo.contracts.calendar.Days.found;
import static org.tiendo.contracts.vocabulary.DeadlineRule.LastDay.AS_IT_IS;
import static org.tiendo.contracts.vocabulary.DeadlineRule.LastDay.NEXT_WORKING_DAY;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tiendo.contracts.calendar.Resolution.NotCovered;
import org.tiendo.contracts.id.CalendarId;
import org.tiendo.contracts.vocabulary.CalendarRef;
import org.tiendo.contracts.vocabulary.DayKind;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.contracts.vocabulary.DeadlineBasis;
import org.tiendo.contracts.vocabulary.DeadlineRule;
import org.tiendo.contracts.vocabulary.DeadlineRule.Kind;
import org.tiendo.contracts.vocabulary.DeadlineRule.Period;
import org.tiendo.contracts.vocabulary.DueStep;
import org.tiendo.contracts.vocabulary.DueStep.Code;
import org.tiendo.contracts.vocabulary.SuspensionPolicy;

class DueDatesTest {

  @ParameterizedTest
  @CsvSource({
    "3, 2025-12-31, 2026-01-07",
    "5, 2026-01-05, 2026-01-10",
    "1, 2026-02-13, 2026-02-23",
    "1, 2026-01-09, 2026-01-10",
    "2, 2026-01-09, 2026-01-12"
  })
  void working_days_are_counted_after_the_starting_day(int count, LocalDate from, LocalDate due) {
    assertThat(due(DeadlineRule.workingDays(count), from)).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-15, 2026-02-23",
    "2026-01-02, 2026-01-05",
    "2026-01-10, 2026-01-10",
    "2026-03-04, 2026-03-04"
  })
  void a_last_day_that_is_not_worked_gives_way_to_the_next_working_day(
      LocalDate last, LocalDate due) {
    assertThat(due(DeadlineRule.fixed(last, NEXT_WORKING_DAY), day(2025, 12, 1))).isEqualTo(due);
    assertThat(due(DeadlineRule.calendarDays(10), last.minusDays(10))).isEqualTo(due);
  }

  @Test
  void a_date_that_stands_as_it_is_needs_no_calendar() {
    var rule = DeadlineRule.fixed(day(2031, 2, 15), AS_IT_IS);

    assertThat(found(DueDates.resolve(rule, day(2030, 1, 1), none())))
        .isEqualTo(Deadline.on(day(2031, 2, 15)));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 2026-03-04, 2026-04-04",
    "1, 2026-01-31, 2026-02-28",
    "3, 2025-11-30, 2026-02-28",
    "12, 2024-02-29, 2025-02-28",
    "48, 2024-02-29, 2028-02-29"
  })
  void months_end_on_the_day_of_the_same_number_or_the_months_last(
      int count, LocalDate from, LocalDate last) {
    var rule = DeadlineRule.counted(Kind.MONTHS, count, AS_IT_IS);

    assertThat(found(DueDates.resolve(rule, from, none())).dueOn()).isEqualTo(last);
  }

  @ParameterizedTest
  @CsvSource({
    "MONTH, 2026-02-03, 2026-02-28",
    "QUARTER, 2026-02-03, 2026-03-31",
    "HALF_YEAR, 2026-07-01, 2026-12-31",
    "YEAR, 2026-01-01, 2026-12-31"
  })
  void a_period_ends_with_its_last_day(Period period, LocalDate within, LocalDate end) {
    var named = DeadlineRule.endOf(period, within, AS_IT_IS);
    var started = DeadlineRule.endOf(period, null, AS_IT_IS);

    assertThat(due(named, day(2025, 5, 5))).isEqualTo(end);
    assertThat(due(started, within)).isEqualTo(end);
  }

  @Test
  void the_end_of_a_period_that_is_not_worked_moves() {
    assertThat(due(DeadlineRule.endOf(Period.MONTH, day(2026, 2, 3), null), day(2026, 1, 5)))
        .isEqualTo(day(2026, 3, 2));
  }

  @Test
  void what_waits_for_an_event_has_a_review_date_until_it_happens() {
    var rule = DeadlineRule.after("approval", 3, Kind.WORKING_DAYS, day(2026, 6, 1));

    Deadline awaiting = found(DueDates.resolve(rule, day(2025, 12, 1), CALENDAR));
    assertThat(awaiting.dueOn()).isNull();
    assertThat(awaiting.reviewOn()).isEqualTo(day(2026, 6, 1));

    Deadline happened = found(DueDates.happened(rule, day(2025, 12, 31), CALENDAR));
    assertThat(happened.dueOn()).isEqualTo(day(2026, 1, 7));
    assertThat(happened.basis()).extracting(DeadlineBasis::rule).isEqualTo(rule);
  }

  @Test
  void an_item_without_a_deadline_has_a_review_date() {
    assertThat(found(DueDates.resolve(DeadlineRule.none(day(2026, 6, 1)), day(2026, 1, 5), none())))
        .isEqualTo(Deadline.noneButReviewOn(day(2026, 6, 1)));
  }

  @Test
  void beyond_the_covered_years_no_date_is_named() {
    assertThat(DueDates.resolve(DeadlineRule.workingDays(10), day(2026, 12, 28), CALENDAR))
        .isEqualTo(new NotCovered(day(2027, 1, 1)));
    assertThat(DueDates.resolve(DeadlineRule.calendarDays(10), day(2026, 12, 28), CALENDAR))
        .isEqualTo(new NotCovered(day(2027, 1, 7)));
    assertThat(DueDates.resolve(DeadlineRule.workingDays(1), day(2026, 3, 2), none()))
        .isEqualTo(new NotCovered(day(2026, 3, 3)));
  }

  @Test
  void says_why_it_is_due_on_23_02_2026() {
    Deadline deadline =
        found(DueDates.resolve(DeadlineRule.calendarDays(2), day(2026, 2, 13), CALENDAR));

    assertThat(deadline.dueOn()).isEqualTo(day(2026, 2, 23));
    assertThat(deadline.basis())
        .isEqualTo(
            new DeadlineBasis(
                DeadlineRule.calendarDays(2),
                day(2026, 2, 13),
                new CalendarRef(new CalendarId("main"), 1),
                List.of(
                    DueStep.at(Code.STARTS_AFTER, day(2026, 2, 13)),
                    DueStep.counted(Code.DAYS_COUNTED, 2, day(2026, 2, 15)),
                    off(day(2026, 2, 15), null, DayKind.WEEKLY_OFF, null, null),
                    off(day(2026, 2, 16), day(2026, 2, 20), DayKind.HOLIDAY, "Tết", SWAP),
                    off(day(2026, 2, 21), day(2026, 2, 22), DayKind.WEEKLY_OFF, null, null),
                    DueStep.at(Code.MOVED_TO_WORKING_DAY, day(2026, 2, 23)))));
  }

  @Test
  void says_which_exceptions_a_count_of_working_days_met() {
    Deadline deadline =
        found(DueDates.resolve(DeadlineRule.workingDays(7), day(2025, 12, 31), CALENDAR));

    assertThat(deadline.dueOn()).isEqualTo(day(2026, 1, 12));
    assertThat(deadline.basis().steps())
        .extracting(DueStep::code)
        .containsExactly(
            Code.STARTS_AFTER,
            Code.OFF,
            Code.OFF,
            Code.WORKED_IN_EXCHANGE,
            Code.WEEKLY_DAYS_OFF_PASSED,
            Code.WORKING_DAYS_COUNTED);
  }

  @Test
  void says_that_it_relied_on_a_year_not_verified() {
    Deadline deadline =
        found(DueDates.resolve(DeadlineRule.workingDays(3), day(2025, 12, 30), CALENDAR));

    assertThat(deadline.basis().steps())
        .contains(DueStep.at(Code.YEAR_NOT_VERIFIED, day(2025, 12, 31)));
  }

  @Test
  void days_of_suspension_are_added_to_the_deadline_in_force() {
    Deadline before = Deadline.on(day(2026, 3, 2));
    var after =
        found(
            DueDates.resumed(
                before, day(2026, 2, 1), day(2026, 2, 11), SuspensionPolicy.ADD_DAYS, CALENDAR));

    assertThat(after.dueOn()).isEqualTo(day(2026, 3, 12));
    assertThat(after.basis().steps())
        .contains(DueStep.counted(Code.SUSPENSION_ADDED, 10, day(2026, 3, 12)));
    assertThat(
            found(
                DueDates.resumed(
                    before, day(2026, 2, 1), day(2026, 2, 11), SuspensionPolicy.NO_EFFECT, none())))
        .isEqualTo(before);
  }

  @Test
  void a_deadline_put_off_by_a_suspension_still_ends_on_a_working_day() {
    Deadline before =
        found(DueDates.resolve(DeadlineRule.calendarDays(5), day(2026, 1, 14), CALENDAR));
    var after =
        found(
            DueDates.resumed(
                before, day(2026, 1, 15), day(2026, 2, 11), SuspensionPolicy.ADD_DAYS, CALENDAR));

    assertThat(before.dueOn()).isEqualTo(day(2026, 1, 19));
    assertThat(after.dueOn()).isEqualTo(day(2026, 2, 23));
  }

  @Test
  void another_version_of_the_calendar_gives_another_date_from_the_same_day() {
    var exceptions = Days.exceptions().stream().filter(e -> e.notice().equals(SWAP)).toList();
    Deadline before =
        found(DueDates.resolve(DeadlineRule.workingDays(3), day(2025, 12, 31), CALENDAR));

    var after = found(DueDates.rederive(before, Days.calendar(exceptions)));

    assertThat(after.dueOn()).isEqualTo(day(2026, 1, 6));
    assertThat(DueDates.rederive(Deadline.on(day(2026, 1, 1)), CALENDAR))
        .isEqualTo(new Resolution.Found(Deadline.on(day(2026, 1, 1))));
  }

  @Test
  void a_deadline_found_anew_keeps_its_days_of_suspension() {
    Deadline first =
        found(DueDates.resolve(DeadlineRule.workingDays(3), day(2025, 12, 31), CALENDAR));
    Deadline later =
        found(
            DueDates.resumed(
                first, day(2026, 1, 5), day(2026, 1, 15), SuspensionPolicy.ADD_DAYS, CALENDAR));

    assertThat(later.dueOn()).isEqualTo(day(2026, 1, 19));
    assertThat(found(DueDates.rederive(later, CALENDAR))).isEqualTo(later);
  }

  private static LocalDate due(DeadlineRule rule, LocalDate from) {
    return found(DueDates.resolve(rule, from, CALENDAR)).dueOn();
  }

  private static DueStep off(
      LocalDate date, LocalDate to, DayKind day, String name, String notice) {
    return new DueStep(Code.OFF, date, to, null, day, name, notice);
  }

  private static WorkCalendar none() {
    return WorkCalendar.none(new CalendarId("main"));
  }
}
