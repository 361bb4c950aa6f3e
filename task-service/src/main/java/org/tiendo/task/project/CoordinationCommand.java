package org.tiendo.task.project;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.FileRef;
import org.tiendo.contracts.vocabulary.Opinion;

/// What can be asked of other units about an item (lấy ý kiến phối hợp).
public sealed interface CoordinationCommand extends ProjectCommand {

  /// Ask a unit for its opinion.
  ///
  /// @param dueOn last day to answer
  /// @param mandatory whether the work waits for the answer, or for the end of that day
  record RequestCoordination(
      CommandContext context,
      ProjectId project,
      UnitId unit,
      String question,
      LocalDate dueOn,
      boolean mandatory)
      implements CoordinationCommand {}

  /// Answer for the unit that was asked.
  ///
  /// @param number of the request
  record AnswerCoordination(
      CommandContext context,
      ProjectId project,
      int number,
      Opinion opinion,
      @Nullable String comments,
      List<FileRef> files)
      implements CoordinationCommand {
    public AnswerCoordination {
      files = List.copyOf(files);
    }
  }

  /// Note that the last day to answer passed in silence.
  record RecordCoordinationLapse(CommandContext context, ProjectId project, int number)
      implements CoordinationCommand {}
}
