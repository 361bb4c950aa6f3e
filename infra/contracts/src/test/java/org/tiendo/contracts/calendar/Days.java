package org.tiendo.contracts.calendar;

import static org.tiendo.contracts.calendar.DatedException.Kind.HOLIDAY;
import static org.tiendo.contracts.calendar.DatedException.Kind.SWAPPED_OFF;
import static org.tiendo.contracts.calendar.DatedException.Kind.SWAPPED_ON;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tiendo.contracts.calendar.Resolution.Found;
import org.tiendo.contracts.calendar.Resolution.NotCovered;
import org.tiendo.contracts.id.CalendarId;
import org.tiendo.contracts.vocabulary.Deadline;

/// A calendar for tests: two years from Monday to Friday, with a long holiday and one exchange of days.
final class Days {

  static final String SWAP = "12729/VPCP-KGVX";
  static final WorkCalendar CALENDAR = calendar(exceptions());

  private Days() {}

  static WorkCalendar calendar(List<DatedException> exceptions) {
    return new WorkCalendar(
        new CalendarId("main"),
        1,
        "Test",
        List.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
        List.of(new CoveredYear(2025, false, "not checked"), new CoveredYear(2026, true, SWAP)),
        exceptions);
  }

  static List<DatedException> exceptions() {
    Stream<DatedException> newYear =
        IntStream.rangeClosed(16, 20)
            .mapToObj(d -> new DatedException(day(2026, 2, d), HOLIDAY, SWAP, "Tết"));
    return Stream.concat(
            newYear,
            Stream.of(
                new DatedException(day(2026, 1, 1), HOLIDAY, "Labour Code, art. 112", "New Year"),
                new DatedException(day(2026, 1, 2), SWAPPED_OFF, SWAP, null),
                new DatedException(day(2026, 1, 10), SWAPPED_ON, SWAP, null)))
        .toList();
  }

  static LocalDate day(int year, int month, int day) {
    return LocalDate.of(year, month, day);
  }

  static Deadline found(Resolution resolution) {
    return switch (resolution) {
      case Found(var deadline) -> deadline;
      case NotCovered(var day) -> throw new AssertionError("not covered: " + day);
    };
  }
}
