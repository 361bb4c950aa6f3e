package org.tiendo.task.project;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.ClauseRef;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.contracts.vocabulary.FileRef;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Membership;
import org.tiendo.contracts.vocabulary.Secrecy;

/// What happens to a project, as it is stored.
public sealed interface ProjectEvent {

  ProjectId project();

  /// The business date: later steps depend on it.
  LocalDate on();

  /// The item was assigned to exactly one lead unit.
  record ProjectAssigned(
      ProjectId project,
      LocalDate on,
      ItemType type,
      String title,
      String product,
      UnitId assigner,
      UnitId lead,
      List<UnitId> coordinators,
      UnitId reviewingUnit,
      Deadline deadline,
      List<ClauseRef> sources,
      List<Membership> memberships,
      @Nullable String field,
      boolean priority,
      Secrecy secrecy,
      boolean issueRequired)
      implements ProjectEvent {
    public ProjectAssigned {
      coordinators = List.copyOf(coordinators);
      sources = List.copyOf(sources);
      memberships = List.copyOf(memberships);
    }
  }

  /// The lead unit, or another on its behalf, told how far the work is.
  record ProgressReported(
      ProjectId project,
      LocalDate on,
      @Nullable Integer percent,
      @Nullable String stage,
      @Nullable String note)
      implements ProjectEvent {}

  /// The head of the lead unit submitted the work.
  ///
  /// @param round from 1
  /// @param submitters the people who submitted any round so far, this one included
  record ProjectSubmitted(
      ProjectId project,
      LocalDate on,
      int round,
      UnitId lead,
      UnitId reviewingUnit,
      List<PersonId> submitters,
      List<FileRef> files)
      implements ProjectEvent {
    public ProjectSubmitted {
      submitters = List.copyOf(submitters);
      files = List.copyOf(files);
    }
  }

  /// The reviewing unit has the submission of this round before it.
  record ProjectUnderReview(ProjectId project, LocalDate on, int round) implements ProjectEvent {}

  /// The review sent the submission back.
  record ProjectReturned(
      ProjectId project, LocalDate on, int round, String reason, @Nullable LocalDate revisionDueOn)
      implements ProjectEvent {}

  /// The review accepted the submission.
  ///
  /// @param submittedOn where the clock stopped
  record ProjectAccepted(
      ProjectId project, LocalDate on, int round, LocalDate submittedOn, boolean toQuality)
      implements ProjectEvent {}

  /// The item is done.
  ///
  /// @param clockStoppedOn the day that counts against the deadline
  record ProjectCompleted(
      ProjectId project,
      LocalDate on,
      int round,
      LocalDate clockStoppedOn,
      List<DocumentId> documents)
      implements ProjectEvent {
    public ProjectCompleted {
      documents = List.copyOf(documents);
    }
  }
}
