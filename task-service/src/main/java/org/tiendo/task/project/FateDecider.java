package org.tiendo.task.project;

import static org.tiendo.contracts.kernel.Decision.accept;
import static org.tiendo.contracts.kernel.Decision.acceptWith;
import static org.tiendo.contracts.kernel.Decision.refuse;
import static org.tiendo.task.project.FateRule.BY_PROGRAMME_AUTHORITY;
import static org.tiendo.task.project.FateRule.CARRIED_BY_PROGRAMME;
import static org.tiendo.task.project.FateRule.CARRIED_FROM_PLACE;
import static org.tiendo.task.project.FateRule.CARRIED_TO_NEXT;
import static org.tiendo.task.project.FateRule.DROPPED_BY_PROPOSER_OR_MONITOR;
import static org.tiendo.task.project.FateRule.PART_WITHIN_WHOLE;
import static org.tiendo.task.project.FateRule.SOURCES_DISTINCT;
import static org.tiendo.task.project.FateRule.SPLIT_HAS_PARTS;
import static org.tiendo.task.project.ProjectDecider.notIn;
import static org.tiendo.task.project.ProjectDecider.runsBackward;
import static org.tiendo.task.project.ProjectRule.PROGRAMME_UNKNOWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.kernel.Rule;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.contracts.vocabulary.DeadlineRule;
import org.tiendo.contracts.vocabulary.DeadlineRule.LastDay;
import org.tiendo.task.project.Assignment.Standing;
import org.tiendo.task.project.FateCommand.CarryOverProject;
import org.tiendo.task.project.FateCommand.EndAsMerged;
import org.tiendo.task.project.FateCommand.MergeProjects;
import org.tiendo.task.project.FateCommand.Part;
import org.tiendo.task.project.FateCommand.SplitProject;
import org.tiendo.task.project.FateCommand.WithdrawProject;
import org.tiendo.task.project.FateEvent.ProjectCarriedOver;
import org.tiendo.task.project.FateEvent.ProjectMerged;
import org.tiendo.task.project.FateEvent.ProjectSplit;
import org.tiendo.task.project.FateEvent.ProjectWithdrawn;
import org.tiendo.task.project.FateEvent.ProjectsAbsorbed;
import org.tiendo.task.project.Project.Ended;
import org.tiendo.task.project.Project.Known;
import org.tiendo.task.project.Project.Open;
import org.tiendo.task.project.Project.Planned;
import org.tiendo.task.project.ProjectCommand.AssignProject;
import org.tiendo.task.project.ProjectCommand.Place;
import org.tiendo.task.project.ProjectReferences.Plan;

/// Decides on how an item leaves its programme other than by completion.
final class FateDecider {

  private FateDecider() {}

  static Decision<ProjectEvent> decide(
      FateCommand command, Known project, ProjectReferences known) {
    if (project instanceof Ended) return notIn(project);
    return switch (command) {
      case WithdrawProject c ->
          decided(c, project, known)
              .orElseGet(
                  () -> accept(new ProjectWithdrawn(c.project(), on(c), c.reason(), c.basis())));
      case MergeProjects c when project instanceof Open -> merge(c, project, known);
      case MergeProjects _ -> notIn(project);
      case EndAsMerged c ->
          decided(c, project, known)
              .orElseGet(() ->
                  accept(
                      new ProjectMerged(c.project(), on(c), c.successor(), c.reason(), c.basis())));
      case SplitProject c -> split(c, project, known);
      case CarryOverProject c -> carryOver(c, project, known);
    };
  }

  /// An item that was only planned.
  static Decision<ProjectEvent> drop(WithdrawProject c, Planned planned) {
    Actor actor = c.context().actor();
    if (!actor.is(Role.UNIT_HEAD, planned.proposedBy()) && !actor.has(Role.MONITORING_OFFICE)) {
      return refuse(DROPPED_BY_PROPOSER_OR_MONITOR);
    }
    return on(c).isBefore(planned.on())
        ? runsBackward(planned.on())
        : accept(new ProjectWithdrawn(c.project(), on(c), c.reason(), c.basis()));
  }

  /// Why an authority may not decide what becomes of an item; empty if it may.
  private static Optional<Decision<ProjectEvent>> decided(
      Command c, Known project, ProjectReferences known) {
    if (!mayDecide(c.context().actor(), project, known)) {
      return Optional.of(refuse(BY_PROGRAMME_AUTHORITY));
    }
    return runsBackward(c, project) ? Optional.of(runsBackward(project)) : Optional.empty();
  }

  private static boolean mayDecide(Actor actor, Known project, ProjectReferences known) {
    Assignment assignment = project.assignment();
    UnitId unit = actor.unit();
    List<UnitId> authorities =
        assignment.present().stream()
            .map(programme -> known.programmes().get(programme))
            .filter(Objects::nonNull)
            .map(Plan::authority)
            .toList();
    if (!actor.has(Role.ASSIGNING_AUTHORITY)) return false;
    return authorities.isEmpty()
        ? unit.equals(assignment.assigner())
        : known.isOrIsAbove(unit, assignment.assigner())
            && authorities.stream().allMatch(authority -> known.isOrIsAbove(unit, authority));
  }

  private static Decision<ProjectEvent> merge(
      MergeProjects c, Known project, ProjectReferences known) {
    List<ProjectId> sources = c.sources();
    return decided(c, project, known)
        .orElseGet(() ->
            sources.isEmpty()
                    || sources.contains(c.project())
                    || new HashSet<>(sources).size() < sources.size()
                ? refuse(SOURCES_DISTINCT)
                : acceptWith(
                    sources.stream()
                        .map(source ->
                            new EndAsMerged(
                                c.context(), source, c.project(), c.reason(), c.basis()))
                        .toList(),
                    List.of(
                        new ProjectsAbsorbed(c.project(), on(c), sources, c.reason(), c.basis()))));
  }

  private static Decision<ProjectEvent> split(
      SplitProject c, Known project, ProjectReferences known) {
    Deadline whole = project.item().deadline().current();
    return decided(c, project, known)
        .or(() -> when(c.parts().size() < 2, SPLIT_HAS_PARTS))
        .or(() ->
            when(c.parts().stream().anyMatch(part -> isLater(part, whole)), PART_WITHIN_WHOLE))
        .orElseGet(() -> {
          List<Command> parts = new ArrayList<>();
          List<ProjectId> ids = new ArrayList<>();
          for (Part part : c.parts()) {
            ProjectId id = new ProjectId(c.context().newId("part/" + (ids.size() + 1)));
            ids.add(id);
            parts.add(assign(c, id, part, project.assignment(), whole));
          }
          return acceptWith(
              parts, List.of(new ProjectSplit(c.project(), on(c), ids, c.reason(), c.basis())));
        });
  }

  private static boolean isLater(Part part, Deadline whole) {
    LocalDate due = part.dueOn();
    return due != null && whole.dueOn() != null && due.isAfter(whole.dueOn());
  }

  /// A part is assigned as the whole was, but for what is said of it.
  private static AssignProject assign(
      SplitProject c, ProjectId id, Part part, Assignment whole, Deadline deadline) {
    return new AssignProject(
        c.context(),
        id,
        whole.type(),
        part.title(),
        part.product(),
        whole.assigner(),
        part.lead(),
        whole.coordinators().stream().filter(unit -> !unit.equals(part.lead())).toList(),
        whole.reviewingUnit(),
        due(part, deadline),
        whole.sources(),
        whole.present().stream().map(programme -> new Place(programme, null)).toList(),
        whole.field(),
        whole.priority(),
        whole.secrecy(),
        whole.issueRequired(),
        null,
        null,
        c.project());
  }

  private static DeadlineRule due(Part part, Deadline whole) {
    LocalDate due = part.dueOn() == null ? whole.dueOn() : part.dueOn();
    return due == null
        ? DeadlineRule.none(Objects.requireNonNull(whole.reviewOn()))
        : DeadlineRule.fixed(due, LastDay.AS_IT_IS);
  }

  private static Decision<ProjectEvent> carryOver(
      CarryOverProject c, Known project, ProjectReferences known) {
    Plan from = known.programmes().get(c.from());
    Plan to = known.programmes().get(c.to());
    if (from == null || to == null) return unknown(from == null ? c.from() : c.to());
    if (!c.context().actor().is(Role.ASSIGNING_AUTHORITY, from.authority())
        || !from.authority().equals(to.authority())) {
      return refuse(CARRIED_BY_PROGRAMME);
    }
    Assignment assignment = project.assignment();
    Optional<Standing> place =
        assignment.places().stream()
            .filter(p -> p.programme().equals(c.from()) && !p.left())
            .findFirst();
    if (place.isEmpty()) return refuse(CARRIED_FROM_PLACE);
    if (!to.from().isAfter(from.from()) || assignment.programmes().contains(c.to())) {
      return refuse(CARRIED_TO_NEXT);
    }
    if (runsBackward(c, project)) return runsBackward(project);
    return accept(
        new ProjectCarriedOver(c.project(), on(c), c.from(), c.to(), place.get().years() + 1));
  }

  private static Decision<ProjectEvent> unknown(ProgrammeId programme) {
    return refuse(PROGRAMME_UNKNOWN, Map.of("programme", programme.value()));
  }

  private static Optional<Decision<ProjectEvent>> when(boolean wrong, Rule rule) {
    return wrong ? Optional.of(refuse(rule)) : Optional.empty();
  }

  private static LocalDate on(FateCommand c) {
    return c.context().effectiveOn();
  }
}
