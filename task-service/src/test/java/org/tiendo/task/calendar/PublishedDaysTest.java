package org.tiendo.task.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.contracts.calendar.DatedException.Kind.HOLIDAY;
import static org.tiendo.task.World.ADMINISTRATOR;
import static org.tiendo.task.World.by;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import net.time4j.PlainDate;
import net.time4j.calendar.EastAsianMonth;
import net.time4j.calendar.EastAsianYear;
import net.time4j.calendar.VietnameseCalendar;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiendo.contracts.calendar.CoveredYear;
import org.tiendo.contracts.calendar.DatedException;
import org.tiendo.contracts.calendar.DueDates;
import org.tiendo.contracts.calendar.Resolution.Found;
import org.tiendo.contracts.calendar.Resolution.NotCovered;
import org.tiendo.contracts.calendar.WorkCalendar;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.vocabulary.DayKind;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.contracts.vocabulary.DeadlineRule;
import org.tiendo.task.Bodies;
import org.tiendo.task.calendar.CalendarApi.PublishCalendarBody;
import org.tiendo.task.project.TimeCommand.RecordDeadlineRederived;

/// The calendar data that come with the product: taken in as they are, right about the moon, and right about the vectors.
class PublishedDaysTest {

  private static final Path FILE = Path.of("../infra/local/calendars/vietnam-2022-2026.json");
  private static WorkCalendar calendar;

  @BeforeAll
  static void publish() throws IOException {
    var command =
        Bodies.read(Files.readString(FILE), PublishCalendarBody.class).command(by(ADMINISTRATOR));
    var decision =
        new CalendarDecider(RecordDeadlineRederived::new)
            .decide(command, new Calendar.NotPublished(), CalendarReferences.none());
    assertThat(decision).isInstanceOf(Decision.Accepted.class);
    var published = ((Decision.Accepted<CalendarEvent>) decision).events().getFirst();
    calendar = Calendar.evolve(new Calendar.NotPublished(), published).orNone(command.calendar());
  }

  @Test
  void every_year_says_that_it_was_not_checked_against_its_notices() {
    assertThat(calendar.years())
        .extracting(CoveredYear::year)
        .containsExactly(2022, 2023, 2024, 2025, 2026);
    assertThat(calendar.years()).noneMatch(CoveredYear::verified);
    assertThat(calendar.exceptions()).allMatch(e -> !e.notice().isBlank());
  }

  @ParameterizedTest
  @ValueSource(ints = {2022, 2023, 2024, 2025, 2026})
  void the_lunar_new_year_and_the_day_of_the_kings_agree_with_the_moon(int year) {
    assertThat(holidays("Tết Nguyên đán", year)).contains(lunar(year, 1, 1)).hasSize(5);
    assertThat(holidays("Giỗ Tổ Hùng Vương", year)).containsExactly(lunar(year, 3, 10));
    assertThat(calendar.kindOf(lunar(year, 1, 1).minusDays(1)).worked()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "3, 2025-12-31, 2026-01-07",
    "5, 2026-01-05, 2026-01-10",
    "1, 2026-02-13, 2026-02-23",
    "1, 2022-01-28, 2022-02-07",
    "1, 2023-01-19, 2023-01-27",
    "1, 2022-04-29, 2022-05-04",
    "1, 2024-04-26, 2024-05-02",
    "2, 2024-05-02, 2024-05-04"
  })
  void working_days_are_counted_over_its_exceptions(int count, LocalDate from, LocalDate due) {
    assertThat(due(DeadlineRule.workingDays(count), from)).isEqualTo(due);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-15, 2026-02-23",
    "2026-01-02, 2026-01-05",
    "2026-01-10, 2026-01-10",
    "2023-01-01, 2023-01-03"
  })
  void a_last_day_that_is_not_worked_gives_way(LocalDate last, LocalDate due) {
    assertThat(due(DeadlineRule.fixed(last, null), last.minusDays(30))).isEqualTo(due);
  }

  @Test
  void every_exchange_gives_a_day_off_and_a_day_on() {
    assertThat(
            calendar.exceptions().stream().filter(e -> e.kind() == DatedException.Kind.SWAPPED_OFF))
        .hasSameSizeAs(
            calendar.exceptions().stream()
                .filter(e -> e.kind() == DatedException.Kind.SWAPPED_ON)
                .toList());
    assertThat(calendar.kindOf(LocalDate.of(2024, 4, 29))).isEqualTo(DayKind.SWAPPED_OFF);
    assertThat(calendar.kindOf(LocalDate.of(2024, 5, 4))).isEqualTo(DayKind.SWAPPED_ON);
  }

  private static List<LocalDate> holidays(String name, int year) {
    return calendar.exceptions().stream()
        .filter(e -> e.kind() == HOLIDAY && name.equals(e.name()) && e.date().getYear() == year)
        .map(DatedException::date)
        .toList();
  }

  private static LocalDate lunar(int year, int month, int day) {
    return VietnameseCalendar.of(
            EastAsianYear.forGregorian(year), EastAsianMonth.valueOf(month), day)
        .transform(PlainDate.class)
        .toTemporalAccessor();
  }

  private static LocalDate due(DeadlineRule rule, LocalDate from) {
    return switch (DueDates.resolve(rule, from, calendar)) {
      case Found(Deadline deadline) -> deadline.dueOn();
      case NotCovered missing -> throw new AssertionError(missing.toString());
    };
  }
}
