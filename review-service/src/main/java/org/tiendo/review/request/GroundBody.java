package org.tiendo.review.request;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.vocabulary.Ground;
import org.tiendo.edge.Fields;
import org.tiendo.edge.InvalidValue;

/// An item or a document that a commendation or criticism rests on.
public record GroundBody(
    @Nullable String project, @Nullable String document, @Nullable String note) {

  /// None if the request has none.
  public static List<Ground> values(@Nullable List<@Nullable GroundBody> grounds) {
    return Fields.list("grounds", grounds, GroundBody::value);
  }

  private Ground value() {
    if ((project == null) == (document == null)) {
      throw new InvalidValue("grounds", "grounds: either an item or a document");
    }
    return new Ground(
        Fields.optionalId("grounds.project", project, ProjectId::new),
        Fields.optionalId("grounds.document", document, DocumentId::new),
        Fields.optionalText("grounds.note", note, Fields.NOTE));
  }
}
