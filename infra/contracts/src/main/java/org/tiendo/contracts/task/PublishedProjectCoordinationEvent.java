package org.tiendo.contracts.task;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.FileRef;
import org.tiendo.contracts.vocabulary.Opinion;

/// What other units are asked about an item, and what they answer (lấy ý kiến phối hợp).
public sealed interface PublishedProjectCoordinationEvent extends PublishedProjectEvent {

  /// The lead unit asked another unit. Who is asked sees the item.
  ///
  /// @param number from 1, in the order of the requests on the item
  /// @param unit who is asked
  /// @param dueOn last day to answer
  /// @param mandatory whether the work is submitted only after the answer, or after that day without one
  record CoordinationRequested(
      ProjectId project,
      int number,
      UnitId unit,
      String question,
      LocalDate dueOn,
      boolean mandatory)
      implements PublishedProjectCoordinationEvent {}

  /// The unit asked answered.
  ///
  /// @param number of the request
  /// @param late whether it answered after the last day
  record CoordinationAnswered(
      ProjectId project,
      int number,
      UnitId unit,
      Opinion opinion,
      @Nullable String comments,
      List<FileRef> files,
      boolean late)
      implements PublishedProjectCoordinationEvent {
    public CoordinationAnswered {
      files = List.copyOf(files);
    }
  }

  /// The last day to answer passed in silence. A later answer is still taken in, and shown as late.
  ///
  /// @param number of the request
  /// @param deemedAgreement whether silence counts as agreement, by the policy of the installation
  record CoordinationLapsed(
      ProjectId project, int number, UnitId unit, LocalDate dueOn, boolean deemedAgreement)
      implements PublishedProjectCoordinationEvent {}
}
