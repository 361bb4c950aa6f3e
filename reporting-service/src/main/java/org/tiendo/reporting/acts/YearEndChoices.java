package org.tiendo.reporting.acts;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.contracts.vocabulary.ReviewEntryKind;
import org.tiendo.reporting.acts.Field.Option;
import org.tiendo.reporting.yearbook.YearEndStanding;

/// What may be chosen in the forms of the review of a year, as of the date the page is of.
final class YearEndChoices {

  private YearEndChoices() {}

  /// The review of the programme that the form is about, if it was opened.
  static Optional<YearEndStanding> review(Case at) {
    return programme(at).flatMap(p -> YearEndStanding.of(p.programme(), at.query().asOf()));
  }

  static Optional<ProgrammeAdopted> programme(Case at) {
    return at.programme().map(standing -> standing.programme().event());
  }

  /// What was entered, of some kinds.
  static List<Option> entries(Case at, Predicate<ReviewEntryKind> kinds) {
    return review(at).stream()
        .flatMap(r -> r.entries().stream())
        .filter(entry -> kinds.test(entry.content().kind()))
        .map(entry -> new Option(entry.id(), entry.content().text()))
        .toList();
  }

  /// Assigned items that the unit leads.
  static List<Option> items(Case at) {
    return Options.items(at.query(), item -> item.lead().equals(at.actor().unit()));
  }

  static List<Option> documents(Case at) {
    return at.query().asOf().documents().stream()
        .map(document -> document.event())
        .map(d -> new Option(d.document().value(), d.number() + "-" + d.symbol()))
        .toList();
  }

  /// Programmes of the unit that begin after this one.
  static List<Option> following(Case at) {
    return programme(at).stream()
        .flatMap(own ->
            at.query().asOf().programmes().stream()
                .map(programme -> programme.event())
                .filter(p -> p.authority().equals(own.authority()))
                .filter(p -> p.from().isAfter(own.to())))
        .map(p -> new Option(p.programme().value(), p.title()))
        .toList();
  }
}
