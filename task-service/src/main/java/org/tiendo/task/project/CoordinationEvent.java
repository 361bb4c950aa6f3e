package org.tiendo.task.project;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.FileRef;
import org.tiendo.contracts.vocabulary.Opinion;

/// What other units are asked about an item, and what they answer, as it is stored.
sealed interface CoordinationEvent extends ProjectEvent {

  /// @param number from 1
  record CoordinationRequested(
      ProjectId project,
      LocalDate on,
      int number,
      UnitId unit,
      String question,
      LocalDate dueOn,
      boolean mandatory,
      PersonId by)
      implements CoordinationEvent {}

  record CoordinationAnswered(
      ProjectId project,
      LocalDate on,
      int number,
      UnitId unit,
      Opinion opinion,
      @Nullable String comments,
      List<FileRef> files,
      boolean late)
      implements CoordinationEvent {
    public CoordinationAnswered {
      files = List.copyOf(files);
    }
  }

  record CoordinationLapsed(
      ProjectId project,
      LocalDate on,
      int number,
      UnitId unit,
      LocalDate dueOn,
      boolean deemedAgreement)
      implements CoordinationEvent {}
}
