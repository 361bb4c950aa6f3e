package org.tiendo.contracts.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.contracts.calendar.Days.day;
import static org.tiendo.contracts.calendar.Days.found;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.tiendo.contracts.vocabulary.DayKind;
import org.tiendo.contracts.vocabulary.DeadlineRule;
import org.tiendo.contracts.vocabulary.DeadlineRule.Kind;

/// What holds of every calendar and every count: random calendars, seeded by the repetition.
class DueDatesPropertyTest {

  private static final List<Kind> COUNTED =
      List.of(Kind.WORKING_DAYS, Kind.CALENDAR_DAYS, Kind.MONTHS);

  @RepeatedTest(200)
  void due_dates_are_working_days_after_the_start_and_never_run_backwards(RepetitionInfo seed) {
    Random random = new Random(seed.getCurrentRepetition());
    WorkCalendar calendar = calendar(random);
    for (Kind kind : COUNTED) {
      for (int i = 0; i < 40; i++) {
        int count = 1 + random.nextInt(kind == Kind.MONTHS ? 5 : 100);
        LocalDate from = day(2025, 1, 1).plusDays(random.nextInt(400));
        LocalDate due = due(kind, count, from, calendar);

        assertThat(calendar.kindOf(due).worked()).isTrue();
        assertThat(due).isAfter(from);
        assertThat(due(kind, count + 1, from, calendar)).isAfterOrEqualTo(due);
        assertThat(due(kind, count, from.plusDays(1), calendar)).isAfterOrEqualTo(due);
      }
    }
  }

  @RepeatedTest(200)
  void as_many_working_days_lie_before_the_due_date_as_were_asked_for(RepetitionInfo seed) {
    Random random = new Random(seed.getCurrentRepetition());
    WorkCalendar calendar = calendar(random);
    int count = 1 + random.nextInt(150);
    LocalDate from = day(2025, 1, 1).plusDays(random.nextInt(300));

    LocalDate due = due(Kind.WORKING_DAYS, count, from, calendar);

    assertThat(calendar.workingDays(from, due)).hasValue(count);
  }

  @RepeatedTest(200)
  void nearness_begins_on_the_day_that_is_named(RepetitionInfo seed) {
    Random random = new Random(seed.getCurrentRepetition());
    WorkCalendar calendar = calendar(random);
    int within = random.nextInt(20);
    LocalDate due = day(2025, 6, 1).plusDays(random.nextInt(400));

    LocalDate first = Timeliness.nearDueFrom(due, within, calendar).orElseThrow();

    for (LocalDate d = first.minusDays(30); !d.isAfter(due); d = d.plusDays(1)) {
      assertThat(Timeliness.nearDue(due, within, d, calendar)).contains(!d.isBefore(first));
    }
  }

  private static LocalDate due(Kind kind, int count, LocalDate from, WorkCalendar calendar) {
    return found(DueDates.resolve(DeadlineRule.counted(kind, count, null), from, calendar)).dueOn();
  }

  private static WorkCalendar calendar(Random random) {
    List<DatedException> exceptions = new ArrayList<>();
    WorkCalendar plain = Days.calendar(List.of());
    for (int i = 0; i < 730; i++) {
      LocalDate day = day(2025, 1, 1).plusDays(i);
      if (random.nextInt(8) == 0) {
        boolean worked = plain.kindOf(day) == DayKind.WORKING;
        exceptions.add(
            new DatedException(
                day,
                worked ? DatedException.Kind.HOLIDAY : DatedException.Kind.SWAPPED_ON,
                "notice",
                null));
      }
    }
    return Days.calendar(exceptions);
  }
}
