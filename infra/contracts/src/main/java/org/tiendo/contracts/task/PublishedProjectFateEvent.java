package org.tiendo.contracts.task;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;

/// How an item leaves its programme other than by completion. Nothing is dropped in silence.
public sealed interface PublishedProjectFateEvent extends PublishedProjectEvent {

  /// The item was given up (rút); it is counted apart.
  ///
  /// @param basis the document it rests on, if any
  record ProjectWithdrawn(ProjectId project, String reason, @Nullable String basis)
      implements PublishedProjectFateEvent {}

  /// The item goes on as part of another (gộp); only the other is counted from now on.
  ///
  /// @param successor the item it is part of
  /// @param basis the document it rests on, if any
  record ProjectMerged(
      ProjectId project, ProjectId successor, String reason, @Nullable String basis)
      implements PublishedProjectFateEvent {}

  /// Other items go on as part of this one.
  ///
  /// @param sources each of which ends with a `ProjectMerged`, in the same commit
  record ProjectsAbsorbed(
      ProjectId project, List<ProjectId> sources, String reason, @Nullable String basis)
      implements PublishedProjectFateEvent {
    public ProjectsAbsorbed {
      sources = List.copyOf(sources);
    }
  }

  /// The item goes on as several (tách); it ends as merged, and only its parts are counted from now on.
  ///
  /// @param parts each of which begins with a `ProjectAssigned` that names its `parent`, in the same commit
  /// @param basis the document it rests on, if any
  record ProjectSplit(
      ProjectId project, List<ProjectId> parts, String reason, @Nullable String basis)
      implements PublishedProjectFateEvent {
    public ProjectSplit {
      parts = List.copyOf(parts);
    }
  }

  /// The item goes on in a later programme (chuyển tiếp), with its identity, its deadlines and its lateness. It stays in the
  /// earlier one as carried out, and is carried in to the later one.
  ///
  /// @param years how often it has been carried over, this time included
  record ProjectCarriedOver(ProjectId project, ProgrammeId from, ProgrammeId to, int years)
      implements PublishedProjectFateEvent {}
}
