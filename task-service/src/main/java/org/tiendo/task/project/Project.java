package org.tiendo.task.project;

import java.time.LocalDate;
import java.util.List;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.Membership;
import org.tiendo.task.project.ProjectEvent.ProgressReported;
import org.tiendo.task.project.ProjectEvent.ProjectAccepted;
import org.tiendo.task.project.ProjectEvent.ProjectAssigned;
import org.tiendo.task.project.ProjectEvent.ProjectCompleted;
import org.tiendo.task.project.ProjectEvent.ProjectReturned;
import org.tiendo.task.project.ProjectEvent.ProjectSubmitted;
import org.tiendo.task.project.ProjectEvent.ProjectUnderReview;

/// A project (đề án, báo cáo, nhiệm vụ, dự thảo văn bản): a work item, in one of the states it can be in.
public sealed interface Project {

  record NotAssigned() implements Project {}

  /// A project that was assigned, in whatever state.
  sealed interface Known extends Project {

    Assignment assignment();

    /// Business date of what was recorded last.
    LocalDate on();

    default UnitId lead() {
      return assignment().lead();
    }

    /// The state as people and clients see it.
    default String label() {
      return switch (this) {
        case Assigned _ -> "ASSIGNED";
        case InProgress _ -> "IN_PROGRESS";
        case Submitted _ -> "SUBMITTED";
        case UnderReview _ -> "UNDER_REVIEW";
        case Returned _ -> "RETURNED";
        case Accepted _ -> "ACCEPTED";
        case Completed _ -> "COMPLETED";
      };
    }
  }

  /// A project that was handed over at least once.
  sealed interface Handed extends Known {

    /// The latest.
    Submission submission();

    default boolean isRound(int round) {
      return submission().round() == round;
    }
  }

  /// What later decisions need of the assignment.
  ///
  /// @param programmes that it stands in
  record Assignment(
      UnitId assigner,
      UnitId lead,
      List<UnitId> coordinators,
      UnitId reviewingUnit,
      List<ProgrammeId> programmes,
      boolean issueRequired) {
    public Assignment {
      coordinators = List.copyOf(coordinators);
      programmes = List.copyOf(programmes);
    }
  }

  /// A submission (hồ sơ trình).
  ///
  /// @param submitters of this and all earlier rounds
  record Submission(int round, LocalDate on, List<PersonId> submitters) {
    public Submission {
      submitters = List.copyOf(submitters);
    }
  }

  /// đã giao
  record Assigned(Assignment assignment, LocalDate on) implements Known {}

  /// đang thực hiện
  record InProgress(Assignment assignment, LocalDate on) implements Known {}

  /// đã trình
  record Submitted(Assignment assignment, Submission submission, LocalDate on) implements Handed {}

  /// đang thẩm định
  record UnderReview(Assignment assignment, Submission submission, LocalDate on)
      implements Handed {}

  /// trả lại hoàn thiện
  record Returned(Assignment assignment, Submission submission, LocalDate on) implements Handed {}

  /// đạt
  record Accepted(Assignment assignment, Submission submission, LocalDate on) implements Handed {}

  /// hoàn thành
  record Completed(Assignment assignment, Submission submission, LocalDate on) implements Handed {}

  static Project evolve(Project state, ProjectEvent event) {
    return switch (event) {
      case ProjectAssigned e -> new Assigned(assignment(e), e.on());
      // a returned project stays returned while it is being mended
      case ProgressReported e when state instanceof Returned r ->
          new Returned(r.assignment(), r.submission(), e.on());
      case ProgressReported e -> new InProgress(assignment(state), e.on());
      case ProjectSubmitted e -> new Submitted(assignment(state), submission(e), e.on());
      case ProjectUnderReview e -> new UnderReview(assignment(state), submission(state), e.on());
      case ProjectReturned e -> new Returned(assignment(state), submission(state), e.on());
      case ProjectAccepted e -> new Accepted(assignment(state), submission(state), e.on());
      case ProjectCompleted e -> new Completed(assignment(state), submission(state), e.on());
    };
  }

  private static Assignment assignment(ProjectAssigned e) {
    return new Assignment(
        e.assigner(),
        e.lead(),
        e.coordinators(),
        e.reviewingUnit(),
        e.memberships().stream().map(Membership::programme).toList(),
        e.issueRequired());
  }

  private static Assignment assignment(Project state) {
    return switch (state) {
      case Known known -> known.assignment();
      case NotAssigned _ ->
          throw new IllegalStateException("a project's history begins with its assignment");
    };
  }

  private static Submission submission(ProjectSubmitted e) {
    return new Submission(e.round(), e.on(), e.submitters());
  }

  private static Submission submission(Project state) {
    return switch (state) {
      case Handed handed -> handed.submission();
      case NotAssigned _, Assigned _, InProgress _ ->
          throw new IllegalStateException("a project's review follows its submission");
    };
  }
}
