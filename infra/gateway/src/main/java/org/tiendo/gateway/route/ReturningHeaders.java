package org.tiendo.gateway.route;

import java.net.URI;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.ServerResponse;

/// The headers of an answer on its way to the sender: what the gateway says itself is taken out.
///
/// Only files of pages may be kept by browsers; everything else depends on who asks.
final class ReturningHeaders {

  private static final List<String> REPLACED =
      List.of(
          "Content-Security-Policy",
          "Content-Security-Policy-Report-Only",
          "X-Content-Type-Options",
          "X-Frame-Options",
          "X-XSS-Protection",
          "Referrer-Policy",
          "Permissions-Policy",
          "Cross-Origin-Opener-Policy",
          "Cross-Origin-Resource-Policy",
          "Strict-Transport-Security",
          "Access-Control-Allow-Origin",
          "Access-Control-Allow-Credentials",
          "Pragma",
          "Expires",
          "Server");

  private ReturningHeaders() {}

  /// @param addresses of the back end's instances, which nobody outside is to see
  static void clean(
      ServerResponse answer, Destination destination, String path, List<URI> addresses) {
    HttpHeaders headers = answer.headers();
    REPLACED.forEach(headers::remove);
    boolean file =
        destination == Destination.ASSETS
            || (destination == Destination.IDENTITY && path.startsWith("/idp/assets/"));
    String caching = headers.getCacheControl();
    headers.remove(HttpHeaders.CACHE_CONTROL);
    if (file && answer.statusCode().value() < 400) {
      headers.setCacheControl(
          caching != null && caching.contains("max-age=") ? caching : "no-cache");
    } else if (file) {
      headers.setCacheControl("no-store");
    }
    if (destination != Destination.IDENTITY) {
      headers.remove(HttpHeaders.SET_COOKIE);
      if (headers.containsHeader(HttpHeaders.WWW_AUTHENTICATE)) {
        headers.set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
      }
    }
    String location = headers.getFirst(HttpHeaders.LOCATION);
    if (location != null) {
      addresses.stream()
          .map(URI::toString)
          .filter(address -> location.startsWith(address + "/"))
          .findFirst()
          .ifPresent(
              address -> headers.set(HttpHeaders.LOCATION, location.substring(address.length())));
    }
  }
}
