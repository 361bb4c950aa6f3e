package org.tiendo.reporting.register;

import java.time.LocalDate;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.id.Id;
import org.tiendo.contracts.task.PublishedDirectiveEvent;
import org.tiendo.contracts.task.PublishedDirectiveEvent.DirectiveIssued;
import org.tiendo.contracts.task.PublishedDocumentEvent;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentIssued;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentLinked;
import org.tiendo.contracts.task.PublishedProgrammeEvent;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;

/// By what chronicles of a kind are found: all that their events name, so that whatever part of a chronicle is known, it is found by
/// what that part says.
///
/// @param names ids of what it is, of what rules it or of what it came of
/// @param years that it belongs to, at least one for what makes it exist
record Keys<E extends PublishedEvent>(
    Function<E, Stream<? extends Id>> names, Function<E, IntStream> years) {

  /// By id and the year of signing.
  static final Keys<PublishedDirectiveEvent> OF_DIRECTIVES =
      new Keys<>(
          event -> event instanceof DirectiveIssued e ? Stream.of(e.directive()) : Stream.empty(),
          event -> event instanceof DirectiveIssued e ? year(e.signedOn()) : IntStream.empty());

  /// By id, authority and the years of their period.
  static final Keys<PublishedProgrammeEvent> OF_PROGRAMMES =
      new Keys<>(
          event ->
              event instanceof ProgrammeAdopted e
                  ? Stream.of(e.programme(), e.authority())
                  : Stream.empty(),
          event ->
              event instanceof ProgrammeAdopted e
                  ? IntStream.rangeClosed(
                      e.from().getYear(), Math.max(e.from().getYear(), e.to().getYear()))
                  : IntStream.empty());

  /// By id, the items that they were ever linked to, and the year of issue.
  static final Keys<PublishedDocumentEvent> OF_DOCUMENTS =
      new Keys<>(
          event ->
              switch (event) {
                case DocumentIssued e ->
                    Stream.concat(Stream.of(e.document()), e.producedBy().stream());
                case DocumentLinked e -> Stream.of(e.project());
                case PublishedDocumentEvent _ -> Stream.empty();
              },
          event -> event instanceof DocumentIssued e ? year(e.issuedOn()) : IntStream.empty());

  private static IntStream year(LocalDate day) {
    return IntStream.of(day.getYear());
  }
}
