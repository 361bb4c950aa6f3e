package org.tiendo.task.project;

import static org.tiendo.contracts.kernel.Decision.refuse;
import static org.tiendo.task.project.FateRule.CARRIED_BY_PROGRAMME;
import static org.tiendo.task.project.FateRule.CARRIED_FROM_PLACE;
import static org.tiendo.task.project.FateRule.CARRIED_TO_NEXT;
import static org.tiendo.task.project.Parties.accept;
import static org.tiendo.task.project.ProjectDecider.runsBackward;
import static org.tiendo.task.project.ProjectRule.PROGRAMME_CLOSED;
import static org.tiendo.task.project.ProjectRule.PROGRAMME_UNKNOWN;

import java.util.Map;
import java.util.Optional;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.kernel.Authority.Grant;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.task.project.Assignment.Standing;
import org.tiendo.task.project.FateCommand.CarryOverProject;
import org.tiendo.task.project.FateEvent.ProjectCarriedOver;
import org.tiendo.task.project.Project.Known;
import org.tiendo.task.project.ProjectReferences.Plan;

/// Decides on going on in a later programme, alone or at the closing of the present one.
final class CarryOverDecider {

  private CarryOverDecider() {}

  static Decision<ProjectEvent> decide(CarryOverProject c, Known project, ProjectReferences known) {
    Plan from = known.programmes().get(c.from());
    Plan to = known.programmes().get(c.to());
    if (from == null || to == null) return unknown(from == null ? c.from() : c.to());
    Optional<Grant> grant =
        known.grant(
            c.context().actor(), from.authority(), Role.ASSIGNING_AUTHORITY, Role.UNIT_HEAD);
    if (grant.isEmpty() || !from.authority().equals(to.authority())) {
      return refuse(CARRIED_BY_PROGRAMME);
    }
    if (to.closed()) return closed(c.to());
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
        c,
        grant.get(),
        new ProjectCarriedOver(
            c.project(), c.context().effectiveOn(), c.from(), c.to(), place.get().years() + 1));
  }

  private static Decision<ProjectEvent> unknown(ProgrammeId programme) {
    return refuse(PROGRAMME_UNKNOWN, Map.of("programme", programme.value()));
  }

  private static Decision<ProjectEvent> closed(ProgrammeId programme) {
    return refuse(PROGRAMME_CLOSED, Map.of("programme", programme.value()));
  }
}
