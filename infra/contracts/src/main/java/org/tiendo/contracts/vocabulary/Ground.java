package org.tiendo.contracts.vocabulary;

import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.ProjectId;

/// What a commendation or criticism rests on (căn cứ): an item or an issued document. Exactly one of the two is set.
///
/// @param note what about it
public record Ground(
    @Nullable ProjectId project, @Nullable DocumentId document, @Nullable String note) {

  public Ground {
    if ((project == null) == (document == null)) {
      throw new IllegalArgumentException("a ground is either an item or a document");
    }
  }

  /// What tells grounds apart, e.g. `project/3f…`.
  public String key() {
    return project != null ? "project/" + project : "document/" + document;
  }
}
