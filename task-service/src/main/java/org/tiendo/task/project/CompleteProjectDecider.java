package org.tiendo.task.project;

import static org.tiendo.contracts.kernel.Decision.refuse;
import static org.tiendo.task.project.ProjectDecider.notIn;
import static org.tiendo.task.project.ProjectDecider.runsBackward;
import static org.tiendo.task.project.ProjectRule.COMPLETED_BY_MONITOR_OR_ASSIGNER;
import static org.tiendo.task.project.ProjectRule.DOCUMENT_UNKNOWN;
import static org.tiendo.task.project.ProjectRule.ISSUED_DOCUMENT_REQUIRED;
import static org.tiendo.task.project.ProjectRule.LEAD_NEVER_COMPLETES;
import static org.tiendo.task.project.ProjectRule.REVERSED_BY_ASSIGNER_OR_MONITOR;
import static org.tiendo.task.project.ProjectRule.SUBMITTER_NEVER_COMPLETES;
import static org.tiendo.task.project.ProjectRule.WORKER_NEVER_COMPLETES;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tiendo.contracts.calendar.ClockStop;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Authority.Grant;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Refusal;
import org.tiendo.contracts.kernel.Rule;
import org.tiendo.task.project.Project.Accepted;
import org.tiendo.task.project.Project.Completed;
import org.tiendo.task.project.Project.Known;
import org.tiendo.task.project.ProjectCommand.CompleteProject;
import org.tiendo.task.project.ProjectCommand.ReverseCompletion;
import org.tiendo.task.project.ProjectEvent.CompletionReversed;
import org.tiendo.task.project.ProjectEvent.ProjectCompleted;

/// Decides whether an item is done: by others than those who led it, on evidence.
final class CompleteProjectDecider {

  private CompleteProjectDecider() {}

  static Decision<ProjectEvent> decide(
      CompleteProject c, Known project, ProjectReferences references) {
    return project instanceof Accepted accepted
        ? complete(c, accepted, references)
        : notIn(project);
  }

  static Decision<ProjectEvent> reverse(
      ReverseCompletion c, Known project, ProjectReferences references) {
    if (!(project instanceof Completed completed)) return notIn(project);
    Actor actor = c.context().actor();
    Optional<Grant> grant = Parties.assigningOrFollowing(actor, project, references);
    if (grant.isEmpty() || ofALead(actor, project, references)) {
      return refuse(REVERSED_BY_ASSIGNER_OR_MONITOR);
    }
    if (runsBackward(c, project)) return runsBackward(project);
    return Parties.accept(
        c,
        grant.get(),
        new CompletionReversed(c.project(), c.context().effectiveOn(), completed.on(), c.reason()));
  }

  private static Decision<ProjectEvent> complete(
      CompleteProject c, Accepted project, ProjectReferences references) {
    Actor actor = c.context().actor();
    Optional<Grant> grant = Parties.assigningOrFollowing(actor, project, references);
    if (grant.isEmpty()) return refuse(COMPLETED_BY_MONITOR_OR_ASSIGNER);
    return duties(actor, project, references)
        .or(() -> evidence(c, project, references))
        .<Decision<ProjectEvent>>map(Decision.Refused::new)
        .orElseGet(() ->
            runsBackward(c, project)
                ? runsBackward(project)
                : Parties.accept(c, grant.get(), done(c, project, references)));
  }

  private static Optional<Refusal> duties(Actor actor, Accepted project, ProjectReferences known) {
    if (ofALead(actor, project, known)) return by(LEAD_NEVER_COMPLETES, Map.of());
    if (project.rounds().submitters().contains(actor.person())) {
      return by(SUBMITTER_NEVER_COMPLETES, Map.of());
    }
    return project.rounds().workers().contains(actor.person())
        ? by(WORKER_NEVER_COMPLETES, Map.of())
        : Optional.empty();
  }

  /// Whether a unit that a person acts for leads the item, led it, or stands below one that does or did.
  private static boolean ofALead(Actor actor, Known project, ProjectReferences known) {
    return project.assignment().leads().stream()
        .anyMatch(lead -> known.actsFor(actor).anyMatch(unit -> known.isOrIsAbove(lead, unit)));
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

  private static ProjectEvent done(CompleteProject c, Accepted project, ProjectReferences known) {
    LocalDate on = c.context().effectiveOn();
    return new ProjectCompleted(
        c.project(), on, project.rounds().last(), stopped(c, project, known, on), c.documents());
  }

  /// The day that counts against the deadline, by the clock of the item.
  private static LocalDate stopped(
      CompleteProject c, Accepted project, ProjectReferences known, LocalDate on) {
    Optional<LocalDate> issued =
        c.documents().stream()
            .filter(d -> known.documents().getOrDefault(d, Set.of()).contains(c.project()))
            .flatMap(d -> Optional.ofNullable(known.issuedOn().get(d)).stream())
            .min(Comparator.naturalOrder());
    LocalDate day =
        ClockStop.on(
            project.assignment().clock(),
            new ClockStop.Facts(
                project.rounds().firstOn(), project.rounds().lastOn(), issued.orElse(null)));
    return day == null ? on : day;
  }

  private static Optional<Refusal> by(Rule rule, Map<String, String> facts) {
    return Optional.of(new Refusal(rule, facts));
  }
}
