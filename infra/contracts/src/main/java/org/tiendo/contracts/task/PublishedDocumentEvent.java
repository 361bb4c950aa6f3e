package org.tiendo.contracts.task;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.Correction;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.contracts.vocabulary.Signature;

/// What happens to issued documents, and to the numbers they bear.
public sealed interface PublishedDocumentEvent extends TaskEvent {

  /// An authority issued a document, on the advice of units.
  ///
  /// @param authority whose series the number is of; of a joint paper the leading body
  /// @param issuedOn date on the document
  /// @param effectFrom first day of a period of effect that it names, if any
  /// @param effectTo last day of that period
  /// @param advisedBy units that prepared it
  /// @param producedBy items it came of
  /// @param jointWith the other bodies that issued it, of a joint paper
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
      @Nullable List<UnitId> jointWith)
      implements PublishedDocumentEvent {
    public DocumentIssued {
      advisedBy = List.copyOf(advisedBy);
      producedBy = List.copyOf(producedBy);
      jointWith = jointWith == null ? null : List.copyOf(jointWith);
    }
  }

  /// A document that was entered came of an item, too.
  record DocumentLinked(DocumentId document, ProjectId project, String reason)
      implements PublishedDocumentEvent {}

  /// A document did not come of an item that it was linked to.
  record DocumentUnlinked(DocumentId document, ProjectId project, String reason)
      implements PublishedDocumentEvent {}

  /// A number of a series is kept for a document that is not issued yet.
  ///
  /// @param number in the order of its series
  record NumberReserved(
      UnitId authority, String type, String numberingPeriod, int number, String purpose)
      implements PublishedDocumentEvent {}

  /// A number of a series will never be borne by a document.
  ///
  /// @param number in the order of its series
  record NumberVoided(
      UnitId authority, String type, String numberingPeriod, int number, String reason)
      implements PublishedDocumentEvent {}

  /// Something of the entry of a document was mistyped.
  record DocumentEntryCorrected(DocumentId document, Correction correction)
      implements PublishedDocumentEvent {}

  /// Another person confirmed a correction, which holds from now on.
  ///
  /// @param number of the correction
  record DocumentCorrectionConfirmed(DocumentId document, int number)
      implements PublishedDocumentEvent {}

  /// Another person did not confirm a correction, which never held.
  ///
  /// @param number of the correction
  record DocumentCorrectionRejected(DocumentId document, int number, String reason)
      implements PublishedDocumentEvent {}
}
