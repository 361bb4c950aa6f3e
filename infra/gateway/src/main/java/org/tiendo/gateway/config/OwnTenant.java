package org.tiendo.gateway.config;

import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/// Takes tokens of this installation's tenant only. What their owner may do is the services' matter.
record OwnTenant(String tenant) implements Converter<Jwt, AbstractAuthenticationToken> {

  @Override
  public AbstractAuthenticationToken convert(Jwt token) {
    if (!tenant.equals(token.getClaimAsString("tenant"))) {
      throw new InvalidBearerTokenException("the token is of another tenant");
    }
    return new JwtAuthenticationToken(token, List.of());
  }
}
