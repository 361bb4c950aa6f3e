package org.tiendo.reporting.acts;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.contracts.vocabulary.ReviewEntryKind;
import org.tiendo.reporting.acts.Field.Option;
import org.tiendo.reporting.figures.Item;
import org.tiendo.reporting.text.Texts;
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

  static List<Option> ratings(Texts texts) {
    return texts.codes("yearend.ratings").stream()
        .map(code -> new Option(code, texts.say("code." + code)))
        .toList();
  }

  static List<Option> codes(Enum<?>[] all, Texts texts) {
    return Arrays.stream(all)
        .map(code -> new Option(code.name(), texts.say("code." + code.name())))
        .toList();
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
    return at
        .query()
        .asOf()
        .items(item -> !item.isPlannedOnly() && item.lead().equals(at.actor().unit()))
        .stream()
        .map(item -> new Option(id(item), item.title()))
        .toList();
  }

  private static String id(Item item) {
    return item.id().substring("project:".length());
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
