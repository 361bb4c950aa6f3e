package org.tiendo.gateway.config;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.tiendo.gateway.GatewayProperties;
import org.tiendo.gateway.answer.Answers;
import org.tiendo.gateway.session.OwnPages;

/// Who passes the gateway: the identity provider's visitors as they are, programs by a bearer token, people by a session.
///
/// A request that carries a token never has a session, whatever cookies it brings. Headers are set by a filter before these.
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  private final Answers answers;
  private final GatewayProperties properties;

  SecurityConfiguration(Answers answers, GatewayProperties properties) {
    this.answers = answers;
    this.properties = properties;
  }

  /// The identity provider has sessions and form protection of its own.
  @Bean
  @Order(1)
  SecurityFilterChain identity(HttpSecurity http) {
    return stateless(http)
        .securityMatcher("/idp/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain programs(HttpSecurity http, @Value("${tiendo.tenant}") String tenant) {
    return stateless(http)
        .securityMatcher(
            request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null && !isCalendar(request))
        .authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .anyRequest()
                .authenticated())
        .oauth2ResourceServer(server ->
            server
                .jwt(jwt -> jwt.jwtAuthenticationConverter(new OwnTenant(tenant)))
                .authenticationEntryPoint(refused())
                .accessDeniedHandler(denied()))
        .exceptionHandling(e -> e.authenticationEntryPoint(refused()).accessDeniedHandler(denied()))
        .build();
  }

  /// The key in its address stands for a sign-in, whatever else a calendar program sends.
  private static boolean isCalendar(HttpServletRequest request) {
    return request.getServletPath().startsWith("/calendar/");
  }

  private static HttpSecurity stateless(HttpSecurity http) {
    return http.csrf(csrf -> csrf.disable())
        .headers(headers -> headers.disable())
        .requestCache(cache -> cache.disable())
        .logout(logout -> logout.disable())
        .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS));
  }

  @Bean
  @Order(3)
  SecurityFilterChain people(
      HttpSecurity http,
      ClientRegistrationRepository provider,
      OAuth2AuthorizedClientRepository tokens) {
    return http.headers(headers -> headers.disable())
        .csrf(csrf ->
            csrf.csrfTokenRepository(new HttpSessionCsrfTokenRepository())
                .csrfTokenRequestHandler(new XorCsrfTokenRequestAttributeHandler()))
        .requestCache(cache -> cache.requestCache(pagesOnly()))
        .authorizeHttpRequests(requests ->
            requests
                .dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(
                    HttpMethod.GET,
                    "/actuator/health",
                    "/assets/**",
                    "/calendar/*",
                    "/webjars/**",
                    "/favicon.ico",
                    "/gateway/**",
                    "/language/*",
                    "/login")
                .permitAll()
                .anyRequest()
                .authenticated())
        .oauth2Login(login ->
            login
                .loginPage("/login")
                .failureUrl("/login?error")
                .successHandler(signedIn())
                .authorizedClientRepository(tokens))
        .logout(logout -> logout.logoutSuccessHandler(signedOut(provider)))
        .exceptionHandling(e -> e.authenticationEntryPoint(refused()).accessDeniedHandler(denied()))
        .build();
  }

  /// Back to the page that was asked for; the session now lives as long as a person's may.
  private AuthenticationSuccessHandler signedIn() {
    var back = new SavedRequestAwareAuthenticationSuccessHandler();
    back.setRequestCache(pagesOnly());
    return (request, response, authentication) -> {
      request.getSession().setMaxInactiveInterval(Math.toIntExact(properties.idle().toSeconds()));
      back.onAuthenticationSuccess(request, response, authentication);
    };
  }

  private OidcClientInitiatedLogoutSuccessHandler signedOut(ClientRegistrationRepository provider) {
    var handler = new OidcClientInitiatedLogoutSuccessHandler(provider);
    handler.setPostLogoutRedirectUri(properties.origin() + "/");
    return handler;
  }

  /// Where people come back to is a page they looked at, not a stream or a file.
  @SuppressWarnings("NullAway") // without a name no parameter is added to the address
  private static RequestCache pagesOnly() {
    HttpSessionRequestCache cache = new HttpSessionRequestCache();
    cache.setRequestMatcher(SecurityConfiguration::isVisit);
    cache.setMatchingRequestParameterName(null);
    return cache;
  }

  private static boolean isVisit(HttpServletRequest request) {
    return request.getMethod().equals("GET") && Answers.isForPeople(request);
  }

  private AuthenticationEntryPoint refused() {
    return (request, response, _) -> {
      if (isVisit(request) && request.getHeader(HttpHeaders.AUTHORIZATION) == null) {
        response.sendRedirect(OwnPages.SIGN_IN);
        return;
      }
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      if (request.getHeader("HX-Request") != null) {
        response.setHeader("HX-Refresh", "true");
      }
      answers.write(request, response, HttpStatus.UNAUTHORIZED, "unauthenticated");
    };
  }

  private AccessDeniedHandler denied() {
    return (request, response, refused) ->
        answers.write(
            request,
            response,
            HttpStatus.FORBIDDEN,
            refused instanceof CsrfException ? "csrf" : "forbidden");
  }
}
