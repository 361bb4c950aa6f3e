package org.tiendo.task.project;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.CommandContext;

/// How an item can leave its programme other than by completion.
public sealed interface FateCommand extends ProjectCommand {

  /// Give the item up (rút khỏi chương trình).
  record WithdrawProject(
      CommandContext context, ProjectId project, String reason, @Nullable String basis)
      implements FateCommand {}

  /// Let other items go on as part of this one (gộp).
  ///
  /// @param project the item that goes on
  /// @param sources the items that end with it
  record MergeProjects(
      CommandContext context,
      ProjectId project,
      List<ProjectId> sources,
      String reason,
      @Nullable String basis)
      implements FateCommand {
    public MergeProjects {
      sources = List.copyOf(sources);
    }
  }

  /// Let the item end as part of another: a part of `MergeProjects`, never sent alone.
  record EndAsMerged(
      CommandContext context,
      ProjectId project,
      ProjectId successor,
      String reason,
      @Nullable String basis)
      implements FateCommand {}

  /// Let the item go on as several (tách).
  record SplitProject(
      CommandContext context,
      ProjectId project,
      List<Part> parts,
      String reason,
      @Nullable String basis)
      implements FateCommand {
    public SplitProject {
      parts = List.copyOf(parts);
    }
  }

  /// One of the items that an item is split into. What is not said is as it was.
  ///
  /// @param dueOn no later than the whole; as the whole if none
  record Part(String title, String product, UnitId lead, @Nullable LocalDate dueOn) {}

  /// Let the item go on in a later programme (chuyển tiếp).
  record CarryOverProject(
      CommandContext context, ProjectId project, ProgrammeId from, ProgrammeId to)
      implements FateCommand {}
}
