package org.tiendo.gateway.config;

import java.util.Objects;
import org.apache.catalina.session.StandardManager;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.web.session.HttpSessionEventPublisher;
import org.springframework.web.util.HttpSessionMutexListener;
import org.tiendo.gateway.GatewayProperties;
import org.tiendo.gateway.session.Provider;

/// What a browser's session consists of, and the provider behind it.
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

  @Bean
  ClientRegistrationRepository provider(GatewayProperties properties) {
    return Provider.of(properties);
  }

  @Bean
  JwtDecoderFactory<ClientRegistration> identityTokens(GatewayProperties properties) {
    OidcIdTokenDecoderFactory factory = new OidcIdTokenDecoderFactory();
    SignatureAlgorithm algorithm =
        Objects.requireNonNull(
            SignatureAlgorithm.from(properties.oidc().algorithm()),
            "tiendo.gateway.oidc.algorithm is not known");
    factory.setJwsAlgorithmResolver(_ -> algorithm);
    return factory;
  }

  /// Tokens belong to one session, not to all of a person: each ends by itself.
  @Bean
  OAuth2AuthorizedClientRepository tokensOfSessions() {
    return new HttpSessionOAuth2AuthorizedClientRepository();
  }

  @Bean
  OAuth2AuthorizedClientManager clients(
      ClientRegistrationRepository provider, OAuth2AuthorizedClientRepository tokens) {
    return new DefaultOAuth2AuthorizedClientManager(provider, tokens);
  }

  @Bean
  HttpSessionEventPublisher sessionEvents() {
    return new HttpSessionEventPublisher();
  }

  @Bean
  HttpSessionMutexListener sessionMutex() {
    return new HttpSessionMutexListener();
  }

  /// Under TLS the cookie is bound to this very host. Without TLS the origin is on loopback, where ports share cookies, so
  /// the name carries the port.
  @Bean
  ServletContextInitializer sessionCookie(GatewayProperties properties) {
    boolean tls = properties.tls();
    return context -> {
      context
          .getSessionCookieConfig()
          .setName(tls ? "__Host-tiendo" : "tiendo-" + properties.origin().getPort());
      context.getSessionCookieConfig().setSecure(tls);
    };
  }

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> fewSessions(
      GatewayProperties properties) {
    return factory ->
        factory.addContextCustomizers(context -> {
          StandardManager sessions = new StandardManager();
          sessions.setPathname(null);
          sessions.setMaxActiveSessions(properties.limits().sessions());
          context.setManager(sessions);
        });
  }
}
