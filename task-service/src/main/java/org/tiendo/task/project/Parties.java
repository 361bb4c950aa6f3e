package org.tiendo.task.project;

import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.task.project.Project.Known;

/// What a person is to an item.
final class Parties {

  private Parties() {}

  static boolean worksFor(Actor actor, UnitId unit) {
    return actor.is(Role.UNIT_OFFICER, unit) || actor.is(Role.UNIT_HEAD, unit);
  }

  static boolean assigns(Actor actor, Known project) {
    return actor.is(Role.ASSIGNING_AUTHORITY, project.assignment().assigner());
  }

  static boolean assignsOrFollows(Actor actor, Known project) {
    return assigns(actor, project) || actor.has(Role.MONITORING_OFFICE);
  }
}
