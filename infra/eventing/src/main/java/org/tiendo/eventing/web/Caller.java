package org.tiendo.eventing.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.jwt.Jwt;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Role;

/// Reads the actor off a token: `sub`, `unit` and `roles`, as the directory gave them when the token was made.
final class Caller {

  private Caller() {}

  /// A role that is not one of the product's grants nothing.
  ///
  /// @throws IllegalArgumentException if the token lacks a claim
  static Actor of(Jwt token) {
    String unit = token.getClaimAsString("unit");
    List<String> roles = token.getClaimAsStringList("roles");
    if (token.getSubject() == null || unit == null || roles == null) {
      throw new IllegalArgumentException("the token lacks sub, unit or roles");
    }
    return new Actor(new PersonId(token.getSubject()), new UnitId(unit), roles(roles));
  }

  private static Set<Role> roles(Collection<String> names) {
    return Arrays.stream(Role.values())
        .filter(role -> names.contains(role.name()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
