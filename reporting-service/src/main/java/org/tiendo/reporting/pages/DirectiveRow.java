package org.tiendo.reporting.pages;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.task.PublishedDirectiveEvent.DirectiveIssued;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.contracts.vocabulary.ClauseRef;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.figures.ClassCounts;
import org.tiendo.reporting.figures.DirectiveProgress;
import org.tiendo.reporting.figures.Figure;
import org.tiendo.reporting.register.Dated;

/// A directive in a table.
record DirectiveRow(
    DirectiveIssued directive, ClassCounts classes, Figure coverage, List<Bar.Part> bar) {

  static List<DirectiveRow> of(AsOf asOf) {
    return rows(asOf.directives().stream(), asOf);
  }

  /// Those that items of some programmes carry out, and those of the year before the as-of date.
  static List<DirectiveRow> of(AsOf asOf, List<Dated<ProgrammeAdopted>> programmes) {
    Set<DirectiveId> shown =
        asOf.itemsIn(programmes.stream().map(p -> p.event().programme()).toList()).stream()
            .flatMap(item -> item.sources().stream())
            .map(ClauseRef::directive)
            .collect(Collectors.toCollection(HashSet::new));
    shown.addAll(asOf.signed(asOf.date().minusYears(1).plusDays(1), LocalDate.MAX));
    return rows(asOf.directives(shown).stream(), asOf);
  }

  private static List<DirectiveRow> rows(Stream<Dated<DirectiveIssued>> directives, AsOf asOf) {
    return directives
        .map(d -> DirectiveProgress.of(d, asOf))
        .map(p ->
            new DirectiveRow(p.directive().event(), p.classes(), p.coverage(), Bar.of(p.classes())))
        .toList();
  }
}
