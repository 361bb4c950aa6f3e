package org.tiendo.reporting.register;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;

/// One event as a timeline shows it: what, when, by whom, for whom.
public record Entry(
    String log,
    long position,
    String type,
    LocalDate effectiveOn,
    Instant recordedAt,
    PersonId actor,
    UnitId unit,
    @Nullable UnitId onBehalfOf) {

  public static Entry of(PublishedRecord record) {
    return new Entry(
        record.log(),
        record.position(),
        record.type(),
        record.effectiveOn(),
        record.recordedAt(),
        record.actor(),
        record.unit(),
        record.onBehalfOf());
  }

  /// How figures name it: `task/123`.
  public String ref() {
    return log + "/" + position;
  }

  /// Whether it counts at an as-of date.
  public boolean knownOn(LocalDate asOf) {
    return !effectiveOn.isAfter(asOf);
  }
}
