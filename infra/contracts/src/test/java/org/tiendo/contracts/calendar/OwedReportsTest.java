package org.tiendo.contracts.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.calendar.OwedReports.Instance;
import org.tiendo.contracts.id.CalendarId;
import org.tiendo.contracts.vocabulary.DeadlineRule.LastDay;
import org.tiendo.contracts.vocabulary.DeadlineRule.Period;
import org.tiendo.contracts.vocabulary.DueStep;
import org.tiendo.contracts.vocabulary.ReportSchedule;

class OwedReportsTest {

  private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
  private static final LocalDate END = LocalDate.of(2026, 12, 31);
  private static final WorkCalendar CALENDAR =
      new WorkCalendar(
          new CalendarId("main"),
          1,
          "All",
          List.of(
              DayOfWeek.MONDAY,
              DayOfWeek.TUESDAY,
              DayOfWeek.WEDNESDAY,
              DayOfWeek.THURSDAY,
              DayOfWeek.FRIDAY),
          List.of(new CoveredYear(2026, true, "notice")),
          List.of());

  @Test
  void reports_fall_due_on_the_day_of_their_rule_or_the_next_working_day() {
    assertThat(dues(Period.MONTH, 1, 25, FROM, END))
        .hasSize(12)
        .startsWith("2026-01-26", "2026-02-25", "2026-03-25", "2026-04-27");
    assertThat(dues(Period.QUARTER, 3, 20, FROM, END))
        .containsExactly("2026-03-20", "2026-06-22", "2026-09-21", "2026-12-21");
    assertThat(dues(Period.HALF_YEAR, 6, 15, FROM, END, 1)).containsExactly("2026-06-15");
    assertThat(dues(Period.YEAR, 12, 10, FROM, END)).containsExactly("2026-12-10");
  }

  @Test
  void a_month_without_that_day_ends_the_term_with_its_last() {
    assertThat(dues(Period.MONTH, 1, 31, FROM, LocalDate.of(2026, 4, 30)))
        .containsExactly("2026-02-02", "2026-03-02", "2026-03-31", "2026-04-30");
  }

  @Test
  void a_report_is_owed_if_its_due_day_lies_in_the_validity() {
    assertThat(dues(Period.MONTH, 2, 5, LocalDate.of(2026, 3, 5), LocalDate.of(2026, 5, 4)))
        .containsExactly("2026-03-05", "2026-04-06");
  }

  @Test
  void a_due_date_explains_itself_and_stands_where_the_calendar_covers_nothing() {
    Instance moved = instances(Period.QUARTER, 3, 20, CALENDAR).get(1);
    assertThat(moved.deadline().basis().steps())
        .extracting(DueStep::code)
        .contains(DueStep.Code.SET, DueStep.Code.OFF, DueStep.Code.MOVED_TO_WORKING_DAY);
    WorkCalendar none = WorkCalendar.none(new CalendarId("main"));
    Instance stands = instances(Period.QUARTER, 3, 20, none).get(1);
    assertThat(stands.deadline().dueOn()).isEqualTo(LocalDate.of(2026, 6, 20));
    assertThat(stands.deadline().basis().calendar()).isNull();
  }

  private static List<Instance> instances(
      Period period, int month, int day, WorkCalendar calendar) {
    var schedule = new ReportSchedule(period, List.of(), month, day, LastDay.NEXT_WORKING_DAY);
    return new OwedReports(schedule, FROM, END, Map.of()).instances(calendar, END);
  }

  private static List<String> dues(
      Period period, int month, int day, LocalDate from, LocalDate to, Integer... numbers) {
    var schedule =
        new ReportSchedule(period, List.of(numbers), month, day, LastDay.NEXT_WORKING_DAY);
    return new OwedReports(schedule, from, to, Map.of())
        .instances(CALENDAR, END).stream().map(i -> "" + i.deadline().dueOn()).toList();
  }
}
