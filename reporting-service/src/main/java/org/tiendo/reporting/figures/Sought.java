package org.tiendo.reporting.figures;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.task.PublishedDirectiveEvent.DirectiveIssued;
import org.tiendo.contracts.task.PublishedDocumentEvent;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentIssued;
import org.tiendo.contracts.task.PublishedProgrammeEvent;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.reporting.register.Chronicle;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.register.Register;

/// Directives, programmes and documents as they were on a date. Some of them are found without a look at all the others: an answer
/// takes as long as what it tells, however long the history is.
record Sought(Register register, LocalDate date) {

  List<DirectiveStanding> directives() {
    return register.directives().stream()
        .filter(d -> d.knownOn(date))
        .map(d -> DirectiveStanding.of(d, date))
        .toList();
  }

  Optional<DirectiveStanding> directive(String id) {
    return register.directives().naming(id).stream()
        .filter(d -> d.event().directive().value().equals(id) && d.knownOn(date))
        .findFirst()
        .map(d -> DirectiveStanding.of(d, date));
  }

  List<Dated<DirectiveIssued>> directives(Collection<DirectiveId> ids) {
    return ids.stream()
        .distinct()
        .flatMap(id -> directive(id.value()).stream())
        .map(DirectiveStanding::directive)
        .sorted(Comparator.comparingLong(directive -> directive.at().position()))
        .toList();
  }

  List<DirectiveId> signed(LocalDate from, LocalDate to) {
    return register.directives().around(from, to).stream()
        .filter(d -> d.knownOn(date))
        .map(Chronicle::event)
        .filter(d -> isWithin(d.signedOn(), from, to))
        .map(DirectiveIssued::directive)
        .toList();
  }

  Optional<ProgrammeStanding> programme(ProgrammeId id) {
    return programmes(register.programmes().naming(id), p -> p.programme().equals(id)).findFirst();
  }

  List<Dated<ProgrammeAdopted>> programmes(UnitId authority) {
    return programmes(register.programmes().naming(authority), p -> p.authority().equals(authority))
        .map(ProgrammeStanding::programme)
        .toList();
  }

  List<Dated<ProgrammeAdopted>> programmes(LocalDate from, LocalDate to) {
    return programmes(
            register.programmes().around(from, to),
            p -> !p.from().isAfter(to) && !p.to().isBefore(from))
        .map(ProgrammeStanding::programme)
        .toList();
  }

  List<ProgrammeStanding> programmes() {
    return programmes(register.programmes(), _ -> true).toList();
  }

  private Stream<ProgrammeStanding> programmes(
      List<Chronicle<ProgrammeAdopted, PublishedProgrammeEvent>> some,
      Predicate<ProgrammeAdopted> which) {
    return some.stream()
        .filter(p -> p.knownOn(date) && which.test(p.event()))
        .map(p -> ProgrammeStanding.of(p, date));
  }

  List<Dated<DocumentIssued>> documents(LocalDate from, LocalDate to) {
    LocalDate last = to.isBefore(date) ? to : date;
    return register.documents().around(from, last).stream()
        .filter(d -> isWithin(d.event().issuedOn(), from, last) && d.knownOn(date))
        .map(d -> DocumentStanding.of(d, date))
        .toList();
  }

  List<Dated<DocumentIssued>> documents() {
    return register.documents().stream()
        .filter(d -> d.knownOn(date))
        .map(d -> DocumentStanding.of(d, date))
        .toList();
  }

  /// Days on which documents that came of an item were issued, some perhaps after the date.
  Set<LocalDate> issuedOn(ProjectId item) {
    List<Chronicle<DocumentIssued, PublishedDocumentEvent>> naming =
        register.documents().naming(item);
    return naming.isEmpty() ? Set.of() : issuedOn(item, naming);
  }

  private Set<LocalDate> issuedOn(
      ProjectId item, List<Chronicle<DocumentIssued, PublishedDocumentEvent>> naming) {
    return naming.stream()
        .filter(d -> d.knownOn(date))
        .map(d -> DocumentStanding.of(d, date).event())
        .filter(d -> d.producedBy().contains(item))
        .map(DocumentIssued::issuedOn)
        .collect(Collectors.toSet());
  }

  private static boolean isWithin(LocalDate day, LocalDate from, LocalDate to) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
