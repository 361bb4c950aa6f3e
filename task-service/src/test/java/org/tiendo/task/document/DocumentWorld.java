package org.tiendo.task.document;

import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Authority;

/// References as they are for one sender.
final class DocumentWorld {

  private DocumentWorld() {}

  static DocumentReferences as(Actor actor, DocumentReferences known) {
    return new DocumentReferences(
        Authority.ofToken(actor),
        known.units(),
        known.superiors(),
        known.producers(),
        known.calendar());
  }
}
