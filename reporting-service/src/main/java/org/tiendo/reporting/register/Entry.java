package org.tiendo.reporting.register;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;

/// One event as a timeline shows it: what, when, by whom, for whom.
///
/// @param cause the event of another log that caused it, `log/position`, if so
public record Entry(
    String log,
    long position,
    String type,
    LocalDate effectiveOn,
    Instant recordedAt,
    PersonId actor,
    UnitId unit,
    @Nullable UnitId onBehalfOf,
    @Nullable String cause) {

  public static Entry of(PublishedRecord record) {
    return new Entry(
        record.log(),
        record.position(),
        record.type(),
        record.effectiveOn(),
        record.recordedAt(),
        record.actor(),
        record.unit(),
        record.onBehalfOf(),
        record.causationId());
  }

  /// Those that count on a date, by business date, then by the moment they were recorded.
  public static List<Entry> timeline(Stream<Entry> entries, LocalDate asOf) {
    return entries
        .filter(entry -> entry.knownOn(asOf))
        .sorted(Comparator.comparing(Entry::effectiveOn).thenComparing(Entry::recordedAt))
        .toList();
  }

  /// How figures name it: `task/123`.
  public String ref() {
    return log + "/" + position;
  }

  /// Whether it was entered on a later day than it took effect, in the installation's time zone.
  public boolean enteredLate(ZoneId zone) {
    return effectiveOn.isBefore(LocalDate.ofInstant(recordedAt, zone));
  }

  /// Whether it counts at an as-of date.
  public boolean knownOn(LocalDate asOf) {
    return !effectiveOn.isAfter(asOf);
  }
}
