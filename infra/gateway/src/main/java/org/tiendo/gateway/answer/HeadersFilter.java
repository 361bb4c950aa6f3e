package org.tiendo.gateway.answer;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tiendo.gateway.GatewayProperties;

/// Puts the browser under the installation's rules with every answer: nothing inline, nothing from elsewhere, no frame around
/// it, no guessing of types, nothing kept that depends on who asks.
public final class HeadersFilter extends OncePerRequestFilter {

  private static final String YEAR_SECONDS = "31536000";

  private final Map<String, String> headers = new LinkedHashMap<>();

  public HeadersFilter(GatewayProperties properties) {
    headers.put(
        "Content-Security-Policy",
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self';"
            + " connect-src 'self'; form-action "
            + forms(properties)
            + "; base-uri 'none'; frame-ancestors 'none'");
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("X-Frame-Options", "DENY");
    headers.put("Referrer-Policy", "same-origin");
    headers.put(
        "Permissions-Policy",
        "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    if (properties.tls()) {
      headers.put("Strict-Transport-Security", "max-age=" + YEAR_SECONDS);
    }
  }

  /// Signing out is a form whose answer may lead to a provider elsewhere.
  private static String forms(GatewayProperties properties) {
    GatewayProperties.Oidc oidc = properties.oidc();
    return Stream.concat(
            Stream.of("'self'"),
            Stream.of(oidc.issuer(), text(oidc.authorizationUri()), text(oidc.endSessionUri()))
                .filter(address -> address.startsWith("http"))
                .map(URI::create)
                .map(address -> address.getScheme() + "://" + address.getRawAuthority())
                .filter(origin -> !origin.equals(properties.origin().toString())))
        .distinct()
        .collect(Collectors.joining(" "));
  }

  private static String text(@Nullable URI address) {
    return address == null ? "" : address.toString();
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    headers.forEach(response::setHeader);
    if (!mayBeKept(request.getRequestURI())) {
      response.setHeader("Cache-Control", "no-store");
    }
    chain.doFilter(request, response);
  }

  /// Files of pages: what answers them says how long they are good.
  private static boolean mayBeKept(String path) {
    return path.startsWith("/assets/")
        || path.startsWith("/webjars/")
        || path.startsWith("/idp/assets/")
        || path.startsWith("/gateway/")
        || path.equals("/favicon.ico");
  }
}
