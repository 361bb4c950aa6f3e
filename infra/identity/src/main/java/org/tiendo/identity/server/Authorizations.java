package org.tiendo.identity.server;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.server.authorization.InMemoryOAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;

/// Running sign-ins, in memory, each until its last token has expired: who comes back after a restart signs in anew.
final class Authorizations implements OAuth2AuthorizationService {

  /// How long the gateway may go on without the browser's signing in again.
  static final Duration LONGEST = Duration.ofHours(12);

  private static final OAuth2TokenType ID_TOKEN = new OAuth2TokenType(OidcParameterNames.ID_TOKEN);

  private final OAuth2AuthorizationService kept = new InMemoryOAuth2AuthorizationService();
  private final Map<String, Instant> ends = new ConcurrentHashMap<>();

  /// The first ID token of each sign-in, by its authorization's id: the one that is shown at sign-out, although each renewal
  /// has put another in its place.
  private final Map<String, String> firstIdTokens = new ConcurrentHashMap<>();

  private final InstantSource clock;

  Authorizations(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public void save(OAuth2Authorization authorization) {
    Instant now = clock.instant();
    ends.putIfAbsent(authorization.getId(), now.plus(LONGEST));
    kept.save(authorization);
    OAuth2Authorization.Token<OidcIdToken> idToken = authorization.getToken(OidcIdToken.class);
    if (idToken != null) {
      firstIdTokens.putIfAbsent(authorization.getId(), idToken.getToken().getTokenValue());
    }
    ends.forEach((id, end) -> {
      if (end.isBefore(now)) {
        forget(id);
      }
    });
  }

  private void forget(String id) {
    OAuth2Authorization over = kept.findById(id);
    if (over != null) {
      kept.remove(over);
    }
    ends.remove(id);
    firstIdTokens.remove(id);
  }

  @Override
  public void remove(OAuth2Authorization authorization) {
    forget(authorization.getId());
  }

  @Override
  public @Nullable OAuth2Authorization findById(String id) {
    return kept.findById(id);
  }

  @Override
  public @Nullable OAuth2Authorization findByToken(String token, @Nullable OAuth2TokenType type) {
    OAuth2Authorization found = kept.findByToken(token, type);
    return found == null && type != null && ID_TOKEN.equals(type) ? ofFirstIdToken(token) : found;
  }

  private @Nullable OAuth2Authorization ofFirstIdToken(String token) {
    return firstIdTokens.entrySet().stream()
        .filter(first -> first.getValue().equals(token))
        .findFirst()
        .map(first -> kept.findById(first.getKey()))
        .orElse(null);
  }
}
