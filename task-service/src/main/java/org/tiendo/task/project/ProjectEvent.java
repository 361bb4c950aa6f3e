package org.tiendo.task.project;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.BroughtForward;
import org.tiendo.contracts.vocabulary.ClauseRef;
import org.tiendo.contracts.vocabulary.ClockPolicy;
import org.tiendo.contracts.vocabulary.CommentResponse;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.contracts.vocabulary.FileRef;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Membership;
import org.tiendo.contracts.vocabulary.ReviewComment;
import org.tiendo.contracts.vocabulary.Secrecy;

/// What happens to a project, as it is stored.
///
/// What was added later is null in older events: who did it (`by`), who reviewed, the day of the entry (`enteredOn`).
public sealed interface ProjectEvent
    permits ProjectEvent.ItemRegistered,
        ProjectEvent.ProjectAssigned,
        ProjectEvent.ProgressReported,
        ProjectEvent.ProjectSubmitted,
        ProjectEvent.SubmissionWithdrawn,
        ProjectEvent.ProjectUnderReview,
        ProjectEvent.ProjectScored,
        ProjectEvent.ProjectReturned,
        ProjectEvent.ProjectRejected,
        ProjectEvent.ProjectAccepted,
        ProjectEvent.ProjectCompleted,
        ProjectEvent.CompletionReversed,
        LeadEvent,
        CoordinationEvent,
        TimeEvent,
        FateEvent,
        EntryEvent {

  ProjectId project();

  /// The business date: later steps depend on it.
  LocalDate on();

  /// An item was proposed for a programme that is being drafted.
  record ItemRegistered(
      ProjectId project,
      LocalDate on,
      ItemType type,
      String title,
      @Nullable String product,
      UnitId proposedBy,
      @Nullable UnitId lead,
      @Nullable LocalDate dueOn,
      @Nullable ProgrammeId programme)
      implements ProjectEvent {}

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
      boolean issueRequired,
      @Nullable ProjectId parent,
      @Nullable ClockPolicy clock,
      @Nullable PersonId responsible,
      @Nullable String powers,
      @Nullable LocalDate enteredOn,
      @Nullable BroughtForward broughtForward)
      implements ProjectEvent {
    public ProjectAssigned {
      coordinators = List.copyOf(coordinators);
      sources = List.copyOf(sources);
      memberships = List.copyOf(memberships);
    }
  }

  /// The lead unit, or another on its behalf, told how far the work is.
  ///
  /// @param by who did, unless it was on the lead's behalf
  record ProgressReported(
      ProjectId project,
      LocalDate on,
      @Nullable Integer percent,
      @Nullable String stage,
      @Nullable String note,
      @Nullable PersonId by,
      @Nullable LocalDate enteredOn)
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
      List<FileRef> files,
      @Nullable List<CommentResponse> responses,
      @Nullable String opinions)
      implements ProjectEvent {
    public ProjectSubmitted {
      submitters = List.copyOf(submitters);
      files = List.copyOf(files);
      responses = responses == null ? null : List.copyOf(responses);
    }
  }

  /// The submission was taken back; its round is over.
  record SubmissionWithdrawn(ProjectId project, LocalDate on, int round, String reason)
      implements ProjectEvent {}

  /// The reviewing unit has the submission of this round before it.
  record ProjectUnderReview(ProjectId project, LocalDate on, int round) implements ProjectEvent {}

  /// The first score of the round was given.
  record ProjectScored(ProjectId project, LocalDate on, int round, PersonId reviewer)
      implements ProjectEvent {}

  /// The review sent the submission back.
  record ProjectReturned(
      ProjectId project,
      LocalDate on,
      int round,
      String reason,
      @Nullable LocalDate revisionDueOn,
      @Nullable List<ReviewComment> comments,
      @Nullable PersonId reviewer)
      implements ProjectEvent {
    public ProjectReturned {
      comments = comments == null ? null : List.copyOf(comments);
    }
  }

  /// The review failed the submission without asking for another.
  record ProjectRejected(
      ProjectId project,
      LocalDate on,
      int round,
      String reason,
      List<ReviewComment> comments,
      PersonId reviewer)
      implements ProjectEvent {
    public ProjectRejected {
      comments = List.copyOf(comments);
    }
  }

  /// The review accepted the submission.
  ///
  /// @param submittedOn where the clock stopped
  record ProjectAccepted(
      ProjectId project,
      LocalDate on,
      int round,
      LocalDate submittedOn,
      boolean toQuality,
      @Nullable PersonId reviewer)
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

  /// The completion turned out to be none.
  record CompletionReversed(ProjectId project, LocalDate on, LocalDate completedOn, String reason)
      implements ProjectEvent {}
}
