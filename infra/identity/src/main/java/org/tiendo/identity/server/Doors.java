package org.tiendo.identity.server;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.ServletContextInitializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.preauth.AbstractPreAuthenticatedProcessingFilter;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.identity.IdentityProperties;
import org.tiendo.identity.directory.DirectoryFile;

/// Which part of the provider answers whom. What is not named here is refused.
@Configuration(proxyBeanMethods = false)
class Doors {

  /// Paths of the protocol itself.
  @Bean
  @Order(1)
  SecurityFilterChain protocol(HttpSecurity http, DirectoryFile directory) {
    http.oauth2AuthorizationServer(server -> {
      http.securityMatcher(server.getEndpointsMatcher());
      server.oidc(Customizer.withDefaults());
    });
    PageHeaders.on(http);
    return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .exceptionHandling(e -> e.authenticationEntryPoint(toLogin()))
        .addFilterBefore(
            new WithdrawnFilter(directory), AbstractPreAuthenticatedProcessingFilter.class)
        .addFilterBefore(new SetUpFirstFilter(), AbstractPreAuthenticatedProcessingFilter.class)
        .build();
  }

  /// What programs ask, with a bearer token.
  @Bean
  @Order(2)
  SecurityFilterChain programs(HttpSecurity http, JwtDecoder decoder) {
    PageHeaders.on(http);
    return http.securityMatcher("/names")
        .csrf(csrf -> csrf.disable())
        .requestCache(cache -> cache.disable())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(requests ->
            requests.requestMatchers(HttpMethod.GET).authenticated().anyRequest().denyAll())
        .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.decoder(decoder)))
        .build();
  }

  /// What people see.
  @Bean
  @Order(3)
  SecurityFilterChain pages(
      HttpSecurity http, DirectoryFile directory, IdentityProperties properties) {
    PageHeaders.on(http);
    return http.authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/actuator/health", "/assets/**", "/signed-out")
                .permitAll()
                .requestMatchers("/login", "/login/ott")
                .permitAll()
                .requestMatchers("/as")
                .access(Access.inSample(properties.sample()))
                .requestMatchers("/people", "/people/**")
                .access(Access.holding(Role.ADMINISTRATOR, directory))
                .requestMatchers("/calendar", "/calendar/revoke")
                .access(Access.signedIn())
                .requestMatchers("/setup", "/setup/**")
                .access(Access.settingUp())
                .anyRequest()
                .denyAll())
        .exceptionHandling(e -> e.authenticationEntryPoint(toLogin()))
        .logout(logout -> logout.disable())
        .addFilterBefore(new WithdrawnFilter(directory), AuthorizationFilter.class)
        .build();
  }

  /// Under TLS the cookie is for TLS only. Without TLS the origin is on loopback, where ports share cookies, so the name
  /// carries the port.
  @Bean
  ServletContextInitializer sessionCookie(IdentityProperties properties) {
    boolean tls = "https".equals(properties.origin().getScheme());
    return context -> {
      context
          .getSessionCookieConfig()
          .setName(tls ? "__Secure-IDP" : "IDP-" + properties.origin().getPort());
      context.getSessionCookieConfig().setSecure(tls);
    };
  }

  @Bean
  JwtDecoder decoder(JWKSource<SecurityContext> keys, IdentityProperties properties) {
    return BearerTokens.decoder(keys, properties.tenant());
  }

  private static AuthenticationEntryPoint toLogin() {
    return new LoginUrlAuthenticationEntryPoint("/login");
  }
}
