package org.tiendo.eventing.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.edge.RequestProblem;

/// Who sends the request at hand.
public final class Caller {

  private Caller() {}

  /// The signed-in person of the request that this thread answers.
  ///
  /// @throws RequestProblem 403 `token-lacks-claims` if the token lacks a claim
  /// @throws IllegalStateException if the endpoint does not stand behind authentication
  public static Actor current() {
    return of(token());
  }

  /// The token that the request at hand carries, for a call to a peer in the same person's name.
  ///
  /// @throws IllegalStateException if the endpoint does not stand behind authentication
  public static Jwt token() {
    if (SecurityContextHolder.getContext().getAuthentication()
        instanceof JwtAuthenticationToken authenticated) {
      return authenticated.getToken();
    }
    throw new IllegalStateException("this stands behind authentication");
  }

  /// The roles of the token alone; a token without any grants none.
  ///
  /// @throws IllegalStateException if the endpoint does not stand behind authentication
  static Set<Role> roles() {
    List<String> names = token().getClaimAsStringList("roles");
    return names == null ? Set.of() : roles(names);
  }

  /// Reads the actor off a token: `sub`, `unit` and `roles`, as the directory gave them when the token was made. A role that
  /// is not one of the product's grants nothing.
  static Actor of(Jwt token) {
    String unit = token.getClaimAsString("unit");
    List<String> roles = token.getClaimAsStringList("roles");
    if (token.getSubject() == null || unit == null || roles == null) {
      throw lacksClaims();
    }
    try {
      return new Actor(new PersonId(token.getSubject()), new UnitId(unit), roles(roles));
    } catch (IllegalArgumentException e) {
      throw lacksClaims();
    }
  }

  private static RequestProblem lacksClaims() {
    return new RequestProblem(
        HttpStatus.FORBIDDEN,
        "token-lacks-claims",
        "The token names no person, unit or roles: have the directory checked.");
  }

  private static Set<Role> roles(Collection<String> names) {
    return Arrays.stream(Role.values())
        .filter(role -> names.contains(role.name()))
        .collect(Collectors.toUnmodifiableSet());
  }
}
