package org.tiendo.task.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.Correction;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.contracts.vocabulary.Signature;

/// What happens to an issued document, as it is stored.
public sealed interface DocumentEvent {

  DocumentId document();

  /// An authority issued a document, on the advice of units.
  ///
  /// @param numberingPeriod label of the year or term that its number belongs to
  /// @param series type of the series that its number is of; null in entries of old, as is the type
  /// @param enteredOn the day of the entry; null in entries of old
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
      List<ProjectId> producedBy,
      @Nullable Signature signature,
      @Nullable List<UnitId> jointWith,
      @Nullable String series,
      @Nullable LocalDate enteredOn)
      implements DocumentEvent {
    public DocumentIssued {
      advisedBy = List.copyOf(advisedBy);
      producedBy = List.copyOf(producedBy);
      jointWith = jointWith == null ? null : List.copyOf(jointWith);
    }
  }

  record DocumentLinked(DocumentId document, ProjectId project, String reason)
      implements DocumentEvent {}

  record DocumentUnlinked(DocumentId document, ProjectId project, String reason)
      implements DocumentEvent {}

  record DocumentEntryCorrected(DocumentId document, Correction correction, PersonId by)
      implements DocumentEvent {}

  record DocumentCorrectionConfirmed(DocumentId document, int number) implements DocumentEvent {}

  record DocumentCorrectionRejected(DocumentId document, int number, String reason)
      implements DocumentEvent {}
}
