package org.tiendo.contracts.kernel;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.UnitId;

/// In which roles a person may act, and for which units: those of the token, and those that an office or a delegation
/// (ủy quyền) lends.
///
/// @param lent what offices and delegations lend on the day in question; only of the units that the decision read
public record Authority(Actor actor, List<Lent> lent) {

  public Authority {
    lent = List.copyOf(lent);
  }

  /// Roles that a person has by an office of a unit.
  ///
  /// @param acting whether the person stands in for its holder
  /// @param delegation number of the delegation that it rests on; null for who holds the office
  public record Lent(
      UnitId unit, String office, Set<Role> roles, boolean acting, @Nullable Integer delegation) {
    public Lent {
      roles = Set.copyOf(roles);
    }
  }

  /// A role that a person may act in for a unit.
  ///
  /// @param through null if the token carries it
  public record Grant(UnitId unit, Role role, @Nullable Lent through) {}

  public static Authority ofToken(Actor actor) {
    return new Authority(actor, List.of());
  }

  /// The first of the roles that this person has for exactly `unit`, those of the token before those that are lent.
  public Optional<Grant> grant(UnitId unit, Role... anyOf) {
    for (Role role : anyOf) {
      if (actor.is(role, unit)) return Optional.of(new Grant(unit, role, null));
    }
    for (Lent one : lent) {
      for (Role role : anyOf) {
        if (one.unit().equals(unit) && one.roles().contains(role))
          return Optional.of(new Grant(unit, role, one));
      }
    }
    return Optional.empty();
  }
}
