package org.tiendo.task.project;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.SuspensionPolicy;

/// What can be asked of the deadline of an item.
public sealed interface TimeCommand extends ProjectCommand {

  /// Ask for more time (xin gia hạn).
  ///
  /// @param progress what is done so far
  record RequestExtension(
      CommandContext context,
      ProjectId project,
      LocalDate expectedOn,
      String cause,
      String progress)
      implements TimeCommand {}

  /// Give more time, or do not.
  ///
  /// @param number of the request
  /// @param dueOn the new due date; none to reject the request
  /// @param reason of a rejection, or a note on the new date
  record DecideExtension(
      CommandContext context,
      ProjectId project,
      int number,
      @Nullable LocalDate dueOn,
      @Nullable String reason)
      implements TimeCommand {}

  /// Stop the work for a while (tạm dừng).
  record SuspendProject(
      CommandContext context,
      ProjectId project,
      String reason,
      String basis,
      SuspensionPolicy policy)
      implements TimeCommand {}

  /// Let the work go on.
  record ResumeProject(CommandContext context, ProjectId project) implements TimeCommand {}

  /// Note that the event happened which the deadline waits for.
  record RecordDeadlineEvent(CommandContext context, ProjectId project, LocalDate happenedOn)
      implements TimeCommand {}

  /// Find the due date anew with the calendar in force.
  record RecordDeadlineRederived(CommandContext context, ProjectId project)
      implements TimeCommand {}
}
