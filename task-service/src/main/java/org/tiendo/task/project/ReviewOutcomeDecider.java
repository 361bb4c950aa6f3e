package org.tiendo.task.project;

import static org.tiendo.contracts.kernel.Decision.accept;
import static org.tiendo.contracts.kernel.Decision.refuse;
import static org.tiendo.task.project.ProjectDecider.notIn;
import static org.tiendo.task.project.ProjectDecider.runsBackward;
import static org.tiendo.task.project.ProjectRule.REVIEW_OF_CURRENT_ROUND;
import static org.tiendo.task.project.ProjectRule.REVIEW_RECORDED_BY_SERVICE;

import java.util.Map;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.task.project.Project.Accepted;
import org.tiendo.task.project.Project.Assigned;
import org.tiendo.task.project.Project.Completed;
import org.tiendo.task.project.Project.Handed;
import org.tiendo.task.project.Project.InProgress;
import org.tiendo.task.project.Project.Known;
import org.tiendo.task.project.Project.Returned;
import org.tiendo.task.project.Project.Submitted;
import org.tiendo.task.project.Project.UnderReview;
import org.tiendo.task.project.ProjectCommand.RecordReviewAcceptance;
import org.tiendo.task.project.ProjectCommand.RecordReviewOpened;
import org.tiendo.task.project.ProjectCommand.RecordReviewReturn;
import org.tiendo.task.project.ProjectEvent.ProjectAccepted;
import org.tiendo.task.project.ProjectEvent.ProjectReturned;
import org.tiendo.task.project.ProjectEvent.ProjectUnderReview;

/// Decides on what the review service tells. What is recorded already is accepted again, without an event.
final class ReviewOutcomeDecider {

  private ReviewOutcomeDecider() {}

  static Decision<ProjectEvent> opened(RecordReviewOpened c, Known project) {
    return switch (project) {
      case Assigned _, InProgress _ -> notIn(project);
      case Submitted s when s.isRound(c.round()) -> told(c, s, underReview(c));
      case Handed h when c.round() <= h.submission().round() -> told(c);
      case Handed h -> refusedIn(h, c.round());
    };
  }

  static Decision<ProjectEvent> returned(RecordReviewReturn c, Known project) {
    return switch (project) {
      case Assigned _, InProgress _ -> notIn(project);
      case UnderReview u when u.isRound(c.round()) -> told(c, u, returned(c));
      case Returned r when r.isRound(c.round()) -> told(c);
      // every round before the present one ended with its return
      case Handed h when c.round() < h.submission().round() -> told(c);
      case Handed h -> refusedIn(h, c.round());
    };
  }

  static Decision<ProjectEvent> accepted(RecordReviewAcceptance c, Known project) {
    return switch (project) {
      case Assigned _, InProgress _ -> notIn(project);
      case UnderReview u when u.isRound(c.round()) -> told(c, u, accepted(c, u));
      case Accepted a when a.isRound(c.round()) -> told(c);
      case Completed d when d.isRound(c.round()) -> told(c);
      case Handed h -> refusedIn(h, c.round());
    };
  }

  private static Decision<ProjectEvent> told(Command c, Known project, ProjectEvent event) {
    if (!isService(c)) return refuse(REVIEW_RECORDED_BY_SERVICE);
    return runsBackward(c, project) ? runsBackward(project) : accept(event);
  }

  private static Decision<ProjectEvent> told(Command c) {
    return isService(c) ? accept() : refuse(REVIEW_RECORDED_BY_SERVICE);
  }

  private static boolean isService(Command c) {
    return c.context().actor().has(Role.SERVICE);
  }

  private static Decision<ProjectEvent> refusedIn(Handed project, int round) {
    return project.isRound(round)
        ? notIn(project)
        : refuse(
            REVIEW_OF_CURRENT_ROUND,
            Map.of(
                "round", Integer.toString(round),
                "currentRound", Integer.toString(project.submission().round())));
  }

  private static ProjectEvent underReview(RecordReviewOpened c) {
    return new ProjectUnderReview(c.project(), c.context().effectiveOn(), c.round());
  }

  private static ProjectEvent returned(RecordReviewReturn c) {
    return new ProjectReturned(
        c.project(), c.context().effectiveOn(), c.round(), c.reason(), c.revisionDueOn());
  }

  private static ProjectEvent accepted(RecordReviewAcceptance c, UnderReview project) {
    return new ProjectAccepted(
        c.project(),
        c.context().effectiveOn(),
        c.round(),
        project.submission().on(),
        c.toQuality());
  }
}
