package org.tiendo.identity.server;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.core.session.SessionRegistryImpl;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationService;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.tiendo.identity.IdentityProperties;
import org.tiendo.identity.directory.DirectoryFile;
import org.tiendo.identity.token.SigningKey;
import org.tiendo.identity.token.Tokens;

/// What the authorization server is made of.
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

  /// Tokens and links follow the clock on the wall, also where the work's dates are played.
  @Bean
  InstantSource wallClock() {
    return InstantSource.system();
  }

  @Bean
  SigningKey signingKey(IdentityProperties properties) {
    return SigningKey.in(properties.keys());
  }

  @Bean
  Tokens tokens(SigningKey key, IdentityProperties properties, InstantSource clock) {
    return new Tokens(key, properties.tenant(), clock);
  }

  @Bean
  DirectoryFile directoryFile(IdentityProperties properties) {
    return new DirectoryFile(properties.directory());
  }

  @Bean
  JWKSource<SecurityContext> keys(SigningKey key) {
    ECKey signing = new ECKey.Builder(key.key()).algorithm(JWSAlgorithm.ES256).build();
    return new ImmutableJWKSet<>(new JWKSet(signing));
  }

  @Bean
  PasswordEncoder secretDigest() {
    return new SecretDigest();
  }

  @Bean
  RegisteredClientRepository clients(IdentityProperties properties, PasswordEncoder encoder) {
    return new InMemoryRegisteredClientRepository(GatewayClient.of(properties, encoder));
  }

  @Bean
  OAuth2AuthorizationService authorizations(InstantSource clock) {
    return new Authorizations(clock);
  }

  @Bean
  OAuth2TokenCustomizer<JwtEncodingContext> personClaims(
      DirectoryFile directory, IdentityProperties properties) {
    return new PersonClaims(directory, properties.tenant());
  }

  @Bean
  AuthorizationServerSettings settings(IdentityProperties properties) {
    return AuthorizationServerSettings.builder().issuer(properties.issuer()).build();
  }

  /// Lets a sign-out name the session it ends.
  @Bean
  SessionRegistry sessions() {
    return new SessionRegistryImpl();
  }

  @Bean
  HttpSessionEventPublisher sessionEvents() {
    return new HttpSessionEventPublisher();
  }
}
