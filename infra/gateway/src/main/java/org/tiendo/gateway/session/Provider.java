package org.tiendo.gateway.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.IdTokenClaimNames;
import org.tiendo.gateway.GatewayProperties;
import org.tiendo.gateway.GatewayProperties.Oidc;

/// The gateway as a client of the OpenID provider.
///
/// The installation's own provider starts together with the gateway and is reached through it, so its addresses are told, not
/// read from it.
public final class Provider {

  /// Name of the registration, part of two paths.
  public static final String REGISTRATION = "tiendo";

  private Provider() {}

  /// @return a repository that asks a provider for its addresses at the first use, if they are to be discovered
  public static ClientRegistrationRepository of(GatewayProperties properties) {
    return properties.oidc().discovered()
        ? new SupplierClientRegistrationRepository(
            () -> new InMemoryClientRegistrationRepository(discovered(properties)))
        : new InMemoryClientRegistrationRepository(told(properties));
  }

  private static ClientRegistration discovered(GatewayProperties properties) {
    Oidc oidc = properties.oidc();
    return complete(
        ClientRegistrations.fromIssuerLocation(oidc.issuer()).registrationId(REGISTRATION),
        properties);
  }

  private static ClientRegistration told(GatewayProperties properties) {
    Oidc oidc = properties.oidc();
    URI end = oidc.endSessionUri();
    return complete(
        ClientRegistration.withRegistrationId(REGISTRATION)
            .authorizationUri(text(oidc.authorizationUri()))
            .tokenUri(text(oidc.tokenUri()))
            .jwkSetUri(text(oidc.jwkSetUri()))
            .issuerUri(oidc.issuer())
            .userNameAttributeName(IdTokenClaimNames.SUB)
            .providerConfigurationMetadata(
                end == null ? Map.of() : Map.of("end_session_endpoint", end.toString())),
        properties);
  }

  private static ClientRegistration complete(
      ClientRegistration.Builder registration, GatewayProperties properties) {
    Oidc oidc = properties.oidc();
    return registration
        .clientId(oidc.clientId())
        .clientSecret(secret(oidc))
        .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
        .redirectUri(properties.origin() + "/login/oauth2/code/" + REGISTRATION)
        .scope(oidc.scopes())
        .clientSettings(ClientRegistration.ClientSettings.builder().requireProofKey(true).build())
        .build();
  }

  private static String secret(Oidc oidc) {
    try {
      return Files.readString(oidc.clientSecretFile()).strip();
    } catch (IOException e) {
      throw new UncheckedIOException("the gateway's secret at the provider cannot be read", e);
    }
  }

  private static String text(@Nullable URI address) {
    return Objects.requireNonNull(address).toString();
  }
}
