package org.tiendo.task.project;

import java.util.ArrayList;
import java.util.List;
import org.tiendo.contracts.calendar.DeadlineHistory.Kind;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.task.project.Affairs.ExtensionRequest;
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
import org.tiendo.task.project.Project.Accepted;
import org.tiendo.task.project.Project.Acknowledged;
import org.tiendo.task.project.Project.Assigned;
import org.tiendo.task.project.Project.Completed;
import org.tiendo.task.project.Project.Dropped;
import org.tiendo.task.project.Project.InProgress;
import org.tiendo.task.project.Project.Known;
import org.tiendo.task.project.Project.Merged;
import org.tiendo.task.project.Project.NotAssigned;
import org.tiendo.task.project.Project.Open;
import org.tiendo.task.project.Project.Planned;
import org.tiendo.task.project.Project.Returned;
import org.tiendo.task.project.Project.Submitted;
import org.tiendo.task.project.Project.Suspended;
import org.tiendo.task.project.Project.UnderReview;
import org.tiendo.task.project.Project.Withdrawn;
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

/// How events become states.
final class ProjectEvolution {

  private ProjectEvolution() {}

  static Project evolve(Project state, ProjectEvent event) {
    return switch (event) {
      case ItemRegistered e -> new Planned(e.proposedBy(), e.lead(), e.on());
      case ProjectAssigned e -> new Assigned(ItemEvolution.assigned(e));
      case ProjectWithdrawn _ when state instanceof Planned p ->
          new Dropped(p.proposedBy(), p.lead());
      case ProjectEvent e -> evolve(known(state), e);
    };
  }

  private static Known known(Project state) {
    return switch (state) {
      case Known known -> known;
      case NotAssigned _, Planned _, Dropped _ ->
          throw new IllegalStateException("a project's history begins with its assignment");
    };
  }

  private static Known evolve(Known project, ProjectEvent event) {
    return switch (event) {
      // what the review tells holds for the state that the work stopped in
      case ProjectUnderReview _,
          ProjectScored _,
          ProjectReturned _,
          ProjectRejected _,
          ProjectAccepted _
          when project instanceof Suspended s
              && evolve(s.stopped(), event) instanceof Open stopped ->
          new Suspended(stopped, s.since(), s.policy());
      case LeadEvent e -> handling(project, e);
      case CoordinationEvent e -> project.with(ItemEvolution.coordination(project.item(), e));
      case TimeEvent e -> time(project, e);
      case FateEvent e -> fate(project, e);
      case EntryEvent e -> project.with(ItemEvolution.entry(project.item(), e));
      case ProjectEvent e -> step(project, e);
    };
  }

  private static Known step(Known project, ProjectEvent event) {
    Item item = project.item().on(event.on());
    Rounds rounds = item.rounds();
    return switch (event) {
      case ProgressReported e -> progress(project, item, e);
      case ProjectSubmitted e ->
          new Submitted(item.with(rounds.submitted(e.round(), e.on(), e.submitters())));
      case SubmissionWithdrawn _ -> new InProgress(item);
      case ProjectUnderReview _ -> new UnderReview(item, false);
      case ProjectScored e -> new UnderReview(item.with(rounds.reviewedBy(e.reviewer())), true);
      case ProjectReturned e ->
          new Returned(item.with(rounds.reviewedBy(e.reviewer()).toAnswer(e.comments())));
      case ProjectRejected e ->
          new InProgress(item.with(rounds.reviewedBy(e.reviewer()).toAnswer(e.comments())));
      case ProjectAccepted e -> new Accepted(item.with(rounds.reviewedBy(e.reviewer())));
      case ProjectCompleted _ -> new Completed(item);
      case CompletionReversed _ -> new InProgress(item);
      case ItemRegistered _,
          ProjectAssigned _,
          LeadEvent _,
          CoordinationEvent _,
          TimeEvent _,
          FateEvent _,
          EntryEvent _ ->
          project;
    };
  }

  /// A returned project stays returned while it is being mended.
  private static Known progress(Known project, Item item, ProgressReported e) {
    Item reported =
        item.with(item.rounds().workedOnBy(e.by()))
            .with(item.entry().reported(e.percent(), e.enteredOn()));
    return project instanceof Returned ? new Returned(reported) : new InProgress(reported);
  }

  private static Known handling(Known project, LeadEvent event) {
    Item item = project.item();
    Assignment assignment = item.assignment();
    return switch (event) {
      case ProjectAcknowledged e ->
          new Acknowledged(item.on(e.on()).with(item.rounds().workedOnBy(e.by())));
      case ClarificationRequested e ->
          project.with(item.with(item.affairs().questioned(e.number())));
      case ClarificationAnswered e -> project.with(item.with(item.affairs().answered(e.number())));
      case ReassignmentProposed _ -> project;
      case LeadReassigned e ->
          new Assigned(
              item.on(e.on())
                  .with(assignment.ledBy(e.lead()))
                  .with(item.affairs().givenOn(e.on())));
      case CoordinatorAdded e -> {
        List<UnitId> units = new ArrayList<>(assignment.coordinators());
        units.add(e.unit());
        yield project.with(item.with(assignment.coordinatedBy(units)));
      }
      case CoordinatorRemoved e ->
          project.with(
              item.with(
                  assignment.coordinatedBy(
                      assignment.coordinators().stream()
                          .filter(unit -> !unit.equals(e.unit()))
                          .toList())));
    };
  }

  private static Known time(Known project, TimeEvent event) {
    Item item = project.item();
    return switch (event) {
      case ExtensionRequested e ->
          project.with(
              item.with(
                      item.affairs()
                          .extensionAsked(new ExtensionRequest(e.number(), e.on(), e.by())))
                  .with(item.rounds().workedOnBy(e.by())));
      case ExtensionApproved e ->
          project.with(
              ItemEvolution.due(item, Kind.EXTENDED, e.on(), e.deadline())
                  .with(item.affairs().extensionDecided()));
      case ExtensionRejected _ -> project.with(item.with(item.affairs().extensionDecided()));
      case ProjectSuspended e when project instanceof Open open ->
          new Suspended(open, e.on(), e.policy());
      case ProjectSuspended _ -> project;
      case ProjectResumed e -> resumed(project, e);
      case DeadlineStarted e ->
          project.with(ItemEvolution.due(item, Kind.EVENT_HAPPENED, e.on(), e.deadline()));
      case DeadlineRederived e ->
          project.with(ItemEvolution.due(item, Kind.REDERIVED, e.on(), e.deadline()));
    };
  }

  private static Known resumed(Known project, ProjectResumed e) {
    if (!(project instanceof Suspended s)) {
      return project;
    }
    Item item = s.item().on(e.on());
    return s.stopped()
        .with(
            e.deadline().equals(item.deadline().current())
                ? item
                : ItemEvolution.due(item, Kind.SUSPENSION_ADDED, e.on(), e.deadline()));
  }

  private static Known fate(Known project, FateEvent event) {
    Item item = project.item();
    return switch (event) {
      case ProjectWithdrawn e -> new Withdrawn(item.on(e.on()));
      case ProjectMerged e -> new Merged(item.on(e.on()), List.of(e.successor()));
      case ProjectSplit e -> new Merged(item.on(e.on()), e.parts());
      case ProjectsAbsorbed _ -> project;
      case ProjectCarriedOver e ->
          project.with(item.with(ItemEvolution.carried(item.assignment(), e)));
    };
  }
}
