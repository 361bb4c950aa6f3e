package org.tiendo.contracts.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.contracts.calendar.Days.CALENDAR;
import static org.tiendo.contracts.calendar.Days.day;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tiendo.contracts.vocabulary.ClockPolicy;
import org.tiendo.contracts.vocabulary.Deadline;

class TimelinessTest {

  private static final LocalDate DUE = day(2026, 12, 31);

  @Test
  void an_item_is_overdue_from_the_start_of_the_following_day_in_the_zone() {
    ZoneId zone = ZoneId.of("Asia/Ho_Chi_Minh");
    Instant lastMoment = Instant.parse("2026-12-31T16:59:59Z");

    assertThat(Timeliness.overdueAt(DUE, zone)).isEqualTo(lastMoment.plusSeconds(1));
    assertThat(Timeliness.overdue(DUE, null, LocalDate.ofInstant(lastMoment, zone))).isFalse();
    assertThat(Timeliness.overdue(DUE, null, LocalDate.ofInstant(lastMoment.plusSeconds(1), zone)))
        .isTrue();
  }

  @Test
  void an_item_that_was_handed_over_in_time_is_not_overdue() {
    assertThat(Timeliness.overdue(DUE, DUE, DUE.plusYears(1))).isFalse();
    assertThat(Timeliness.overdue(DUE, DUE.plusDays(1), DUE.plusDays(1))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-23, 1, 2026-02-13",
    "2026-02-23, 3, 2026-02-11",
    "2026-01-10, 2, 2026-01-08"
  })
  void an_item_is_near_its_due_date_so_many_working_days_before(
      LocalDate due, int within, LocalDate first) {
    assertThat(Timeliness.nearDueFrom(due, within, CALENDAR)).contains(first);
    assertThat(Timeliness.nearDue(due, within, due.plusDays(1), CALENDAR)).contains(false);
  }

  @Test
  void nearness_is_not_guessed_where_no_calendar_covers() {
    assertThat(Timeliness.nearDueFrom(day(2027, 1, 4), 3, CALENDAR)).isEmpty();
    assertThat(Timeliness.nearDue(day(2027, 1, 4), 3, day(2026, 12, 30), CALENDAR)).isEmpty();
  }

  @Test
  void an_item_is_stale_when_more_days_than_allowed_have_passed() {
    assertThat(Timeliness.staleFrom(day(2028, 1, 30), 30)).isEqualTo(day(2028, 3, 1));
  }

  @Test
  void the_clock_stops_where_the_policy_says() {
    var facts = new ClockStop.Facts(day(2026, 3, 1), day(2026, 3, 9), day(2026, 4, 1));
    var open = new ClockStop.Facts(day(2026, 3, 1), null, null);

    assertThat(ClockStop.on(ClockPolicy.FIRST_SUBMISSION, facts)).isEqualTo(day(2026, 3, 1));
    assertThat(ClockStop.on(ClockPolicy.ACCEPTED_SUBMISSION, facts)).isEqualTo(day(2026, 3, 9));
    assertThat(ClockStop.on(ClockPolicy.ISSUE, facts)).isEqualTo(day(2026, 4, 1));
    assertThat(ClockStop.on(ClockPolicy.ACCEPTED_SUBMISSION, open)).isNull();
  }

  @Test
  void the_original_deadline_stays_whatever_changes() {
    var history =
        DeadlineHistory.of(Deadline.on(day(2026, 3, 2)))
            .changed(DeadlineHistory.Kind.EXTENDED, day(2026, 2, 1), Deadline.on(day(2026, 4, 1)))
            .changed(
                DeadlineHistory.Kind.SUSPENSION_ADDED,
                day(2026, 3, 1),
                Deadline.on(day(2026, 4, 11)));

    assertThat(history.original()).isEqualTo(Deadline.on(day(2026, 3, 2)));
    assertThat(history.current()).isEqualTo(Deadline.on(day(2026, 4, 11)));
    assertThat(history.inForceOn(day(2026, 1, 31))).isEqualTo(history.original());
    assertThat(history.inForceOn(day(2026, 2, 1))).isEqualTo(Deadline.on(day(2026, 4, 1)));
    assertThat(history.extensions()).isEqualTo(1);
    assertThat(history.extensible(1)).isFalse();
    assertThat(history.extensible(2)).isTrue();
    assertThat(history.extensible(null)).isTrue();
  }
}
