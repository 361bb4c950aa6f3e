package org.tiendo.task.project;

import static org.tiendo.contracts.kernel.Decision.accept;
import static org.tiendo.contracts.kernel.Decision.refuse;
import static org.tiendo.task.project.LeadRule.ACKNOWLEDGED_BY_LEAD;
import static org.tiendo.task.project.LeadRule.ANSWERED_BY_ASSIGNER_OR_MONITOR;
import static org.tiendo.task.project.LeadRule.ASKED_BY_LEAD;
import static org.tiendo.task.project.LeadRule.ASKED_IN_TIME;
import static org.tiendo.task.project.LeadRule.COORDINATORS_SET_BY_ASSIGNER_OR_MONITOR;
import static org.tiendo.task.project.LeadRule.COORDINATOR_UNKNOWN;
import static org.tiendo.task.project.LeadRule.NEW_LEAD_DIFFERS;
import static org.tiendo.task.project.LeadRule.PROPOSED_LEAD_DIFFERS;
import static org.tiendo.task.project.LeadRule.QUESTION_UNKNOWN;
import static org.tiendo.task.project.LeadRule.REASSIGNED_BY_ASSIGNER;
import static org.tiendo.task.project.ProjectDecider.notIn;
import static org.tiendo.task.project.ProjectDecider.runsBackward;
import static org.tiendo.task.project.ProjectRule.ASSIGNER_IS_SUPERIOR;
import static org.tiendo.task.project.ProjectRule.COORDINATORS_DISTINCT;
import static org.tiendo.task.project.ProjectRule.LEAD_IS_NOT_COORDINATOR;
import static org.tiendo.task.project.ProjectRule.LEAD_IS_NOT_REVIEWER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Authority.Grant;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Refusal;
import org.tiendo.contracts.kernel.Rule;
import org.tiendo.task.project.LeadCommand.AcknowledgeAssignment;
import org.tiendo.task.project.LeadCommand.AddCoordinator;
import org.tiendo.task.project.LeadCommand.AnswerClarification;
import org.tiendo.task.project.LeadCommand.ProposeReassignment;
import org.tiendo.task.project.LeadCommand.ReassignLead;
import org.tiendo.task.project.LeadCommand.RemoveCoordinator;
import org.tiendo.task.project.LeadCommand.RequestClarification;
import org.tiendo.task.project.LeadEvent.ClarificationAnswered;
import org.tiendo.task.project.LeadEvent.ClarificationRequested;
import org.tiendo.task.project.LeadEvent.CoordinatorAdded;
import org.tiendo.task.project.LeadEvent.CoordinatorRemoved;
import org.tiendo.task.project.LeadEvent.LeadReassigned;
import org.tiendo.task.project.LeadEvent.ProjectAcknowledged;
import org.tiendo.task.project.LeadEvent.ReassignmentProposed;
import org.tiendo.task.project.Project.Assigned;
import org.tiendo.task.project.Project.Known;
import org.tiendo.task.project.Project.Open;
import org.tiendo.task.project.Project.Working;

/// Decides on what passes between those who give an item, those who lead it and those who help.
record LeadDecider(ItemPolicy policy) {

  Decision<ProjectEvent> decide(LeadCommand command, Known project, ProjectReferences known) {
    Actor actor = command.context().actor();
    if (runsBackward(command, project) && project instanceof Working) return runsBackward(project);
    return switch (command) {
      case AcknowledgeAssignment c when project instanceof Assigned a ->
          Parties.worksFor(actor, a.lead())
              ? accept(new ProjectAcknowledged(c.project(), on(c), a.lead(), actor.person()))
              : refuse(ACKNOWLEDGED_BY_LEAD);
      case RequestClarification c when project instanceof Working w -> ask(c, w);
      case AnswerClarification c when project instanceof Open o -> answer(c, o);
      case ProposeReassignment c when project instanceof Working w -> propose(c, w, known);
      case ReassignLead c when project instanceof Working w -> reassign(c, w, known);
      case AddCoordinator c when project instanceof Open o -> add(c, o, known);
      case RemoveCoordinator c when project instanceof Open o -> remove(c, o);
      case LeadCommand _ -> notIn(project);
    };
  }

  private static Decision<ProjectEvent> ask(RequestClarification c, Working project) {
    return Parties.worksFor(c.context().actor(), project.lead())
        ? accept(
            new ClarificationRequested(
                c.project(), on(c), project.item().affairs().questions() + 1, c.question()))
        : refuse(ASKED_BY_LEAD);
  }

  private static Decision<ProjectEvent> answer(AnswerClarification c, Open project) {
    if (!Parties.assignsOrFollows(c.context().actor(), project)) {
      return refuse(ANSWERED_BY_ASSIGNER_OR_MONITOR);
    }
    return project.item().affairs().unanswered().contains(c.number())
        ? accept(new ClarificationAnswered(c.project(), on(c), c.number(), c.answer()))
        : refuse(QUESTION_UNKNOWN, Map.of("number", Integer.toString(c.number())));
  }

  private Decision<ProjectEvent> propose(
      ProposeReassignment c, Working project, ProjectReferences known) {
    if (!Parties.worksFor(c.context().actor(), project.lead())) return refuse(ASKED_BY_LEAD);
    UnitId proposed = c.proposed();
    if (proposed != null) {
      if (proposed.equals(project.lead())) return refuse(PROPOSED_LEAD_DIFFERS);
      Optional<Refusal> missing = missing(proposed, known);
      if (missing.isPresent()) return new Decision.Refused<>(missing.get());
    }
    Integer within = policy.proposeWithinDays();
    LocalDate given = project.item().affairs().givenOn();
    if (within != null && on(c).isAfter(given.plusDays(within))) {
      return refuse(ASKED_IN_TIME, Map.of("until", given.plusDays(within).toString()));
    }
    return accept(new ReassignmentProposed(c.project(), on(c), proposed, c.reason()));
  }

  private static Decision<ProjectEvent> reassign(
      ReassignLead c, Working project, ProjectReferences known) {
    Assignment assignment = project.assignment();
    Optional<Grant> grant = Parties.assigning(c.context().actor(), project, known);
    if (grant.isEmpty()) return refuse(REASSIGNED_BY_ASSIGNER);
    if (c.lead().equals(assignment.lead())) return refuse(NEW_LEAD_DIFFERS);
    return missing(c.lead(), known)
        .or(() -> when(!known.isOrIsAbove(assignment.assigner(), c.lead()), ASSIGNER_IS_SUPERIOR))
        .or(() -> when(assignment.coordinators().contains(c.lead()), LEAD_IS_NOT_COORDINATOR))
        .or(() -> when(assignment.reviewingUnit().equals(c.lead()), LEAD_IS_NOT_REVIEWER))
        .<Decision<ProjectEvent>>map(Decision.Refused::new)
        .orElseGet(() ->
            Parties.accept(
                c,
                grant.get(),
                new LeadReassigned(
                    c.project(), on(c), assignment.lead(), c.lead(), c.reason(), c.basis())));
  }

  private static Decision<ProjectEvent> add(
      AddCoordinator c, Open project, ProjectReferences known) {
    if (!Parties.assignsOrFollows(c.context().actor(), project)) {
      return refuse(COORDINATORS_SET_BY_ASSIGNER_OR_MONITOR);
    }
    List<UnitId> present = project.assignment().coordinators();
    return missing(c.unit(), known)
        .or(() -> when(project.lead().equals(c.unit()), LEAD_IS_NOT_COORDINATOR))
        .or(() -> when(present.contains(c.unit()), COORDINATORS_DISTINCT))
        .<Decision<ProjectEvent>>map(Decision.Refused::new)
        .orElseGet(() -> accept(new CoordinatorAdded(c.project(), on(c), c.unit(), c.task())));
  }

  private static Decision<ProjectEvent> remove(RemoveCoordinator c, Open project) {
    if (!Parties.assignsOrFollows(c.context().actor(), project)) {
      return refuse(COORDINATORS_SET_BY_ASSIGNER_OR_MONITOR);
    }
    return project.assignment().coordinators().contains(c.unit())
        ? accept(new CoordinatorRemoved(c.project(), on(c), c.unit(), c.reason()))
        : refuse(COORDINATOR_UNKNOWN, Map.of("unit", c.unit().value()));
  }

  private static Optional<Refusal> missing(UnitId unit, ProjectReferences known) {
    return known.missing(List.of(unit));
  }

  private static Optional<Refusal> when(boolean wrong, Rule rule) {
    return wrong ? Optional.of(new Refusal(rule, Map.of())) : Optional.empty();
  }

  private static LocalDate on(LeadCommand c) {
    return c.context().effectiveOn();
  }
}
