package org.tiendo.task.document;

import java.util.Optional;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.task.PublishedDocumentEvent;
import org.tiendo.task.document.DocumentEvent.DocumentCorrectionConfirmed;
import org.tiendo.task.document.DocumentEvent.DocumentCorrectionRejected;
import org.tiendo.task.document.DocumentEvent.DocumentEntryCorrected;
import org.tiendo.task.document.DocumentEvent.DocumentIssued;
import org.tiendo.task.document.DocumentEvent.DocumentLinked;
import org.tiendo.task.document.DocumentEvent.DocumentUnlinked;

/// What other services see of an issued document.
public final class DocumentPublisher {

  private DocumentPublisher() {}

  public static Optional<PublishedEvent> publish(DocumentEvent event) {
    return Optional.of(published(event));
  }

  private static PublishedDocumentEvent published(DocumentEvent event) {
    return switch (event) {
      case DocumentIssued e -> issued(e);
      case DocumentLinked e ->
          new PublishedDocumentEvent.DocumentLinked(e.document(), e.project(), e.reason());
      case DocumentUnlinked e ->
          new PublishedDocumentEvent.DocumentUnlinked(e.document(), e.project(), e.reason());
      case DocumentEntryCorrected e ->
          new PublishedDocumentEvent.DocumentEntryCorrected(e.document(), e.correction());
      case DocumentCorrectionConfirmed e ->
          new PublishedDocumentEvent.DocumentCorrectionConfirmed(e.document(), e.number());
      case DocumentCorrectionRejected e ->
          new PublishedDocumentEvent.DocumentCorrectionRejected(
              e.document(), e.number(), e.reason());
    };
  }

  private static PublishedDocumentEvent issued(DocumentIssued e) {
    return new PublishedDocumentEvent.DocumentIssued(
        e.document(),
        e.authority(),
        e.type(),
        e.number(),
        e.symbol(),
        e.numberingPeriod(),
        e.title(),
        e.issuedOn(),
        e.effectFrom(),
        e.effectTo(),
        e.secrecy(),
        e.advisedBy(),
        e.producedBy(),
        e.signature(),
        e.jointWith());
  }
}
