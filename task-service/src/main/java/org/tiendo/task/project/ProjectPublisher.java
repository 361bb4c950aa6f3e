package org.tiendo.task.project;

import java.util.Optional;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.task.PublishedProjectEvent;
import org.tiendo.contracts.task.TaskEvent;
import org.tiendo.task.project.ProjectEvent.ProgressReported;
import org.tiendo.task.project.ProjectEvent.ProjectAccepted;
import org.tiendo.task.project.ProjectEvent.ProjectAssigned;
import org.tiendo.task.project.ProjectEvent.ProjectCompleted;
import org.tiendo.task.project.ProjectEvent.ProjectReturned;
import org.tiendo.task.project.ProjectEvent.ProjectSubmitted;
import org.tiendo.task.project.ProjectEvent.ProjectUnderReview;

/// What other services see of a project. The business date travels in the record around the event.
public final class ProjectPublisher {

  private ProjectPublisher() {}

  public static Optional<PublishedEvent> publish(ProjectEvent event) {
    return Optional.of(published(event));
  }

  private static TaskEvent published(ProjectEvent event) {
    return switch (event) {
      case ProjectAssigned e -> assigned(e);
      case ProgressReported e ->
          new PublishedProjectEvent.ProgressReported(e.project(), e.percent(), e.stage(), e.note());
      case ProjectSubmitted e ->
          new PublishedProjectEvent.ProjectSubmitted(
              e.project(), e.round(), e.lead(), e.reviewingUnit(), e.submitters(), e.files());
      case ProjectUnderReview e ->
          new PublishedProjectEvent.ProjectUnderReview(e.project(), e.round());
      case ProjectReturned e ->
          new PublishedProjectEvent.ProjectReturned(
              e.project(), e.round(), e.reason(), e.revisionDueOn());
      case ProjectAccepted e ->
          new PublishedProjectEvent.ProjectAccepted(
              e.project(), e.round(), e.submittedOn(), e.toQuality());
      case ProjectCompleted e ->
          new PublishedProjectEvent.ProjectCompleted(
              e.project(), e.round(), e.clockStoppedOn(), e.documents());
    };
  }

  private static TaskEvent assigned(ProjectAssigned e) {
    return new PublishedProjectEvent.ProjectAssigned(
        e.project(),
        e.type(),
        e.title(),
        e.product(),
        e.assigner(),
        e.lead(),
        e.coordinators(),
        e.reviewingUnit(),
        e.deadline(),
        e.sources(),
        e.memberships(),
        e.field(),
        e.priority(),
        e.secrecy(),
        e.issueRequired());
  }
}
