package org.tiendo.task.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.contracts.calendar.DatedException.Kind.COMPENSATORY_OFF;
import static org.tiendo.contracts.calendar.DatedException.Kind.HOLIDAY;
import static org.tiendo.contracts.calendar.DatedException.Kind.SWAPPED_OFF;
import static org.tiendo.contracts.calendar.DatedException.Kind.SWAPPED_ON;
import static org.tiendo.task.World.ADMINISTRATOR;
import static org.tiendo.task.World.AUTHORITY;
import static org.tiendo.task.World.CLERK;
import static org.tiendo.task.World.HEAD;
import static org.tiendo.task.World.MONITOR;
import static org.tiendo.task.World.SERVICE;
import static org.tiendo.task.World.by;
import static org.tiendo.task.calendar.CalendarRule.CALENDAR_COVERS_YEARS;
import static org.tiendo.task.calendar.CalendarRule.CALENDAR_HAS_WORKING_DAYS;
import static org.tiendo.task.calendar.CalendarRule.CALENDAR_KEEPS_ITS_YEARS;
import static org.tiendo.task.calendar.CalendarRule.CALENDAR_PUBLISHED_BY_ADMINISTRATOR;
import static org.tiendo.task.calendar.CalendarRule.EXCEPTION_CHANGES_THE_DAY;
import static org.tiendo.task.calendar.CalendarRule.EXCEPTION_CITES_NOTICE;
import static org.tiendo.task.calendar.CalendarRule.EXCEPTION_IN_COVERED_YEAR;
import static org.tiendo.task.calendar.CalendarRule.ONE_EXCEPTION_A_DAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.calendar.CoveredYear;
import org.tiendo.contracts.calendar.DatedException;
import org.tiendo.contracts.id.CalendarId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.vocabulary.DayKind;
import org.tiendo.task.Story;
import org.tiendo.task.calendar.Calendar.NotPublished;
import org.tiendo.task.calendar.Calendar.Published;
import org.tiendo.task.calendar.CalendarCommand.PublishCalendar;
import org.tiendo.task.calendar.CalendarEvent.CalendarPublished;
import org.tiendo.task.project.TimeCommand.RecordDeadlineRederived;

class CalendarDeciderTest {

  private static final CalendarId MAIN = new CalendarId("main");
  private static final List<DayOfWeek> WEEK = List.copyOf(EnumSet.range(MONDAY, FRIDAY));
  private static final List<CoveredYear> YEARS = List.of(year(2026));
  private static final DatedException SWAP = exception("2026-01-02", SWAPPED_OFF);
  private static final DatedException MAKE_UP = exception("2026-01-10", SWAPPED_ON);

  @Nested
  class Publish_calendar {

    @Test
    void an_administrator_publishes_the_first_version() {
      given()
          .when(publish(ADMINISTRATOR, WEEK, YEARS, SWAP, MAKE_UP))
          .then(published(1, SWAP, MAKE_UP));
    }

    @Test
    void the_monitoring_office_publishes_the_next_version() {
      given(published(1, SWAP))
          .when(publish(MONITOR, WEEK, YEARS, SWAP, MAKE_UP))
          .then(published(2, SWAP, MAKE_UP));
    }

    @Test
    void the_same_calendar_once_more_is_no_new_version() {
      given(published(1, SWAP, MAKE_UP))
          .when(publish(ADMINISTRATOR, WEEK, YEARS, MAKE_UP, SWAP))
          .thenNothing();
    }

    @Test
    void nobody_else_publishes_a_calendar() {
      for (Actor other : List.of(AUTHORITY, CLERK, HEAD, SERVICE)) {
        given().when(publish(other, WEEK, YEARS)).refusedBy(CALENDAR_PUBLISHED_BY_ADMINISTRATOR);
      }
    }

    @Test
    void a_calendar_without_a_working_day_is_refused() {
      given().when(publish(ADMINISTRATOR, List.of(), YEARS)).refusedBy(CALENDAR_HAS_WORKING_DAYS);
    }

    @Test
    void a_calendar_that_covers_no_year_or_one_twice_is_refused() {
      for (var years :
          List.of(
              List.<CoveredYear>of(),
              List.of(year(2026), year(2026)),
              List.of(year(1899)),
              List.of(year(2201)))) {
        given().when(publish(ADMINISTRATOR, WEEK, years)).refusedBy(CALENDAR_COVERS_YEARS);
      }
    }

    @Test
    void a_new_version_drops_no_year() {
      given(published(1))
          .when(publish(ADMINISTRATOR, WEEK, List.of(year(2027))))
          .refusedBy(CALENDAR_KEEPS_ITS_YEARS);
    }

    @Test
    void a_day_has_one_exception() {
      var facts =
          given()
              .when(publish(ADMINISTRATOR, WEEK, YEARS, SWAP, exception("2026-01-02", HOLIDAY)))
              .refusedBy(ONE_EXCEPTION_A_DAY);

      assertThat(facts).containsEntry("date", "2026-01-02");
    }

    @Test
    void an_exception_beyond_the_covered_years_is_refused() {
      given()
          .when(publish(ADMINISTRATOR, WEEK, YEARS, exception("2027-01-01", HOLIDAY)))
          .refusedBy(EXCEPTION_IN_COVERED_YEAR);
    }

    @Test
    void an_exception_without_a_notice_is_refused() {
      given()
          .when(
              publish(
                  ADMINISTRATOR,
                  WEEK,
                  YEARS,
                  new DatedException(LocalDate.parse("2026-01-01"), HOLIDAY, " ", null)))
          .refusedBy(EXCEPTION_CITES_NOTICE);
    }

    @Test
    void a_day_off_that_is_off_anyway_or_a_worked_day_that_is_worked_anyway_is_refused() {
      for (var wrong :
          List.of(
              exception("2026-01-10", SWAPPED_OFF),
              exception("2026-01-11", COMPENSATORY_OFF),
              exception("2026-01-02", SWAPPED_ON))) {
        given()
            .when(publish(ADMINISTRATOR, WEEK, YEARS, wrong))
            .refusedBy(EXCEPTION_CHANGES_THE_DAY);
      }
    }
  }

  @Test
  void the_version_in_force_is_the_one_published_last() {
    var state = given(published(1, SWAP), published(2, SWAP, MAKE_UP)).state();

    assertThat(state).isInstanceOf(Published.class);
    assertThat(state.orNone(MAIN).version()).isEqualTo(2);
    assertThat(state.orNone(MAIN).kindOf(LocalDate.parse("2026-01-10")))
        .isEqualTo(DayKind.SWAPPED_ON);
    assertThat(LocalDate.parse("2026-01-10").getDayOfWeek()).isEqualTo(SATURDAY);
  }

  private static Story<CalendarCommand, Calendar, CalendarEvent> given(CalendarEvent... events) {
    return Story.of(
        new NotPublished(),
        Calendar::evolve,
        (c, state) ->
            new CalendarDecider(RecordDeadlineRederived::new)
                .decide(c, state, CalendarReferences.none()),
        List.of(events));
  }

  private static PublishCalendar publish(
      Actor actor, List<DayOfWeek> week, List<CoveredYear> years, DatedException... exceptions) {
    return new PublishCalendar(by(actor), MAIN, "All", week, years, List.of(exceptions));
  }

  private static CalendarPublished published(int version, DatedException... exceptions) {
    return new CalendarPublished(MAIN, version, "All", WEEK, YEARS, List.of(exceptions));
  }

  private static CoveredYear year(int year) {
    return new CoveredYear(year, true, "notice");
  }

  private static DatedException exception(String date, DatedException.Kind kind) {
    return new DatedException(LocalDate.parse(date), kind, "notice", null);
  }
}
