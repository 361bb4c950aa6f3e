package org.tiendo.task.document;

import java.util.Optional;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.task.PublishedDocumentEvent;
import org.tiendo.task.document.DocumentEvent.DocumentIssued;

/// What other services see of an issued document.
public final class DocumentPublisher {

  private DocumentPublisher() {}

  public static Optional<PublishedEvent> publish(DocumentEvent event) {
    return switch (event) {
      case DocumentIssued e ->
          Optional.of(
              new PublishedDocumentEvent.DocumentIssued(
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
                  null,
                  null));
    };
  }
}
