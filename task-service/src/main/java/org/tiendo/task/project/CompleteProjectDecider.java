package org.tiendo.task.project;

import static org.tiendo.contracts.kernel.Decision.accept;
import static org.tiendo.task.project.ProjectDecider.notIn;
import static org.tiendo.task.project.ProjectDecider.runsBackward;
import static org.tiendo.task.project.ProjectRule.COMPLETED_BY_MONITOR_OR_ASSIGNER;
import static org.tiendo.task.project.ProjectRule.DOCUMENT_UNKNOWN;
import static org.tiendo.task.project.ProjectRule.ISSUED_DOCUMENT_REQUIRED;
import static org.tiendo.task.project.ProjectRule.LEAD_NEVER_COMPLETES;
import static org.tiendo.task.project.ProjectRule.SUBMITTER_NEVER_COMPLETES;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Refusal;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.kernel.Rule;
import org.tiendo.task.project.Project.Accepted;
import org.tiendo.task.project.Project.Assigned;
import org.tiendo.task.project.Project.Completed;
import org.tiendo.task.project.Project.InProgress;
import org.tiendo.task.project.Project.Known;
import org.tiendo.task.project.Project.Returned;
import org.tiendo.task.project.Project.Submitted;
import org.tiendo.task.project.Project.UnderReview;
import org.tiendo.task.project.ProjectCommand.CompleteProject;
import org.tiendo.task.project.ProjectEvent.ProjectCompleted;

/// Decides whether an item is done: by others than those who led it, on evidence.
final class CompleteProjectDecider {

  private CompleteProjectDecider() {}

  static Decision<ProjectEvent> decide(
      CompleteProject c, Known project, ProjectReferences references) {
    return switch (project) {
      case Accepted accepted -> complete(c, accepted, references);
      case Assigned _, InProgress _, Submitted _, UnderReview _, Returned _, Completed _ ->
          notIn(project);
    };
  }

  private static Decision<ProjectEvent> complete(
      CompleteProject c, Accepted project, ProjectReferences references) {
    return who(c.context().actor(), project, references)
        .or(() -> evidence(c, project, references))
        .<Decision<ProjectEvent>>map(Decision.Refused::new)
        .orElseGet(
            () -> runsBackward(c, project) ? runsBackward(project) : accept(done(c, project)));
  }

  private static Optional<Refusal> who(Actor actor, Accepted project, ProjectReferences known) {
    boolean mayComplete =
        actor.has(Role.MONITORING_OFFICE)
            || actor.is(Role.ASSIGNING_AUTHORITY, project.assignment().assigner());
    if (!mayComplete) return by(COMPLETED_BY_MONITOR_OR_ASSIGNER, Map.of());
    if (known.isOrIsAbove(project.lead(), actor.unit())) return by(LEAD_NEVER_COMPLETES, Map.of());
    return project.submission().submitters().contains(actor.person())
        ? by(SUBMITTER_NEVER_COMPLETES, Map.of())
        : Optional.empty();
  }

  private static Optional<Refusal> evidence(
      CompleteProject c, Accepted project, ProjectReferences known) {
    Optional<DocumentId> unknown =
        c.documents().stream().filter(d -> !known.documents().containsKey(d)).findFirst();
    if (unknown.isPresent()) return by(DOCUMENT_UNKNOWN, Map.of("document", unknown.get().value()));
    boolean named =
        c.documents().stream()
            .anyMatch(d -> known.documents().getOrDefault(d, Set.of()).contains(c.project()));
    return project.assignment().issueRequired() && !named
        ? by(ISSUED_DOCUMENT_REQUIRED, Map.of())
        : Optional.empty();
  }

  private static ProjectEvent done(CompleteProject c, Accepted project) {
    return new ProjectCompleted(
        c.project(),
        c.context().effectiveOn(),
        project.submission().round(),
        project.submission().on(),
        c.documents());
  }

  private static Optional<Refusal> by(Rule rule, Map<String, String> facts) {
    return Optional.of(new Refusal(rule, facts));
  }
}
