package org.tiendo.reporting.figures;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.task.PublishedDocumentEvent;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentIssued;
import org.tiendo.reporting.register.Chronicle;
import org.tiendo.reporting.register.Dated;

/// An issued document as its history makes it on a date.
///
/// @param document with what was corrected, and with the items it is linked to then
record DocumentStanding(Dated<DocumentIssued> document) {

  /// @param document known on the date
  static Dated<DocumentIssued> of(
      Chronicle<DocumentIssued, PublishedDocumentEvent> document, LocalDate asOf) {
    return document
        .derived(
            DocumentStanding.class,
            asOf,
            events -> {
              Fold fold = new Fold();
              fold.producedBy.addAll(document.event().producedBy());
              events.forEach(dated -> fold.take(dated.event()));
              return new DocumentStanding(
                  new Dated<>(document.at(), fold.standing(document.event())));
            })
        .document();
  }

  private static final class Fold {
    private final List<ProjectId> producedBy = new ArrayList<>();
    private final Corrections corrections = new Corrections();

    private void take(PublishedDocumentEvent event) {
      switch (event) {
        case DocumentIssued _,
            PublishedDocumentEvent.NumberReserved _,
            PublishedDocumentEvent.NumberVoided _ -> {}
        case PublishedDocumentEvent.DocumentLinked e -> producedBy.add(e.project());
        case PublishedDocumentEvent.DocumentUnlinked e -> producedBy.remove(e.project());
        case PublishedDocumentEvent.DocumentEntryCorrected e -> corrections.entered(e.correction());
        case PublishedDocumentEvent.DocumentCorrectionConfirmed e ->
            corrections.confirmed(e.number());
        case PublishedDocumentEvent.DocumentCorrectionRejected e ->
            corrections.rejected(e.number());
      }
    }

    private DocumentIssued standing(DocumentIssued e) {
      return new DocumentIssued(
          e.document(),
          e.authority(),
          e.type(),
          corrections.value("number", e.number()),
          corrections.value("symbol", e.symbol()),
          e.numberingPeriod(),
          corrections.value("title", e.title()),
          e.issuedOn(),
          e.effectFrom(),
          e.effectTo(),
          e.secrecy(),
          e.advisedBy(),
          producedBy.stream().distinct().toList(),
          e.signature(),
          e.jointWith());
    }
  }
}
