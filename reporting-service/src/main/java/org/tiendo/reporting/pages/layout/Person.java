package org.tiendo.reporting.pages.layout;

import java.util.List;
import org.springframework.security.oauth2.jwt.Jwt;
import org.tiendo.eventing.web.Caller;

/// The signed-in person as the page's header names them.
///
/// @param roles names of roles, as the token has them
public record Person(String id, String name, String unit, List<String> roles) {

  public Person {
    roles = List.copyOf(roles);
  }

  static Person signedIn() {
    Jwt token = Caller.token();
    String id = String.valueOf(token.getSubject());
    String name = token.getClaimAsString("name");
    String unit = token.getClaimAsString("unit");
    List<String> roles = token.getClaimAsStringList("roles");
    return new Person(
        id, name == null ? id : name, unit == null ? "" : unit, roles == null ? List.of() : roles);
  }

  public boolean has(String role) {
    return roles.contains(role);
  }
}
