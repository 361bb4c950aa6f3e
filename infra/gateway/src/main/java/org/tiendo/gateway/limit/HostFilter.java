package org.tiendo.gateway.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tiendo.gateway.answer.Answers;

/// Answers under the origin's own name only, so that no other site can be made to stand for this one (DNS rebinding).
///
/// Whoever types `localhost` for a loopback origin is sent there.
public final class HostFilter extends OncePerRequestFilter {

  private final URI origin;
  private final Answers answers;

  public HostFilter(URI origin, Answers answers) {
    this.origin = origin;
    this.answers = answers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String host = String.valueOf(request.getHeader("Host")).toLowerCase(Locale.ROOT);
    if (host.equals(origin.getRawAuthority())) {
      chain.doFilter(request, response);
    } else if (request.getMethod().equals("GET") && isLocalhost(host)) {
      String query = request.getQueryString();
      String path = request.getRequestURI() + (query == null ? "" : "?" + query);
      response.setStatus(HttpStatus.TEMPORARY_REDIRECT.value());
      response.setHeader("Location", origin + path);
    } else {
      answers.write(request, response, HttpStatus.MISDIRECTED_REQUEST, "unknown-host");
    }
  }

  private boolean isLocalhost(String host) {
    return origin.getHost().equals("127.0.0.1") && host.equals("localhost:" + origin.getPort());
  }
}
