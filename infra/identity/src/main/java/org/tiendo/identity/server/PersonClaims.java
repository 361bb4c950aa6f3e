package org.tiendo.identity.server;

import java.util.List;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.identity.directory.DirectoryFile;
import org.tiendo.identity.directory.Person;
import org.tiendo.identity.token.Tokens;

/// Writes what the directory says now into each token, at sign-in and at each refresh; who was withdrawn gets none.
final class PersonClaims implements OAuth2TokenCustomizer<JwtEncodingContext> {

  private final DirectoryFile directory;
  private final String tenant;

  PersonClaims(DirectoryFile directory, String tenant) {
    this.directory = directory;
    this.tenant = tenant;
  }

  @Override
  public void customize(JwtEncodingContext context) {
    context.getJwsHeader().algorithm(SignatureAlgorithm.ES256);
    Person person =
        Optional.ofNullable(context.<Authentication>getPrincipal())
            .flatMap(principal -> directory.read().active(principal.getName()))
            .orElseThrow(PersonClaims::gone);
    context.getClaims().claim("name", person.name());
    if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
      context
          .getClaims()
          .issuer(Tokens.issuer(tenant))
          .audience(List.of(Tokens.AUDIENCE))
          .claim("tenant", tenant)
          .claim("unit", person.unit())
          .claim("roles", person.roles().stream().map(Role::name).toList());
    }
  }

  private static OAuth2AuthenticationException gone() {
    return new OAuth2AuthenticationException(
        new OAuth2Error(
            OAuth2ErrorCodes.INVALID_GRANT, "The person may not sign in any more.", null));
  }
}
