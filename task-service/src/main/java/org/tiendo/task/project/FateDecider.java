package org.tiendo.task.project;

import static org.tiendo.contracts.kernel.Decision.accept;
import static org.tiendo.contracts.kernel.Decision.acceptWith;
import static org.tiendo.contracts.kernel.Decision.refuse;
import static org.tiendo.task.project.FateRule.BY_PROGRAMME_AUTHORITY;
import static org.tiendo.task.project.FateRule.DROPPED_BY_PROPOSER_OR_MONITOR;
import static org.tiendo.task.project.FateRule.PART_WITHIN_WHOLE;
import static org.tiendo.task.project.FateRule.SOURCES_DISTINCT;
import static org.tiendo.task.project.FateRule.SPLIT_HAS_PARTS;
import static org.tiendo.task.project.Parties.accept;
import static org.tiendo.task.project.ProjectDecider.notIn;
import static org.tiendo.task.project.ProjectDecider.runsBackward;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Authority.Grant;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.contracts.vocabulary.DeadlineRule;
import org.tiendo.contracts.vocabulary.DeadlineRule.LastDay;
import org.tiendo.task.project.FateCommand.CarryOverProject;
import org.tiendo.task.project.FateCommand.EndAsMerged;
import org.tiendo.task.project.FateCommand.MergeProjects;
import org.tiendo.task.project.FateCommand.Part;
import org.tiendo.task.project.FateCommand.SplitProject;
import org.tiendo.task.project.FateCommand.WithdrawProject;
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
import org.tiendo.task.unit.UnitCommand.NoteAuthority;

/// Decides on how an item leaves its programme other than by completion.
final class FateDecider {

  private FateDecider() {}

  static Decision<ProjectEvent> decide(
      FateCommand command, Known project, ProjectReferences known) {
    if (project instanceof Ended) return notIn(project);
    return switch (command) {
      case WithdrawProject c ->
          decided(
              c,
              project,
              known,
              grant ->
                  accept(
                      c, grant, new ProjectWithdrawn(c.project(), on(c), c.reason(), c.basis())));
      case MergeProjects c when project instanceof Open -> merge(c, project, known);
      case MergeProjects _ -> notIn(project);
      case EndAsMerged c ->
          decided(
              c,
              project,
              known,
              grant ->
                  accept(
                      c,
                      grant,
                      new ProjectMerged(c.project(), on(c), c.successor(), c.reason(), c.basis())));
      case SplitProject c -> split(c, project, known);
      case CarryOverProject c -> CarryOverDecider.decide(c, project, known);
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

  /// What an authority decides, if it may, together with a note by what right.
  private static Decision<ProjectEvent> decided(
      Command c,
      Known project,
      ProjectReferences known,
      Function<Grant, Decision<ProjectEvent>> what) {
    Optional<Grant> grant = ruling(c.context().actor(), project.assignment(), known);
    if (grant.isEmpty()) return refuse(BY_PROGRAMME_AUTHORITY);
    return runsBackward(c, project) ? runsBackward(project) : what.apply(grant.get());
  }

  private static Optional<Grant> ruling(
      Actor actor, Assignment assignment, ProjectReferences known) {
    List<UnitId> authorities = known.authorities(assignment.present());
    return authorities.isEmpty()
        ? known.grant(actor, assignment.assigner(), Role.ASSIGNING_AUTHORITY)
        : known.ruling(actor, assignment.assigner(), authorities);
  }

  private static Decision<ProjectEvent> merge(
      MergeProjects c, Known project, ProjectReferences known) {
    return decided(
        c,
        project,
        known,
        grant ->
            c.sources().isEmpty()
                    || c.sources().contains(c.project())
                    || new HashSet<>(c.sources()).size() < c.sources().size()
                ? refuse(SOURCES_DISTINCT)
                : merged(c, grant));
  }

  private static Decision<ProjectEvent> merged(MergeProjects c, Grant grant) {
    List<Command> further = new ArrayList<>(NoteAuthority.of(c, grant));
    for (ProjectId source : c.sources()) {
      further.add(new EndAsMerged(c.context(), source, c.project(), c.reason(), c.basis()));
    }
    return acceptWith(
        further,
        List.of(new ProjectsAbsorbed(c.project(), on(c), c.sources(), c.reason(), c.basis())));
  }

  private static Decision<ProjectEvent> split(
      SplitProject c, Known project, ProjectReferences known) {
    Deadline whole = project.item().deadline().current();
    return decided(
        c,
        project,
        known,
        grant -> {
          if (c.parts().size() < 2) return refuse(SPLIT_HAS_PARTS);
          if (c.parts().stream().anyMatch(part -> isLater(part, whole))) {
            return refuse(PART_WITHIN_WHOLE);
          }
          return parted(c, project, grant);
        });
  }

  private static Decision<ProjectEvent> parted(SplitProject c, Known project, Grant grant) {
    Deadline whole = project.item().deadline().current();
    List<Command> further = new ArrayList<>(NoteAuthority.of(c, grant));
    List<ProjectId> ids = new ArrayList<>();
    for (Part part : c.parts()) {
      ProjectId id = new ProjectId(c.context().newId("part/" + (ids.size() + 1)));
      ids.add(id);
      further.add(assign(c, id, part, project.assignment(), whole));
    }
    return acceptWith(
        further, List.of(new ProjectSplit(c.project(), on(c), ids, c.reason(), c.basis())));
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
        c.project(),
        null);
  }

  private static DeadlineRule due(Part part, Deadline whole) {
    LocalDate due = part.dueOn() == null ? whole.dueOn() : part.dueOn();
    return due == null
        ? DeadlineRule.none(Objects.requireNonNull(whole.reviewOn()))
        : DeadlineRule.fixed(due, LastDay.AS_IT_IS);
  }

  private static LocalDate on(FateCommand c) {
    return c.context().effectiveOn();
  }
}
