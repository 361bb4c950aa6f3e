package org.tiendo.eventing.config;

import java.util.Collection;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.edge.ProblemWriter;

/// Who may reach which endpoint at all. What a person may do with it is decided in the domain.
///
/// Everything is denied unless named here. A token must be of the issuer, audience and algorithm that Spring's
/// `spring.security.oauth2.resourceserver.jwt` properties name, and of this installation's tenant.
@Configuration(proxyBeanMethods = false)
class EdgeSecurity {

  @Bean
  SecurityFilterChain edge(
      HttpSecurity http,
      ProblemWriter problems,
      TiendoProperties properties,
      JwtDecoder decoder,
      ObjectProvider<OpenPaths> paths) {
    OpenPaths open = paths.getIfAvailable(() -> OpenPaths.NONE);
    AuthenticationEntryPoint unauthenticated = unauthenticated(problems);
    AccessDeniedHandler denied = denied(problems);
    return http.csrf(csrf -> csrf.disable())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(jakarta.servlet.DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/**")
                .permitAll()
                .requestMatchers(HttpMethod.GET, "/actuator/prometheus")
                .hasAuthority(Role.OPERATOR.name())
                .requestMatchers(HttpMethod.GET, "/internal/log")
                .hasAnyAuthority(Role.SERVICE.name(), Role.AUDITOR.name())
                .requestMatchers("/api/**", "/v3/api-docs", "/v3/api-docs/**")
                .authenticated()
                .requestMatchers("/internal/**", "/actuator/**")
                .denyAll()
                .requestMatchers(anyOf(open.anybody()))
                .permitAll()
                .requestMatchers(anyOf(open.signedIn()))
                .authenticated()
                .anyRequest()
                .denyAll())
        .oauth2ResourceServer(server ->
            server
                .jwt(jwt ->
                    jwt.decoder(new VerifiedTokens(decoder))
                        .jwtAuthenticationConverter(ofTenant(properties.tenant())))
                .authenticationEntryPoint(unauthenticated)
                .accessDeniedHandler(denied))
        .exceptionHandling(
            e -> e.authenticationEntryPoint(unauthenticated).accessDeniedHandler(denied))
        .build();
  }

  /// Without patterns nothing matches: Spring Security would take none for any.
  private static RequestMatcher anyOf(List<String> patterns) {
    var paths = PathPatternRequestMatcher.withDefaults();
    List<PathPatternRequestMatcher> matchers = patterns.stream().map(paths::matcher).toList();
    return request -> matchers.stream().anyMatch(m -> m.matches(request));
  }

  private static Converter<Jwt, JwtAuthenticationToken> ofTenant(String tenant) {
    return token -> {
      if (!tenant.equals(token.getClaimAsString("tenant"))) {
        throw new InvalidBearerTokenException("the token is of another tenant");
      }
      return new JwtAuthenticationToken(token, authorities(token));
    };
  }

  private static Collection<GrantedAuthority> authorities(Jwt token) {
    List<String> roles = token.getClaimAsStringList("roles");
    return (roles == null ? List.<String>of() : roles)
        .stream().<GrantedAuthority>map(SimpleGrantedAuthority::new).toList();
  }

  private static AuthenticationEntryPoint unauthenticated(ProblemWriter problems) {
    return (request, response, refused) -> {
      response.setHeader("WWW-Authenticate", "Bearer");
      problems.write(
          request,
          response,
          HttpStatus.UNAUTHORIZED,
          "unauthenticated",
          "Send a valid bearer token of this installation.");
    };
  }

  private static AccessDeniedHandler denied(ProblemWriter problems) {
    return (request, response, refused) ->
        problems.write(
            request, response, HttpStatus.FORBIDDEN, "forbidden", "Your role does not allow this.");
  }
}
