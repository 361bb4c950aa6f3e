package org.tiendo.gateway.route;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.cloud.gateway.server.mvc.filter.HttpHeadersFilter.RequestHttpHeadersFilter;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.function.ServerRequest;
import org.tiendo.edge.GatewaySecret;
import org.tiendo.gateway.GatewayProperties;
import org.tiendo.gateway.session.Language;

/// The headers of a request on its way to a back end: those named here pass, the gateway adds its own, nothing else goes.
@Order(org.springframework.core.Ordered.LOWEST_PRECEDENCE)
public final class OutgoingHeaders implements RequestHttpHeadersFilter {

  private static final Set<String> PASSING =
      names(
          "Accept",
          "Content-Type",
          "User-Agent",
          "If-Match",
          "If-None-Match",
          "If-Modified-Since",
          "Idempotency-Key",
          "Last-Event-ID",
          "traceparent",
          "HX-Request",
          "HX-Target",
          "HX-Trigger",
          "HX-Trigger-Name",
          "HX-Current-URL",
          "HX-Boosted");

  /// The identity provider checks where its forms come from, and keeps its own session.
  private static final Set<String> PASSING_TO_IDENTITY =
      names("Cookie", "Origin", "Referer", "Authorization");

  private final GatewayProperties properties;
  private final GatewaySecret secret;
  private final Language language;

  public OutgoingHeaders(GatewayProperties properties, GatewaySecret secret, Language language) {
    this.properties = properties;
    this.secret = secret;
    this.language = language;
  }

  @Override
  public HttpHeaders apply(HttpHeaders incoming, ServerRequest request) {
    Destination destination = Destination.of(request).orElse(Destination.ASSETS);
    HttpHeaders outgoing = new HttpHeaders();
    incoming.forEach((name, values) -> {
      if (passes(name, destination)) {
        outgoing.addAll(name, values);
      }
    });
    HttpServletRequest servlet = request.servletRequest();
    language.header(servlet).ifPresent(value -> outgoing.set(HttpHeaders.ACCEPT_LANGUAGE, value));
    secret.send(outgoing::set);
    switch (destination) {
      case SERVICE -> identify(servlet, outgoing);
      case IDENTITY -> forwarded(servlet, outgoing);
      case ASSETS -> {}
    }
    return outgoing;
  }

  private static boolean passes(String name, Destination destination) {
    return PASSING.contains(name)
        || (destination == Destination.IDENTITY && PASSING_TO_IDENTITY.contains(name));
  }

  /// Who asks, and what makes the forms of the answer valid.
  private static void identify(HttpServletRequest request, HttpHeaders outgoing) {
    SessionTokens.of(request).ifPresent(outgoing::setBearerAuth);
    if (request.getSession(false) != null
        && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken csrf) {
      outgoing.set("Tiendo-Csrf", csrf.getToken());
    }
  }

  /// Under which address the browser knows the identity provider, and where the browser is.
  private void forwarded(HttpServletRequest request, HttpHeaders outgoing) {
    String scheme = properties.origin().getScheme();
    int port = properties.origin().getPort();
    int usual = properties.tls() ? 443 : 80;
    outgoing.set("X-Forwarded-Proto", scheme);
    outgoing.set("X-Forwarded-Host", properties.origin().getRawAuthority());
    outgoing.set("X-Forwarded-Port", String.valueOf(port < 0 ? usual : port));
    outgoing.set("X-Forwarded-For", request.getRemoteAddr());
  }

  private static Set<String> names(String... names) {
    TreeSet<String> any = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    any.addAll(List.of(names));
    return any;
  }
}
