package org.tiendo.task.project;

import static org.tiendo.contracts.kernel.Decision.accept;
import static org.tiendo.contracts.kernel.Decision.refuse;
import static org.tiendo.task.project.ProjectDecider.notIn;
import static org.tiendo.task.project.ProjectDecider.runsBackward;
import static org.tiendo.task.project.TimeRule.DEADLINE_NOT_COVERED;
import static org.tiendo.task.project.TimeRule.EVENT_HAPPENED_BEFORE;
import static org.tiendo.task.project.TimeRule.EVENT_NOT_AWAITED;
import static org.tiendo.task.project.TimeRule.EXTENSIONS_CAPPED;
import static org.tiendo.task.project.TimeRule.EXTENSION_BEFORE_EXPIRY;
import static org.tiendo.task.project.TimeRule.EXTENSION_BY_ANOTHER;
import static org.tiendo.task.project.TimeRule.EXTENSION_BY_ASSIGNER;
import static org.tiendo.task.project.TimeRule.EXTENSION_BY_LEAD;
import static org.tiendo.task.project.TimeRule.EXTENSION_PENDING;
import static org.tiendo.task.project.TimeRule.EXTENSION_PUTS_OFF;
import static org.tiendo.task.project.TimeRule.EXTENSION_UNKNOWN;
import static org.tiendo.task.project.TimeRule.KEPT_BY_ASSIGNER_OR_MONITOR;
import static org.tiendo.task.project.TimeRule.REDERIVATION_CHANGES;
import static org.tiendo.task.project.TimeRule.REJECTION_EXPLAINED;
import static org.tiendo.task.project.TimeRule.SUSPENDED_BY_ASSIGNER;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.tiendo.contracts.calendar.DeadlineHistory;
import org.tiendo.contracts.calendar.DueDates;
import org.tiendo.contracts.calendar.Resolution;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Authority.Grant;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.contracts.vocabulary.DeadlineBasis;
import org.tiendo.contracts.vocabulary.DeadlineRule;
import org.tiendo.task.project.Affairs.ExtensionRequest;
import org.tiendo.task.project.Project.Ended;
import org.tiendo.task.project.Project.Known;
import org.tiendo.task.project.Project.Open;
import org.tiendo.task.project.Project.Suspended;
import org.tiendo.task.project.Project.Working;
import org.tiendo.task.project.TimeCommand.DecideExtension;
import org.tiendo.task.project.TimeCommand.RecordDeadlineEvent;
import org.tiendo.task.project.TimeCommand.RecordDeadlineRederived;
import org.tiendo.task.project.TimeCommand.RequestExtension;
import org.tiendo.task.project.TimeCommand.ResumeProject;
import org.tiendo.task.project.TimeCommand.SuspendProject;
import org.tiendo.task.project.TimeEvent.DeadlineRederived;
import org.tiendo.task.project.TimeEvent.DeadlineStarted;
import org.tiendo.task.project.TimeEvent.ExtensionApproved;
import org.tiendo.task.project.TimeEvent.ExtensionRejected;
import org.tiendo.task.project.TimeEvent.ExtensionRequested;
import org.tiendo.task.project.TimeEvent.ProjectResumed;
import org.tiendo.task.project.TimeEvent.ProjectSuspended;

/// Decides on the deadline of an item: more time, suspension, the event it waits for, a new calendar.
record TimeDecider(ItemPolicy policy) {

  Decision<ProjectEvent> decide(TimeCommand command, Known project, ProjectReferences known) {
    return switch (command) {
      case RequestExtension c when project instanceof Working w -> request(c, w, known);
      case DecideExtension c when project instanceof Open o -> decide(c, o, known);
      case SuspendProject c when project instanceof Open o -> suspend(c, o, known);
      case ResumeProject c when project instanceof Suspended s -> resume(c, s, known);
      case RecordDeadlineEvent c when project instanceof Open o -> started(c, o, known);
      case RecordDeadlineRederived c when !(project instanceof Ended) ->
          rederived(c, project, known);
      case TimeCommand _ -> notIn(project);
    };
  }

  private Decision<ProjectEvent> request(
      RequestExtension c, Working project, ProjectReferences known) {
    Actor actor = c.context().actor();
    LocalDate on = c.context().effectiveOn();
    DeadlineHistory deadline = project.item().deadline();
    LocalDate due = deadline.current().dueOn();
    Optional<Grant> grant = Parties.working(actor, project.lead(), known);
    if (grant.isEmpty()) return refuse(EXTENSION_BY_LEAD);
    if (project.item().affairs().extension() != null) return refuse(EXTENSION_PENDING);
    if (due == null || on.isAfter(due)) return refuse(EXTENSION_BEFORE_EXPIRY);
    if (!c.expectedOn().isAfter(due)) return refuse(EXTENSION_PUTS_OFF);
    if (!deadline.extensible(policy.mostExtensions())) return refuse(EXTENSIONS_CAPPED);
    if (runsBackward(c, project)) return runsBackward(project);
    return Parties.accept(
        c,
        grant.get(),
        new ExtensionRequested(
            c.project(),
            on,
            project.item().affairs().extensionsAsked() + 1,
            c.expectedOn(),
            c.cause(),
            c.progress(),
            actor.person()));
  }

  private static Decision<ProjectEvent> decide(
      DecideExtension c, Open project, ProjectReferences known) {
    Actor actor = c.context().actor();
    LocalDate on = c.context().effectiveOn();
    Optional<Grant> grant = Parties.assigning(actor, project, known);
    if (grant.isEmpty()) return refuse(EXTENSION_BY_ASSIGNER);
    ExtensionRequest request = project.item().affairs().extension();
    if (request == null || request.number() != c.number()) {
      return refuse(EXTENSION_UNKNOWN, Map.of("number", Integer.toString(c.number())));
    }
    if (request.by().equals(actor.person())
        || project.item().rounds().workers().contains(actor.person())) {
      return refuse(EXTENSION_BY_ANOTHER);
    }
    if (on.isBefore(request.on())) return runsBackward(request.on());
    if (c.dueOn() == null) {
      return c.reason() == null
          ? refuse(REJECTION_EXPLAINED)
          : Parties.accept(
              c, grant.get(), new ExtensionRejected(c.project(), on, c.number(), c.reason()));
    }
    LocalDate due = project.item().deadline().current().dueOn();
    if (due != null && !c.dueOn().isAfter(due)) return refuse(EXTENSION_PUTS_OFF);
    return Parties.accept(
        c,
        grant.get(),
        new ExtensionApproved(c.project(), on, c.number(), Deadline.on(c.dueOn()), c.reason()));
  }

  private static Decision<ProjectEvent> suspend(
      SuspendProject c, Open project, ProjectReferences known) {
    Optional<Grant> grant = Parties.assigning(c.context().actor(), project, known);
    if (grant.isEmpty()) return refuse(SUSPENDED_BY_ASSIGNER);
    if (runsBackward(c, project)) return runsBackward(project);
    return Parties.accept(
        c,
        grant.get(),
        new ProjectSuspended(
            c.project(), c.context().effectiveOn(), c.reason(), c.basis(), c.policy()));
  }

  private static Decision<ProjectEvent> resume(
      ResumeProject c, Suspended project, ProjectReferences known) {
    LocalDate on = c.context().effectiveOn();
    Optional<Grant> grant = Parties.assigning(c.context().actor(), project, known);
    if (grant.isEmpty()) return refuse(SUSPENDED_BY_ASSIGNER);
    if (runsBackward(c, project)) return runsBackward(project);
    Resolution resolution =
        DueDates.resumed(
            project.item().deadline().current(),
            project.since(),
            on,
            project.policy(),
            known.calendar());
    return found(
        resolution,
        deadline ->
            Parties.accept(
                c, grant.get(), new ProjectResumed(c.project(), on, project.since(), deadline)));
  }

  private static Decision<ProjectEvent> started(
      RecordDeadlineEvent c, Open project, ProjectReferences known) {
    LocalDate on = c.context().effectiveOn();
    if (!Parties.assignsOrFollows(c.context().actor(), project)) {
      return refuse(KEPT_BY_ASSIGNER_OR_MONITOR);
    }
    Deadline current = project.item().deadline().current();
    DeadlineBasis basis = current.basis();
    if (basis == null
        || basis.rule().kind() != DeadlineRule.Kind.EVENT_BASED
        || current.dueOn() != null) {
      return refuse(EVENT_NOT_AWAITED);
    }
    if (c.happenedOn().isAfter(on) || c.happenedOn().isBefore(basis.from())) {
      return refuse(EVENT_HAPPENED_BEFORE, Map.of("assignedOn", basis.from().toString()));
    }
    return found(
        DueDates.happened(basis.rule(), c.happenedOn(), known.calendar()),
        deadline -> accept(new DeadlineStarted(c.project(), on, c.happenedOn(), deadline)));
  }

  private static Decision<ProjectEvent> rederived(
      RecordDeadlineRederived c, Known project, ProjectReferences known) {
    if (!Parties.assignsOrFollows(c.context().actor(), project)) {
      return refuse(KEPT_BY_ASSIGNER_OR_MONITOR);
    }
    DeadlineHistory deadline = project.item().deadline();
    return found(
        DueDates.rederive(deadline.original(), known.calendar()),
        original ->
            found(
                DueDates.rederive(deadline.current(), known.calendar()),
                current -> rederived(c, deadline, original, current)));
  }

  private static Decision<ProjectEvent> rederived(
      RecordDeadlineRederived c, DeadlineHistory deadline, Deadline original, Deadline current) {
    return Objects.equals(current.dueOn(), deadline.current().dueOn())
        ? refuse(REDERIVATION_CHANGES)
        : accept(new DeadlineRederived(c.project(), c.context().effectiveOn(), original, current));
  }

  /// Goes on with the deadline that was found.
  static Decision<ProjectEvent> found(
      Resolution resolution, Function<Deadline, Decision<ProjectEvent>> then) {
    return switch (resolution) {
      case Resolution.Found(Deadline deadline) -> then.apply(deadline);
      case Resolution.NotCovered(LocalDate day) ->
          refuse(DEADLINE_NOT_COVERED, Map.of("day", day.toString()));
    };
  }
}
