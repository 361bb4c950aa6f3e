package org.tiendo.gateway.config;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.http.CacheControl;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import org.tiendo.edge.BrokenAnswers;
import org.tiendo.edge.GatewaySecret;
import org.tiendo.edge.ProblemWriter;
import org.tiendo.gateway.GatewayProperties;
import org.tiendo.gateway.answer.Answers;
import org.tiendo.gateway.answer.Failures;
import org.tiendo.gateway.route.BackEndRequests;
import org.tiendo.gateway.route.BackEnds;
import org.tiendo.gateway.route.CalendarKeys;
import org.tiendo.gateway.route.OutgoingHeaders;
import org.tiendo.gateway.route.Routes;
import org.tiendo.gateway.route.SessionTokens;
import org.tiendo.gateway.session.Language;
import org.tiendo.gateway.session.OwnPages;
import tools.jackson.databind.json.JsonMapper;

/// The routes and what they need.
@Configuration(proxyBeanMethods = false)
@Import({Failures.class, BrokenAnswers.class})
class RouteConfiguration implements WebMvcConfigurer {

  @Bean
  RouterFunction<ServerResponse> routes(
      GatewayProperties properties,
      BackEnds backEnds,
      OAuth2AuthorizedClientManager clients,
      ClientRegistrationRepository provider,
      BackEndRequests requests,
      JsonMapper json,
      Language language) {
    Optional<CalendarKeys> calendars =
        backEnds
            .identity()
            .map(identity -> new CalendarKeys(identity.all().getFirst(), provider, requests, json));
    Routes routes = new Routes(properties, backEnds, new SessionTokens(clients), calendars);
    return new OwnPages(language).all().and(routes.all());
  }

  @Bean
  BackEnds backEnds(GatewayProperties properties) {
    return BackEnds.of(properties.services());
  }

  @Bean
  BackEndRequests backEndRequests(GatewayProperties properties, BackEnds backEnds) {
    GatewayProperties.Limits limits = properties.limits();
    return new BackEndRequests(backEnds, limits.answer(), limits.otherInstance());
  }

  @Bean
  GatewaySecret gatewaySecret(@Value("${tiendo.gateway-secret-file:#{null}}") @Nullable Path file) {
    return GatewaySecret.in(file);
  }

  @Bean
  OutgoingHeaders outgoingHeaders(
      GatewayProperties properties, GatewaySecret secret, Language language) {
    return new OutgoingHeaders(properties, secret, language);
  }

  @Bean
  Language language(GatewayProperties properties) {
    return new Language(properties.languages(), properties.tls());
  }

  @Bean
  ProblemWriter problemWriter(JsonMapper mapper) {
    return new ProblemWriter(mapper);
  }

  @Bean
  Answers answers(ProblemWriter problems, Language language) {
    return new Answers(problems, language);
  }

  /// The style of the gateway's own pages, which must be there when the services are not.
  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/gateway/**")
        .addResourceLocations("classpath:/org/tiendo/gateway/assets/")
        .setCacheControl(CacheControl.noCache());
  }
}
