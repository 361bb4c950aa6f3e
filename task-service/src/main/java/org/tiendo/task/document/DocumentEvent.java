package org.tiendo.task.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.Secrecy;

/// What happens to an issued document, as it is stored.
public sealed interface DocumentEvent {

  /// An authority issued a document, on the advice of units.
  ///
  /// @param numberingPeriod label of the year or term that its number belongs to
  record DocumentIssued(
      DocumentId document,
      UnitId authority,
      String type,
      String number,
      String symbol,
      String numberingPeriod,
      String title,
      LocalDate issuedOn,
      @Nullable LocalDate effectFrom,
      @Nullable LocalDate effectTo,
      Secrecy secrecy,
      List<UnitId> advisedBy,
      List<ProjectId> producedBy)
      implements DocumentEvent {
    public DocumentIssued {
      advisedBy = List.copyOf(advisedBy);
      producedBy = List.copyOf(producedBy);
    }
  }
}
