package org.tiendo.identity.server;

import java.time.Duration;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.tiendo.identity.IdentityProperties;
import org.tiendo.identity.token.ClientSecret;

/// The one program that people sign in through.
final class GatewayClient {

  /// How long an access token is good; a change in the directory takes effect within it.
  static final Duration ACCESS = Duration.ofMinutes(2);

  private static final Duration CODE = Duration.ofMinutes(1);

  private GatewayClient() {}

  static RegisteredClient of(IdentityProperties properties, PasswordEncoder encoder) {
    return RegisteredClient.withId(UUID.randomUUID().toString())
        .clientId(ClientSecret.CLIENT)
        .clientSecret(encoder.encode(ClientSecret.in(properties.keys())))
        .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
        .redirectUri(properties.origin() + "/login/oauth2/code/" + properties.registration())
        .postLogoutRedirectUri(properties.origin() + "/")
        .postLogoutRedirectUri(properties.issuer() + "/signed-out")
        .scope(OidcScopes.OPENID)
        .clientSettings(
            ClientSettings.builder()
                .requireProofKey(true)
                .requireAuthorizationConsent(false)
                .build())
        .tokenSettings(
            TokenSettings.builder()
                .authorizationCodeTimeToLive(CODE)
                .accessTokenTimeToLive(ACCESS)
                .refreshTokenTimeToLive(Authorizations.LONGEST)
                // Requests that run side by side refresh side by side: a token good once would end
                // the session.
                .reuseRefreshTokens(true)
                .idTokenSignatureAlgorithm(SignatureAlgorithm.ES256)
                .build())
        .build();
  }
}
