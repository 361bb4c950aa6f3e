package org.tiendo.contracts.task;

import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.vocabulary.Correction;

/// Mended mistakes in what was entered about an item (đính chính).
///
/// The fields are `title`, `product`, `field`, `deadline` (the original one: a date as in `2022-06-30`) and `percent` (of the
/// latest progress report). What was not set is an empty text.
public sealed interface PublishedProjectCorrectionEvent extends PublishedProjectEvent {

  /// Something of the entry of an item was mistyped.
  record ProjectEntryCorrected(ProjectId project, Correction correction)
      implements PublishedProjectCorrectionEvent {}

  /// Another person confirmed a correction, which holds from now on.
  ///
  /// @param number of the correction
  record ProjectCorrectionConfirmed(ProjectId project, int number)
      implements PublishedProjectCorrectionEvent {}

  /// Another person did not confirm a correction, which never held.
  ///
  /// @param number of the correction
  record ProjectCorrectionRejected(ProjectId project, int number, String reason)
      implements PublishedProjectCorrectionEvent {}
}
