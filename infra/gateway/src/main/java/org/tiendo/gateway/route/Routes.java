package org.tiendo.gateway.route;

import static org.springframework.cloud.gateway.server.mvc.handler.HandlerFunctions.http;
import static org.springframework.web.servlet.function.RequestPredicates.GET;
import static org.springframework.web.servlet.function.RequestPredicates.HEAD;
import static org.springframework.web.servlet.function.RequestPredicates.POST;
import static org.springframework.web.servlet.function.RequestPredicates.path;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.cloud.gateway.server.mvc.common.MvcUtils;
import org.springframework.cloud.gateway.server.mvc.filter.BeforeFilterFunctions;
import org.springframework.cloud.gateway.server.mvc.handler.GatewayRouterFunctions;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFilterFunction;
import org.springframework.web.servlet.function.RequestPredicate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import org.tiendo.edge.Instances;
import org.tiendo.gateway.GatewayProperties;

/// The table of routes. What no line names, such as the services' inner paths, is not found.
public final class Routes {

  /// Never routed, whatever comes below: the services' inner paths and the gateway's own.
  private static final List<String> OWN =
      List.of(
          "/api/**",
          "/api-docs/**",
          "/idp/**",
          "/internal/**",
          "/actuator/**",
          "/v3/**",
          "/error",
          "/login/**",
          "/logout",
          "/oauth2/**",
          "/language/**",
          "/calendar/**",
          "/gateway/**");

  private final GatewayProperties properties;
  private final BackEnds backEnds;
  private final SessionTokens tokens;
  private final Optional<CalendarKeys> calendars;

  /// @param calendars none if people sign in elsewhere
  public Routes(
      GatewayProperties properties,
      BackEnds backEnds,
      SessionTokens tokens,
      Optional<CalendarKeys> calendars) {
    this.properties = properties;
    this.backEnds = backEnds;
    this.tokens = tokens;
    this.calendars = calendars;
  }

  /// All of them, the first that fits counts.
  public RouterFunction<ServerResponse> all() {
    RouterFunction<ServerResponse> routes =
        route(commands(properties.reviewCommands()), backEnds.review(), Destination.SERVICE)
            .and(
                route(
                    commands(properties.reportingCommands()),
                    backEnds.reporting(),
                    Destination.SERVICE))
            .and(route(POST("/api/commands/*"), backEnds.task(), Destination.SERVICE))
            .and(route(path("/api/operations/task/**"), backEnds.task(), Destination.SERVICE))
            .and(route(path("/api/operations/review/**"), backEnds.review(), Destination.SERVICE))
            .and(
                route(
                    path("/api/operations/reporting/**"),
                    backEnds.reporting(),
                    Destination.SERVICE))
            .and(route(GET("/api/**"), backEnds.reporting(), Destination.SERVICE))
            .and(route(POST("/api/projections/*/*"), backEnds.reporting(), Destination.SERVICE))
            .and(
                route(
                    POST("/api/imports").or(POST("/api/imports/check")),
                    backEnds.reporting(),
                    Destination.SERVICE))
            .and(description("task", backEnds.task()))
            .and(description("review", backEnds.review()))
            .and(description("reporting", backEnds.reporting()))
            .and(route(assets(), backEnds.reporting(), Destination.ASSETS))
            .and(route(page(), backEnds.reporting(), Destination.SERVICE));
    routes = calendars.map(this::calendar).map(routes::and).orElse(routes);
    return with(routes);
  }

  private RouterFunction<ServerResponse> with(RouterFunction<ServerResponse> routes) {
    return backEnds
        .identity()
        .map(identity -> route(provider(), identity, Destination.IDENTITY).and(routes))
        .orElse(routes);
  }

  /// What a calendar program reads by its key.
  private RouterFunction<ServerResponse> calendar(CalendarKeys keys) {
    return GatewayRouterFunctions.route("calendar")
        .GET(CalendarKeys.PATH, http())
        .before(BeforeFilterFunctions.setPath("/api/deadlines.ics"))
        .filter(to(backEnds.reporting(), Destination.SERVICE, keys::attach))
        .build();
  }

  private static RequestPredicate provider() {
    return path("/idp/**").and(path("/idp/actuator/**").negate());
  }

  private static RequestPredicate commands(Set<String> names) {
    String prefix = "/api/commands/";
    return request ->
        request.method() == HttpMethod.POST
            && request.path().startsWith(prefix)
            && names.contains(request.path().substring(prefix.length()));
  }

  private static RequestPredicate assets() {
    return GET("/assets/**").or(GET("/webjars/**")).or(GET("/favicon.ico"));
  }

  private static RequestPredicate page() {
    RequestPredicate routed = GET("/**").or(HEAD("/**")).or(POST("/**"));
    for (String own : OWN) {
      routed = routed.and(path(own).negate());
    }
    return routed;
  }

  /// A service's description of its interface.
  private RouterFunction<ServerResponse> description(String service, Instances backEnd) {
    return GatewayRouterFunctions.route("api-docs-" + service)
        .GET("/api-docs/" + service, http())
        .before(BeforeFilterFunctions.setPath("/v3/api-docs"))
        .filter(to(backEnd, Destination.SERVICE))
        .build();
  }

  private RouterFunction<ServerResponse> route(
      RequestPredicate requests, Instances backEnd, Destination destination) {
    return GatewayRouterFunctions.route(destination + " at " + backEnd.all())
        .route(requests, http())
        .filter(to(backEnd, destination))
        .build();
  }

  private HandlerFilterFunction<ServerResponse, ServerResponse> to(
      Instances backEnd, Destination destination) {
    return to(backEnd, destination, tokens::attach);
  }

  /// @param attach finds the token that goes to a service
  private static HandlerFilterFunction<ServerResponse, ServerResponse> to(
      Instances backEnd, Destination destination, Consumer<HttpServletRequest> attach) {
    return (request, next) -> {
      destination.mark(request);
      MvcUtils.setRequestUrl(request, backEnd.all().getFirst());
      if (destination == Destination.SERVICE) {
        attach.accept(request.servletRequest());
      }
      ServerResponse answer = next.handle(request);
      ReturningHeaders.clean(answer, destination, request.path(), backEnd.all());
      return answer;
    };
  }
}
