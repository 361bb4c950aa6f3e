package org.tiendo.reporting.yearreport;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.review.PublishedCommendationEvent.CommendationCancelled;
import org.tiendo.contracts.review.PublishedCommendationEvent.CommendationGranted;
import org.tiendo.contracts.vocabulary.Subject;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.text.Texts;

/// The commendations (biểu dương) of a year: those that the unit granted, those of the unit itself, and those that units above
/// it granted to a whole sector.
record Praise(AsOf asOf, Texts texts) {

  List<YearReport.Commended> of(UnitId unit, int year) {
    return asOf.register().oversight().commendations().stream()
        .filter(granted -> granted.knownOn(asOf.date()))
        .filter(granted -> granted.all(CommendationCancelled.class, asOf.date()).isEmpty())
        .map(granted -> granted.event())
        .filter(granted -> granted.year() == year && concerns(granted, unit))
        .map(this::commended)
        .toList();
  }

  private boolean concerns(CommendationGranted granted, UnitId unit) {
    return granted.authority().equals(unit)
        || unit.equals(granted.subject().unit())
        || (granted.subject().kind() == Subject.Kind.SECTOR
            && asOf.above(unit).contains(granted.authority()));
  }

  private YearReport.Commended commended(CommendationGranted granted) {
    return new YearReport.Commended(
        subject(granted.subject()), texts.word("code", granted.form()), granted.citation());
  }

  /// Reports name offices and units, never persons; a sector is named by the citation.
  private @Nullable String subject(Subject subject) {
    UnitId unit = subject.unit();
    if (unit == null) {
      return null;
    }
    String name = texts.name(unit, asOf.units());
    return subject.kind() == Subject.Kind.PERSON ? texts.say("report.person", name) : name;
  }
}
