package org.tiendo.contracts.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.tiendo.contracts.id.CalendarId;
import org.tiendo.contracts.vocabulary.CalendarRef;
import org.tiendo.contracts.vocabulary.DayKind;

/// A version of a working-day calendar (lịch làm việc): a weekly pattern, minus the exceptions off, plus the exceptions on.
///
/// It knows the years it covers and nothing of others: a day beyond them is [DayKind#NOT_COVERED], never guessed.
///
/// @param version from 1; 0 for [#none]
/// @param jurisdiction whose days these are, in words
/// @param workingDays days of the week on which work is done
/// @param exceptions one a day at most
public record WorkCalendar(
    CalendarId calendar,
    int version,
    String jurisdiction,
    List<DayOfWeek> workingDays,
    List<CoveredYear> years,
    List<DatedException> exceptions) {

  public WorkCalendar {
    workingDays = workingDays.stream().distinct().sorted().toList();
    years = years.stream().sorted(Comparator.comparing(CoveredYear::year)).toList();
    exceptions = exceptions.stream().sorted(Comparator.comparing(DatedException::date)).toList();
  }

  /// What stands for a calendar that was never published: it covers nothing.
  public static WorkCalendar none(CalendarId calendar) {
    return new WorkCalendar(calendar, 0, "", List.of(), List.of(), List.of());
  }

  public CalendarRef ref() {
    return new CalendarRef(calendar, version);
  }

  public DayKind kindOf(LocalDate day) {
    if (year(day).isEmpty()) return DayKind.NOT_COVERED;
    return exceptionOn(day)
        .map(DatedException::day)
        .orElse(workingDays.contains(day.getDayOfWeek()) ? DayKind.WORKING : DayKind.WEEKLY_OFF);
  }

  public Optional<DatedException> exceptionOn(LocalDate day) {
    var key = new DatedException(day, DatedException.Kind.HOLIDAY, "", null);
    int at = Collections.binarySearch(exceptions, key, Comparator.comparing(DatedException::date));
    return at < 0 ? Optional.empty() : Optional.of(exceptions.get(at));
  }

  /// Whether the day's year is covered and was verified.
  public boolean verified(LocalDate day) {
    return year(day).filter(CoveredYear::verified).isPresent();
  }

  /// How many working days lie after `after`, up to and including `through`; empty if a day between is not covered.
  public OptionalInt workingDays(LocalDate after, LocalDate through) {
    int count = 0;
    for (LocalDate day = after.plusDays(1); !day.isAfter(through); day = day.plusDays(1)) {
      DayKind kind = kindOf(day);
      if (kind == DayKind.NOT_COVERED) return OptionalInt.empty();
      if (kind.worked()) count++;
    }
    return OptionalInt.of(count);
  }

  private Optional<CoveredYear> year(LocalDate day) {
    for (CoveredYear year : years) {
      if (year.year() == day.getYear()) return Optional.of(year);
    }
    return Optional.empty();
  }
}
