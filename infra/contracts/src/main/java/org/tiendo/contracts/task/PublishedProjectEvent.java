package org.tiendo.contracts.task;

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

/// What happens to projects: the work items.
public sealed interface PublishedProjectEvent extends TaskEvent
    permits PublishedProjectEvent.ItemRegistered,
        PublishedProjectEvent.ProjectAssigned,
        PublishedProjectEvent.ProgressReported,
        PublishedProjectEvent.ProjectSubmitted,
        PublishedProjectEvent.SubmissionWithdrawn,
        PublishedProjectEvent.ProjectUnderReview,
        PublishedProjectEvent.ProjectScored,
        PublishedProjectEvent.ProjectReturned,
        PublishedProjectEvent.ProjectRejected,
        PublishedProjectEvent.ProjectAccepted,
        PublishedProjectEvent.ProjectCompleted,
        PublishedProjectEvent.CompletionReversed,
        PublishedProjectLeadEvent,
        PublishedProjectCoordinationEvent,
        PublishedProjectDeadlineEvent,
        PublishedProjectFateEvent,
        PublishedProjectCorrectionEvent {

  ProjectId project();

  /// An item is proposed for a programme that is being drafted (dự kiến). It is not assigned: a `ProjectAssigned` follows in
  /// the same stream once it is, or a `ProjectWithdrawn`.
  ///
  /// @param proposedBy the unit that proposes it
  /// @param lead who would lead it, if known
  /// @param dueOn when it would be due, if known
  /// @param programme the programme that is being drafted, if known
  record ItemRegistered(
      ProjectId project,
      ItemType type,
      String title,
      @Nullable String product,
      UnitId proposedBy,
      @Nullable UnitId lead,
      @Nullable LocalDate dueOn,
      @Nullable ProgrammeId programme)
      implements PublishedProjectEvent {}

  /// An item was assigned to exactly one lead unit.
  ///
  /// @param product what is to be handed over
  /// @param reviewingUnit who appraises the quality; never the lead
  /// @param sources the clauses it carries out
  /// @param issueRequired whether it counts as completed only with an issued document
  /// @param parent the item that it is a part of since that was split, if any
  /// @param clock which step stops its clock; `ACCEPTED_SUBMISSION` if none is named
  /// @param responsible the person who answers for it in the lead unit, if named
  /// @param powers what the lead may decide by itself, if said
  /// @param broughtForward of an item that was begun before Tiendo
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
      boolean issueRequired,
      @Nullable ProjectId parent,
      @Nullable ClockPolicy clock,
      @Nullable PersonId responsible,
      @Nullable String powers,
      @Nullable BroughtForward broughtForward)
      implements PublishedProjectEvent {
    public ProjectAssigned {
      coordinators = List.copyOf(coordinators);
      sources = List.copyOf(sources);
      memberships = List.copyOf(memberships);
    }

    /// An item with the usual clock that is no part of another.
    public ProjectAssigned(
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
        boolean issueRequired) {
      this(
          project,
          type,
          title,
          product,
          assigner,
          lead,
          coordinators,
          reviewingUnit,
          deadline,
          sources,
          memberships,
          field,
          priority,
          secrecy,
          issueRequired,
          null,
          null,
          null,
          null,
          null);
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
  /// @param responses to the comments of the round before, each of them answered
  /// @param opinions which opinions of other units were taken up and which not, if said
  record ProjectSubmitted(
      ProjectId project,
      int round,
      UnitId lead,
      UnitId reviewingUnit,
      List<PersonId> submitters,
      List<FileRef> files,
      @Nullable List<CommentResponse> responses,
      @Nullable String opinions)
      implements PublishedProjectEvent {
    public ProjectSubmitted {
      submitters = List.copyOf(submitters);
      files = List.copyOf(files);
      responses = responses == null ? null : List.copyOf(responses);
    }

    /// A submission that answers no comments.
    public ProjectSubmitted(
        ProjectId project,
        int round,
        UnitId lead,
        UnitId reviewingUnit,
        List<PersonId> submitters,
        List<FileRef> files) {
      this(project, round, lead, reviewingUnit, submitters, files, null, null);
    }
  }

  /// The head of the lead unit took the submission back, before it was scored. Its round is over.
  record SubmissionWithdrawn(ProjectId project, int round, String reason)
      implements PublishedProjectEvent {}

  /// The reviewing unit has the submission of this round before it.
  record ProjectUnderReview(ProjectId project, int round) implements PublishedProjectEvent {}

  /// The first score of the round was given: from now on it cannot be withdrawn.
  record ProjectScored(ProjectId project, int round) implements PublishedProjectEvent {}

  /// The review sent the submission back.
  ///
  /// @param comments what the next submission answers, one by one
  record ProjectReturned(
      ProjectId project,
      int round,
      String reason,
      @Nullable LocalDate revisionDueOn,
      @Nullable List<ReviewComment> comments)
      implements PublishedProjectEvent {
    public ProjectReturned {
      comments = comments == null ? null : List.copyOf(comments);
    }

    /// A return without comments.
    public ProjectReturned(
        ProjectId project, int round, String reason, @Nullable LocalDate revisionDueOn) {
      this(project, round, reason, revisionDueOn, null);
    }
  }

  /// The review failed the submission without asking for another (không đạt). The item is in progress again: its assigner
  /// decides what becomes of it.
  ///
  /// @param comments what a next submission, if there is one, answers
  record ProjectRejected(
      ProjectId project, int round, String reason, @Nullable List<ReviewComment> comments)
      implements PublishedProjectEvent {
    public ProjectRejected {
      comments = comments == null ? null : List.copyOf(comments);
    }
  }

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

  /// A completion turned out to be none: the item is in progress again. The figures of closed programmes stay.
  ///
  /// @param completedOn the day of the completion that is reversed
  record CompletionReversed(ProjectId project, LocalDate completedOn, String reason)
      implements PublishedProjectEvent {}
}
