package org.tiendo.task.project;

import java.util.List;
import java.util.Optional;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Authority.Grant;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.task.project.Project.Known;
import org.tiendo.task.unit.UnitCommand.NoteAuthority;

/// What a person is to an item.
final class Parties {

  private Parties() {}

  static boolean worksFor(Actor actor, UnitId unit) {
    return actor.is(Role.UNIT_OFFICER, unit) || actor.is(Role.UNIT_HEAD, unit);
  }

  static boolean assigns(Actor actor, Known project) {
    return actor.is(Role.ASSIGNING_AUTHORITY, project.assignment().assigner());
  }

  /// The right of whoever works for a unit: by the token, or lent.
  static Optional<Grant> working(Actor actor, UnitId unit, ProjectReferences known) {
    return known.grant(actor, unit, Role.UNIT_OFFICER, Role.UNIT_HEAD);
  }

  /// The right of the authority that assigned an item: by the token, or lent.
  static Optional<Grant> assigning(Actor actor, Known project, ProjectReferences known) {
    return known.grant(actor, project.assignment().assigner(), Role.ASSIGNING_AUTHORITY);
  }

  static Optional<Grant> assigningOrFollowing(Actor actor, Known project, ProjectReferences known) {
    return assigning(actor, project, known)
        .or(() -> known.grant(actor, actor.unit(), Role.MONITORING_OFFICE));
  }

  /// Carried out, with a note if the right is lent.
  static Decision<ProjectEvent> accept(Command c, Grant grant, ProjectEvent event) {
    return Decision.acceptWith(NoteAuthority.of(c, grant), List.of(event));
  }

  static boolean assignsOrFollows(Actor actor, Known project) {
    return assigns(actor, project) || actor.has(Role.MONITORING_OFFICE);
  }
}
