package org.tiendo.task.project;

import static org.tiendo.task.project.ProjectDecider.runsBackward;
import static org.tiendo.task.project.ProjectRule.ASSIGNED_BY_AUTHORITY_OR_CITING_MONITOR;
import static org.tiendo.task.project.ProjectRule.ASSIGNER_IS_SUPERIOR;
import static org.tiendo.task.project.ProjectRule.COORDINATORS_DISTINCT;
import static org.tiendo.task.project.ProjectRule.DEADLINE_AFTER_ASSIGNMENT;
import static org.tiendo.task.project.ProjectRule.LEAD_IS_NOT_COORDINATOR;
import static org.tiendo.task.project.ProjectRule.LEAD_IS_NOT_REVIEWER;
import static org.tiendo.task.project.ProjectRule.MONITOR_CITES_CLAUSE;
import static org.tiendo.task.project.ProjectRule.SECRECY_NEEDS_ISOLATION;
import static org.tiendo.task.project.ProjectRule.SIX_CLEARS;
import static org.tiendo.task.project.ProjectRule.SIX_CLEARS_IN_FULL;
import static org.tiendo.task.project.ProjectRule.SOURCE_ASSIGNS_WORK;
import static org.tiendo.task.project.ProjectRule.SOURCE_UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tiendo.contracts.calendar.DueDates;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Authority.Grant;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Refusal;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.kernel.Rule;
import org.tiendo.contracts.vocabulary.BroughtForward;
import org.tiendo.contracts.vocabulary.ClauseRef;
import org.tiendo.contracts.vocabulary.ClockPolicy;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.contracts.vocabulary.Membership;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.task.project.Project.Planned;
import org.tiendo.task.project.ProjectCommand.AssignProject;
import org.tiendo.task.project.ProjectCommand.Place;
import org.tiendo.task.project.ProjectEvent.ProjectAssigned;
import org.tiendo.task.unit.UnitCommand.NoteAuthority;

/// Decides whether an item may be assigned as asked.
record AssignProjectDecider(ItemPolicy policy) {

  Decision<ProjectEvent> decide(AssignProject c, ProjectReferences known) {
    LocalDate on = c.context().effectiveOn();
    Optional<Grant> grant = grant(c, known);
    return who(c, grant.isPresent())
        .or(() -> what(c))
        .<Decision<ProjectEvent>>map(Decision.Refused::new)
        .orElseGet(() ->
            TimeDecider.found(
                DueDates.resolve(c.deadline(), on, known.calendar()),
                deadline -> decide(c, deadline, grant, known)));
  }

  /// What was planned is assigned no earlier than it was proposed.
  Decision<ProjectEvent> decide(AssignProject c, Planned planned, ProjectReferences known) {
    return c.context().effectiveOn().isBefore(planned.on())
        ? runsBackward(planned.on())
        : decide(c, known);
  }

  private Decision<ProjectEvent> decide(
      AssignProject c, Deadline deadline, Optional<Grant> grant, ProjectReferences known) {
    Placing places = new Placing(c, deadline, known);
    return when(isPast(c, deadline), DEADLINE_AFTER_ASSIGNMENT)
        .or(() -> units(c, known))
        .or(() -> sources(c, known))
        .or(places::refusal)
        .<Decision<ProjectEvent>>map(Decision.Refused::new)
        .orElseGet(() ->
            new Decision.Accepted<>(
                List.of(assigned(c, deadline, places.memberships())),
                places.claims(),
                grant.map(g -> NoteAuthority.of(c, g)).orElse(List.of())));
  }

  /// What is brought forward from before Tiendo may be late already, but not since before it was assigned.
  private static boolean isPast(AssignProject c, Deadline deadline) {
    BroughtForward old = c.broughtForward();
    return day(deadline).isBefore(old == null ? c.context().effectiveOn() : old.assignedOn());
  }

  /// A part of a split item is assigned by whoever may split it: the authority of the programmes, not below the assigner.
  private static Optional<Grant> grant(AssignProject c, ProjectReferences known) {
    Actor actor = c.context().actor();
    Optional<Grant> own = known.grant(actor, c.assigner(), Role.ASSIGNING_AUTHORITY);
    if (c.parent() == null || own.isPresent()) return own;
    List<ProgrammeId> programmes = c.memberships().stream().map(Place::programme).toList();
    return known.ruling(actor, c.assigner(), known.authorities(programmes));
  }

  private static Optional<Refusal> who(AssignProject c, boolean granted) {
    if (granted) return Optional.empty();
    Actor actor = c.context().actor();
    if (!actor.has(Role.MONITORING_OFFICE)) return by(ASSIGNED_BY_AUTHORITY_OR_CITING_MONITOR);
    return c.sources().isEmpty() ? by(MONITOR_CITES_CLAUSE) : Optional.empty();
  }

  private Optional<Refusal> what(AssignProject c) {
    if (c.title().isBlank() || c.product().isBlank()) return by(SIX_CLEARS);
    if (policy.clearsInFull()
        && c.parent() == null
        && (c.responsible() == null || c.powers() == null)) {
      return by(SIX_CLEARS_IN_FULL);
    }
    return when(c.secrecy() != Secrecy.NONE && !policy.isolated(), SECRECY_NEEDS_ISOLATION);
  }

  private static Optional<Refusal> units(AssignProject c, ProjectReferences known) {
    Optional<Refusal> missing =
        c.parent() != null
            ? known.missing(List.of(c.lead()))
            : known.missing(
                Stream.concat(
                        Stream.of(c.assigner(), c.lead(), c.reviewingUnit()),
                        c.coordinators().stream())
                    .toList());
    if (missing.isPresent()) return missing;
    if (!known.isOrIsAbove(c.assigner(), c.lead())) return by(ASSIGNER_IS_SUPERIOR);
    if (c.coordinators().contains(c.lead())) return by(LEAD_IS_NOT_COORDINATOR);
    if (!distinct(c.coordinators())) return by(COORDINATORS_DISTINCT);
    if (c.reviewingUnit().equals(c.lead())) return by(LEAD_IS_NOT_REVIEWER);
    return Optional.empty();
  }

  private static Optional<Refusal> sources(AssignProject c, ProjectReferences known) {
    return c.sources().stream().flatMap(source -> source(source, known).stream()).findFirst();
  }

  private static Optional<Refusal> source(ClauseRef source, ProjectReferences known) {
    Boolean assignsWork = known.assignsWork().get(source);
    if (assignsWork == null) return by(SOURCE_UNKNOWN, "clause", source.clause());
    return assignsWork ? Optional.empty() : by(SOURCE_ASSIGNS_WORK, "clause", source.clause());
  }

  private ProjectEvent assigned(AssignProject c, Deadline deadline, List<Membership> memberships) {
    ClockPolicy clock = policy.clock(c.type());
    return new ProjectAssigned(
        c.project(),
        c.context().effectiveOn(),
        c.type(),
        c.title(),
        c.product(),
        c.assigner(),
        c.lead(),
        c.coordinators(),
        c.reviewingUnit(),
        deadline,
        c.sources(),
        memberships,
        c.field(),
        c.priority(),
        c.secrecy(),
        c.issueRequired(),
        c.parent(),
        clock == ClockPolicy.ACCEPTED_SUBMISSION ? null : clock,
        c.responsible(),
        c.powers(),
        c.context().today(),
        c.broughtForward());
  }

  /// The due date, or the day to look at an item without one.
  static LocalDate day(Deadline deadline) {
    LocalDate dueOn = deadline.dueOn();
    return dueOn != null ? dueOn : Objects.requireNonNull(deadline.reviewOn());
  }

  static boolean distinct(List<?> values) {
    return Set.copyOf(values).size() == values.size();
  }

  private static Optional<Refusal> when(boolean wrong, Rule rule) {
    return wrong ? by(rule) : Optional.empty();
  }

  static Optional<Refusal> by(Rule rule) {
    return Optional.of(new Refusal(rule, Map.of()));
  }

  static Optional<Refusal> by(Rule rule, String fact, String value) {
    return Optional.of(new Refusal(rule, Map.of(fact, value)));
  }
}
