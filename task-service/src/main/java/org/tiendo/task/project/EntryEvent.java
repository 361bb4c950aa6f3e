package org.tiendo.task.project;

import java.time.LocalDate;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.vocabulary.Correction;

/// Mended mistakes in what was entered about an item, as it is stored.
sealed interface EntryEvent extends ProjectEvent {

  /// @param by who corrected, and therefore does not confirm
  record ProjectEntryCorrected(ProjectId project, LocalDate on, Correction correction, PersonId by)
      implements EntryEvent {}

  record ProjectCorrectionConfirmed(ProjectId project, LocalDate on, int number)
      implements EntryEvent {}

  record ProjectCorrectionRejected(ProjectId project, LocalDate on, int number, String reason)
      implements EntryEvent {}
}
