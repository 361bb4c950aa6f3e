package org.tiendo.contracts.kernel;

import java.util.Set;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;

/// Who acts: an authenticated person, for one unit, in the roles that the token carries.
public record Actor(PersonId person, UnitId unit, Set<Role> roles) {

  public Actor {
    roles = Set.copyOf(roles);
  }

  public boolean has(Role role) {
    return roles.contains(role);
  }

  /// Whether this person acts in `role` for exactly `unit`.
  public boolean is(Role role, UnitId unit) {
    return has(role) && this.unit.equals(unit);
  }

  /// Whether any of the roles is one in which work is done.
  public boolean isActing() {
    for (Role role : roles) {
      if (role.isActing()) return true;
    }
    return false;
  }
}
