package org.tiendo.contracts.task;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.Secrecy;

/// What happens to issued documents.
public sealed interface PublishedDocumentEvent extends TaskEvent {

  /// An authority issued a document, on the advice of units.
  ///
  /// @param issuedOn date on the document
  /// @param effectFrom first day of a period of effect that it names, if any
  /// @param effectTo last day of that period
  /// @param advisedBy units that prepared it
  /// @param producedBy items it came of
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
      implements PublishedDocumentEvent {
    public DocumentIssued {
      advisedBy = List.copyOf(advisedBy);
      producedBy = List.copyOf(producedBy);
    }
  }
}
