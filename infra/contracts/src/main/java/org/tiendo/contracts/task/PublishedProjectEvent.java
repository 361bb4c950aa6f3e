package org.tiendo.contracts.task;

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

/// What happens to projects: the work items.
public sealed interface PublishedProjectEvent extends TaskEvent {

  /// An item was assigned to exactly one lead unit.
  ///
  /// @param assigner the authority that assigns it
  /// @param product what is to be handed over
  /// @param reviewingUnit who appraises the quality; never the lead
  /// @param sources the clauses it carries out
  /// @param issueRequired whether it counts as completed only with an issued document
  record ProjectAssigned(
      ProjectId project,
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
      implements PublishedProjectEvent {
    public ProjectAssigned {
      coordinators = List.copyOf(coordinators);
      sources = List.copyOf(sources);
      memberships = List.copyOf(memberships);
    }
  }

  /// The lead unit, or another on its behalf, told how far the work is.
  ///
  /// @param percent 0 to 100, as said by its reporter; never averaged
  record ProgressReported(
      ProjectId project, @Nullable Integer percent, @Nullable String stage, @Nullable String note)
      implements PublishedProjectEvent {}

  /// The head of the lead unit submitted the work.
  ///
  /// @param round from 1
  /// @param submitters the people who submitted any round so far, this one included
  record ProjectSubmitted(
      ProjectId project,
      int round,
      UnitId lead,
      UnitId reviewingUnit,
      List<PersonId> submitters,
      List<FileRef> files)
      implements PublishedProjectEvent {
    public ProjectSubmitted {
      submitters = List.copyOf(submitters);
      files = List.copyOf(files);
    }
  }

  /// The reviewing unit has the submission of this round before it.
  record ProjectUnderReview(ProjectId project, int round) implements PublishedProjectEvent {}

  /// The review sent the submission back.
  record ProjectReturned(
      ProjectId project, int round, String reason, @Nullable LocalDate revisionDueOn)
      implements PublishedProjectEvent {}

  /// The review accepted the submission.
  ///
  /// @param submittedOn business date of the submission of this round: where the clock stopped
  /// @param toQuality every mandatory criterion met, none waived, no edits left open
  record ProjectAccepted(ProjectId project, int round, LocalDate submittedOn, boolean toQuality)
      implements PublishedProjectEvent {}

  /// The item is done, by the word of the authority that assigned it or of the monitoring office.
  ///
  /// @param clockStoppedOn the day that counts against the deadline
  /// @param documents issued documents that close it
  record ProjectCompleted(
      ProjectId project, int round, LocalDate clockStoppedOn, List<DocumentId> documents)
      implements PublishedProjectEvent {
    public ProjectCompleted {
      documents = List.copyOf(documents);
    }
  }
}
