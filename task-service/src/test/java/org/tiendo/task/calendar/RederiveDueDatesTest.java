package org.tiendo.task.calendar;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.task.World.ADMINISTRATOR;
import static org.tiendo.task.World.AUTHORITY;
import static org.tiendo.task.World.HEAD;
import static org.tiendo.task.World.MONITOR;
import static org.tiendo.task.World.by;
import static org.tiendo.task.calendar.CalendarRule.CALENDAR_COVERS_DUE_DATE;
import static org.tiendo.task.calendar.CalendarRule.CALENDAR_NOT_PUBLISHED;
import static org.tiendo.task.calendar.CalendarRule.REDERIVED_BY_MONITOR_OR_AUTHORITY;
import static org.tiendo.task.calendar.CalendarRule.REDERIVED_ITEMS_LISTED;
import static org.tiendo.task.calendar.CalendarRule.REDERIVED_ITEM_UNKNOWN;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.calendar.CoveredYear;
import org.tiendo.contracts.calendar.DatedException;
import org.tiendo.contracts.calendar.DueDates;
import org.tiendo.contracts.calendar.Resolution.Found;
import org.tiendo.contracts.calendar.WorkCalendar;
import org.tiendo.contracts.id.CalendarId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.contracts.vocabulary.DeadlineRule;
import org.tiendo.task.Story;
import org.tiendo.task.calendar.Calendar.NotPublished;
import org.tiendo.task.calendar.CalendarCommand.RederiveDueDates;
import org.tiendo.task.calendar.CalendarEvent.CalendarPublished;
import org.tiendo.task.calendar.CalendarEvent.DueDatesRederived;
import org.tiendo.task.calendar.CalendarEvent.Rederived;
import org.tiendo.task.project.TimeCommand.RecordDeadlineRederived;

class RederiveDueDatesTest {

  private static final CalendarId MAIN = new CalendarId("main");
  private static final ProjectId COUNTED = new ProjectId("p-1");
  private static final ProjectId PLAIN = new ProjectId("p-2");
  private static final LocalDate FIRST = LocalDate.parse("2022-09-01");
  private static final LocalDate SECOND = LocalDate.parse("2022-09-02");
  private static final CalendarReferences KNOWN =
      new CalendarReferences(Map.of(COUNTED, counted(), PLAIN, Deadline.on(FIRST)));

  @Test
  void an_item_whose_date_changes_is_listed_and_told() {
    var command = rederive(MONITOR, COUNTED, PLAIN);

    assertThat(given(KNOWN, published(1), published(2, FIRST)).when(command).decision())
        .isEqualTo(
            Decision.acceptWith(
                List.of(new RecordDeadlineRederived(command.context(), COUNTED)),
                List.of(
                    new DueDatesRederived(
                        MAIN, 2, List.of(new Rederived(COUNTED, FIRST, SECOND))))));
  }

  @Test
  void a_calendar_that_changes_no_date_changes_nothing() {
    given(KNOWN, published(1), published(2, LocalDate.parse("2022-12-01")))
        .when(rederive(AUTHORITY, COUNTED, PLAIN))
        .thenNothing();
  }

  @Test
  void nobody_else_finds_due_dates_anew() {
    for (Actor other : List.of(HEAD, ADMINISTRATOR)) {
      given(KNOWN, published(1))
          .when(rederive(other, COUNTED))
          .refusedBy(REDERIVED_BY_MONITOR_OR_AUTHORITY);
    }
  }

  @Test
  void without_a_calendar_no_date_is_found() {
    given(KNOWN).when(rederive(MONITOR, COUNTED)).refusedBy(CALENDAR_NOT_PUBLISHED);
  }

  @Test
  void the_items_are_listed_each_once() {
    given(KNOWN, published(1)).when(rederive(MONITOR)).refusedBy(REDERIVED_ITEMS_LISTED);
    given(KNOWN, published(1))
        .when(rederive(MONITOR, COUNTED, COUNTED))
        .refusedBy(REDERIVED_ITEMS_LISTED);
  }

  @Test
  void an_item_that_was_not_assigned_has_no_due_date() {
    given(CalendarReferences.none(), published(1))
        .when(rederive(MONITOR, COUNTED))
        .refusedBy(REDERIVED_ITEM_UNKNOWN);
  }

  @Test
  void a_day_beyond_the_covered_years_is_not_guessed() {
    var elsewhere = new CalendarPublished(MAIN, 1, "All", week(), List.of(year(2021)), List.of());
    given(KNOWN, elsewhere).when(rederive(MONITOR, COUNTED)).refusedBy(CALENDAR_COVERS_DUE_DATE);
  }

  private static Story<CalendarCommand, Calendar, CalendarEvent> given(
      CalendarReferences references, CalendarEvent... events) {
    return Story.of(
        new NotPublished(),
        Calendar::evolve,
        (c, state) ->
            new CalendarDecider(RecordDeadlineRederived::new).decide(c, state, references),
        List.of(events));
  }

  private static RederiveDueDates rederive(Actor actor, ProjectId... items) {
    return new RederiveDueDates(by(actor), MAIN, List.of(items));
  }

  private static CalendarPublished published(int version, LocalDate... holidays) {
    return new CalendarPublished(
        MAIN,
        version,
        "All",
        week(),
        List.of(year(2022)),
        List.of(holidays).stream()
            .map(day -> new DatedException(day, DatedException.Kind.HOLIDAY, "notice", null))
            .toList());
  }

  /// Three working days after 29 August 2022, a Monday.
  private static Deadline counted() {
    var calendar = new WorkCalendar(MAIN, 1, "All", week(), List.of(year(2022)), List.of());
    var found =
        (Found)
            DueDates.resolve(DeadlineRule.workingDays(3), LocalDate.parse("2022-08-29"), calendar);
    return found.deadline();
  }

  private static List<DayOfWeek> week() {
    return List.copyOf(EnumSet.range(MONDAY, FRIDAY));
  }

  private static CoveredYear year(int year) {
    return new CoveredYear(year, true, "notice");
  }
}
