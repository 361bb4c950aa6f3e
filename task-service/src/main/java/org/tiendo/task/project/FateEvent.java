package org.tiendo.task.project;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;

/// How an item leaves its programme other than by completion, as it is stored.
sealed interface FateEvent extends ProjectEvent {

  record ProjectWithdrawn(ProjectId project, LocalDate on, String reason, @Nullable String basis)
      implements FateEvent {}

  record ProjectMerged(
      ProjectId project, LocalDate on, ProjectId successor, String reason, @Nullable String basis)
      implements FateEvent {}

  record ProjectsAbsorbed(
      ProjectId project,
      LocalDate on,
      List<ProjectId> sources,
      String reason,
      @Nullable String basis)
      implements FateEvent {
    public ProjectsAbsorbed {
      sources = List.copyOf(sources);
    }
  }

  record ProjectSplit(
      ProjectId project, LocalDate on, List<ProjectId> parts, String reason, @Nullable String basis)
      implements FateEvent {
    public ProjectSplit {
      parts = List.copyOf(parts);
    }
  }

  record ProjectCarriedOver(
      ProjectId project, LocalDate on, ProgrammeId from, ProgrammeId to, int years)
      implements FateEvent {}
}
