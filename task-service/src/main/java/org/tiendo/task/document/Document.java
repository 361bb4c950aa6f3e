package org.tiendo.task.document;

import java.util.Set;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.task.document.DocumentEvent.DocumentIssued;

/// An issued document (văn bản ban hành).
public sealed interface Document {

  record NotIssued() implements Document {}

  /// @param producedBy items it came of
  record Issued(Set<ProjectId> producedBy) implements Document {
    public Issued {
      producedBy = Set.copyOf(producedBy);
    }
  }

  static Document evolve(Document state, DocumentEvent event) {
    return switch (event) {
      case DocumentIssued e -> new Issued(Set.copyOf(e.producedBy()));
    };
  }
}
