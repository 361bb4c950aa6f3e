package org.tiendo.task.project;

import java.util.Optional;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.task.PublishedProjectCoordinationEvent;
import org.tiendo.contracts.task.PublishedProjectCorrectionEvent;
import org.tiendo.contracts.task.PublishedProjectDeadlineEvent;
import org.tiendo.contracts.task.PublishedProjectEvent;
import org.tiendo.contracts.task.PublishedProjectFateEvent;
import org.tiendo.contracts.task.PublishedProjectLeadEvent;
import org.tiendo.contracts.task.TaskEvent;
import org.tiendo.task.project.CoordinationEvent.CoordinationAnswered;
import org.tiendo.task.project.CoordinationEvent.CoordinationLapsed;
import org.tiendo.task.project.CoordinationEvent.CoordinationRequested;
import org.tiendo.task.project.EntryEvent.ProjectCorrectionConfirmed;
import org.tiendo.task.project.EntryEvent.ProjectCorrectionRejected;
import org.tiendo.task.project.EntryEvent.ProjectEntryCorrected;
import org.tiendo.task.project.FateEvent.ProjectCarriedOver;
import org.tiendo.task.project.FateEvent.ProjectMerged;
import org.tiendo.task.project.FateEvent.ProjectSplit;
import org.tiendo.task.project.FateEvent.ProjectWithdrawn;
import org.tiendo.task.project.FateEvent.ProjectsAbsorbed;
import org.tiendo.task.project.LeadEvent.ClarificationAnswered;
import org.tiendo.task.project.LeadEvent.ClarificationRequested;
import org.tiendo.task.project.LeadEvent.CoordinatorAdded;
import org.tiendo.task.project.LeadEvent.CoordinatorRemoved;
import org.tiendo.task.project.LeadEvent.LeadReassigned;
import org.tiendo.task.project.LeadEvent.ProjectAcknowledged;
import org.tiendo.task.project.LeadEvent.ReassignmentProposed;
import org.tiendo.task.project.ProjectEvent.CompletionReversed;
import org.tiendo.task.project.ProjectEvent.ItemRegistered;
import org.tiendo.task.project.ProjectEvent.ProgressReported;
import org.tiendo.task.project.ProjectEvent.ProjectAccepted;
import org.tiendo.task.project.ProjectEvent.ProjectAssigned;
import org.tiendo.task.project.ProjectEvent.ProjectCompleted;
import org.tiendo.task.project.ProjectEvent.ProjectRejected;
import org.tiendo.task.project.ProjectEvent.ProjectReturned;
import org.tiendo.task.project.ProjectEvent.ProjectScored;
import org.tiendo.task.project.ProjectEvent.ProjectSubmitted;
import org.tiendo.task.project.ProjectEvent.ProjectUnderReview;
import org.tiendo.task.project.ProjectEvent.SubmissionWithdrawn;
import org.tiendo.task.project.TimeEvent.DeadlineRederived;
import org.tiendo.task.project.TimeEvent.DeadlineStarted;
import org.tiendo.task.project.TimeEvent.ExtensionApproved;
import org.tiendo.task.project.TimeEvent.ExtensionRejected;
import org.tiendo.task.project.TimeEvent.ExtensionRequested;
import org.tiendo.task.project.TimeEvent.ProjectResumed;
import org.tiendo.task.project.TimeEvent.ProjectSuspended;

/// What other services see of a project. The business date travels in the record around the event.
public final class ProjectPublisher {

  private ProjectPublisher() {}

  public static Optional<PublishedEvent> publish(ProjectEvent event) {
    return Optional.of(published(event));
  }

  private static TaskEvent published(ProjectEvent event) {
    return switch (event) {
      case ItemRegistered e ->
          new PublishedProjectEvent.ItemRegistered(
              e.project(),
              e.type(),
              e.title(),
              e.product(),
              e.proposedBy(),
              e.lead(),
              e.dueOn(),
              e.programme());
      case ProjectAssigned e -> assigned(e);
      case ProgressReported e ->
          new PublishedProjectEvent.ProgressReported(e.project(), e.percent(), e.stage(), e.note());
      case ProjectSubmitted e ->
          new PublishedProjectEvent.ProjectSubmitted(
              e.project(),
              e.round(),
              e.lead(),
              e.reviewingUnit(),
              e.submitters(),
              e.files(),
              e.responses(),
              e.opinions());
      case SubmissionWithdrawn e ->
          new PublishedProjectEvent.SubmissionWithdrawn(e.project(), e.round(), e.reason());
      case ProjectUnderReview e ->
          new PublishedProjectEvent.ProjectUnderReview(e.project(), e.round());
      case ProjectScored e -> new PublishedProjectEvent.ProjectScored(e.project(), e.round());
      case ProjectReturned e ->
          new PublishedProjectEvent.ProjectReturned(
              e.project(), e.round(), e.reason(), e.revisionDueOn(), e.comments());
      case ProjectRejected e ->
          new PublishedProjectEvent.ProjectRejected(
              e.project(), e.round(), e.reason(), e.comments());
      case ProjectAccepted e ->
          new PublishedProjectEvent.ProjectAccepted(
              e.project(), e.round(), e.submittedOn(), e.toQuality());
      case ProjectCompleted e ->
          new PublishedProjectEvent.ProjectCompleted(
              e.project(), e.round(), e.clockStoppedOn(), e.documents());
      case CompletionReversed e ->
          new PublishedProjectEvent.CompletionReversed(e.project(), e.completedOn(), e.reason());
      case LeadEvent e -> lead(e);
      case CoordinationEvent e -> coordination(e);
      case TimeEvent e -> time(e);
      case FateEvent e -> fate(e);
      case EntryEvent e -> entry(e);
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
        e.issueRequired(),
        e.parent(),
        e.clock(),
        e.responsible(),
        e.powers(),
        e.broughtForward());
  }

  private static TaskEvent lead(LeadEvent event) {
    return switch (event) {
      case ProjectAcknowledged e ->
          new PublishedProjectLeadEvent.ProjectAcknowledged(e.project(), e.lead());
      case ClarificationRequested e ->
          new PublishedProjectLeadEvent.ClarificationRequested(
              e.project(), e.number(), e.question());
      case ClarificationAnswered e ->
          new PublishedProjectLeadEvent.ClarificationAnswered(e.project(), e.number(), e.answer());
      case ReassignmentProposed e ->
          new PublishedProjectLeadEvent.ReassignmentProposed(e.project(), e.proposed(), e.reason());
      case LeadReassigned e ->
          new PublishedProjectLeadEvent.LeadReassigned(
              e.project(), e.from(), e.lead(), e.reason(), e.basis());
      case CoordinatorAdded e ->
          new PublishedProjectLeadEvent.CoordinatorAdded(e.project(), e.unit(), e.task());
      case CoordinatorRemoved e ->
          new PublishedProjectLeadEvent.CoordinatorRemoved(e.project(), e.unit(), e.reason());
    };
  }

  private static TaskEvent coordination(CoordinationEvent event) {
    return switch (event) {
      case CoordinationRequested e ->
          new PublishedProjectCoordinationEvent.CoordinationRequested(
              e.project(), e.number(), e.unit(), e.question(), e.dueOn(), e.mandatory());
      case CoordinationAnswered e ->
          new PublishedProjectCoordinationEvent.CoordinationAnswered(
              e.project(), e.number(), e.unit(), e.opinion(), e.comments(), e.files(), e.late());
      case CoordinationLapsed e ->
          new PublishedProjectCoordinationEvent.CoordinationLapsed(
              e.project(), e.number(), e.unit(), e.dueOn(), e.deemedAgreement());
    };
  }

  private static TaskEvent time(TimeEvent event) {
    return switch (event) {
      case ExtensionRequested e ->
          new PublishedProjectDeadlineEvent.ExtensionRequested(
              e.project(), e.number(), e.expectedOn(), e.cause(), e.progress());
      case ExtensionApproved e ->
          new PublishedProjectDeadlineEvent.ExtensionApproved(
              e.project(), e.number(), e.deadline(), e.note());
      case ExtensionRejected e ->
          new PublishedProjectDeadlineEvent.ExtensionRejected(e.project(), e.number(), e.reason());
      case ProjectSuspended e ->
          new PublishedProjectDeadlineEvent.ProjectSuspended(
              e.project(), e.reason(), e.basis(), e.policy());
      case ProjectResumed e ->
          new PublishedProjectDeadlineEvent.ProjectResumed(
              e.project(), e.suspendedOn(), e.deadline());
      case DeadlineStarted e ->
          new PublishedProjectDeadlineEvent.DeadlineStarted(
              e.project(), e.happenedOn(), e.deadline());
      case DeadlineRederived e ->
          new PublishedProjectDeadlineEvent.DeadlineRederived(
              e.project(), e.original(), e.deadline());
    };
  }

  private static TaskEvent fate(FateEvent event) {
    return switch (event) {
      case ProjectWithdrawn e ->
          new PublishedProjectFateEvent.ProjectWithdrawn(e.project(), e.reason(), e.basis());
      case ProjectMerged e ->
          new PublishedProjectFateEvent.ProjectMerged(
              e.project(), e.successor(), e.reason(), e.basis());
      case ProjectsAbsorbed e ->
          new PublishedProjectFateEvent.ProjectsAbsorbed(
              e.project(), e.sources(), e.reason(), e.basis());
      case ProjectSplit e ->
          new PublishedProjectFateEvent.ProjectSplit(e.project(), e.parts(), e.reason(), e.basis());
      case ProjectCarriedOver e ->
          new PublishedProjectFateEvent.ProjectCarriedOver(
              e.project(), e.from(), e.to(), e.years());
    };
  }

  private static TaskEvent entry(EntryEvent event) {
    return switch (event) {
      case ProjectEntryCorrected e ->
          new PublishedProjectCorrectionEvent.ProjectEntryCorrected(e.project(), e.correction());
      case ProjectCorrectionConfirmed e ->
          new PublishedProjectCorrectionEvent.ProjectCorrectionConfirmed(e.project(), e.number());
      case ProjectCorrectionRejected e ->
          new PublishedProjectCorrectionEvent.ProjectCorrectionRejected(
              e.project(), e.number(), e.reason());
    };
  }
}
