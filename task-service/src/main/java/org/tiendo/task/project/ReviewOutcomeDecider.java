package org.tiendo.task.project;

import static org.tiendo.contracts.kernel.Decision.accept;
import static org.tiendo.contracts.kernel.Decision.refuse;
import static org.tiendo.task.project.ProjectDecider.notIn;
import static org.tiendo.task.project.ProjectDecider.runsBackward;
import static org.tiendo.task.project.ProjectRule.REVIEW_OF_CURRENT_ROUND;
import static org.tiendo.task.project.ProjectRule.REVIEW_RECORDED_BY_SERVICE;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.task.project.Project.Accepted;
import org.tiendo.task.project.Project.Acknowledged;
import org.tiendo.task.project.Project.Assigned;
import org.tiendo.task.project.Project.Completed;
import org.tiendo.task.project.Project.Handed;
import org.tiendo.task.project.Project.InProgress;
import org.tiendo.task.project.Project.Known;
import org.tiendo.task.project.Project.Merged;
import org.tiendo.task.project.Project.Open;
import org.tiendo.task.project.Project.Returned;
import org.tiendo.task.project.Project.Submitted;
import org.tiendo.task.project.Project.Suspended;
import org.tiendo.task.project.Project.UnderReview;
import org.tiendo.task.project.Project.Withdrawn;
import org.tiendo.task.project.ProjectCommand.RecordReview;
import org.tiendo.task.project.ProjectCommand.RecordReviewAcceptance;
import org.tiendo.task.project.ProjectCommand.RecordReviewOpened;
import org.tiendo.task.project.ProjectCommand.RecordReviewRejection;
import org.tiendo.task.project.ProjectCommand.RecordReviewReturn;
import org.tiendo.task.project.ProjectCommand.RecordReviewScored;
import org.tiendo.task.project.ProjectEvent.ProjectAccepted;
import org.tiendo.task.project.ProjectEvent.ProjectRejected;
import org.tiendo.task.project.ProjectEvent.ProjectReturned;
import org.tiendo.task.project.ProjectEvent.ProjectScored;
import org.tiendo.task.project.ProjectEvent.ProjectUnderReview;

/// Decides on what the review service tells. What is recorded already, or has no bearing any more, is accepted again,
/// without an event: the round was withdrawn, the item ended.
final class ReviewOutcomeDecider {

  private ReviewOutcomeDecider() {}

  static Decision<ProjectEvent> decide(RecordReview c, Known project) {
    if (!c.context().actor().has(Role.SERVICE)) return refuse(REVIEW_RECORDED_BY_SERVICE);
    return switch (project) {
      case Withdrawn _, Merged _ -> accept();
      // a review goes on while the lead's work is stopped
      case Suspended s -> decide(c, s.stopped());
      case Assigned _, Acknowledged _, InProgress _ -> earlier(c, project);
      case Submitted p when p.rounds().last() == c.round() ->
          c instanceof RecordReviewOpened ? event(c, p) : notIn(project);
      case UnderReview p when p.rounds().last() == c.round() -> underReview(c, p);
      case Returned p when p.rounds().last() == c.round() ->
          c instanceof RecordReviewAcceptance || c instanceof RecordReviewRejection
              ? notIn(project)
              : accept();
      case Accepted p when p.rounds().last() == c.round() -> passed(c, project);
      case Completed p when p.rounds().last() == c.round() -> passed(c, project);
      case Handed _ -> earlier(c, project);
    };
  }

  private static Decision<ProjectEvent> underReview(RecordReview c, UnderReview project) {
    return switch (c) {
      case RecordReviewOpened _ -> accept();
      case RecordReviewScored _ when project.scored() -> accept();
      case RecordReview _ -> event(c, project);
    };
  }

  /// After the round was accepted.
  private static Decision<ProjectEvent> passed(RecordReview c, Known project) {
    return c instanceof RecordReviewReturn || c instanceof RecordReviewRejection
        ? notIn(project)
        : accept();
  }

  /// A round that is over says nothing any more, one that was not submitted cannot have been reviewed.
  private static Decision<ProjectEvent> earlier(RecordReview c, Known project) {
    int last = project.item().rounds().last();
    if (last == 0) return notIn(project);
    boolean over = c.round() < last || (c.round() == last && !(project instanceof Handed));
    return over && !(c instanceof RecordReviewAcceptance && project instanceof Handed)
        ? accept()
        : refuse(
            REVIEW_OF_CURRENT_ROUND,
            Map.of("round", Integer.toString(c.round()), "currentRound", Integer.toString(last)));
  }

  private static Decision<ProjectEvent> event(RecordReview command, Open project) {
    LocalDate on = command.context().effectiveOn();
    if (runsBackward(command, project)) return runsBackward(project);
    return switch (command) {
      case RecordReviewOpened c -> accept(new ProjectUnderReview(c.project(), on, c.round()));
      case RecordReviewScored c ->
          accept(new ProjectScored(c.project(), on, c.round(), c.reviewer()));
      case RecordReviewReturn c ->
          accept(
              new ProjectReturned(
                  c.project(),
                  on,
                  c.round(),
                  c.reason(),
                  c.revisionDueOn(),
                  c.comments().isEmpty() ? null : c.comments(),
                  c.reviewer()));
      case RecordReviewRejection c ->
          accept(
              new ProjectRejected(
                  c.project(), on, c.round(), c.reason(), c.comments(), c.reviewer()));
      case RecordReviewAcceptance c ->
          accept(
              new ProjectAccepted(
                  c.project(),
                  on,
                  c.round(),
                  Objects.requireNonNull(project.item().rounds().lastOn()),
                  c.toQuality(),
                  c.reviewer()));
    };
  }
}
