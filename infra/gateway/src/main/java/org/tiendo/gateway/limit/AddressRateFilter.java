package org.tiendo.gateway.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tiendo.gateway.GatewayProperties.Limits;
import org.tiendo.gateway.answer.Answers;

/// Slows down an address that asks too much, or tries to sign in too often.
public final class AddressRateFilter extends OncePerRequestFilter {

  private final Buckets requests;
  private final Buckets signIns;
  private final Answers answers;

  public AddressRateFilter(Limits limits, Answers answers) {
    this.requests = new Buckets(limits.requests(), limits.counted());
    this.signIns = new Buckets(limits.signIns(), limits.counted());
    this.answers = answers;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String address = request.getRemoteAddr();
    Duration wait = requests.take(address);
    if (wait.isZero() && isSignIn(request)) {
      wait = signIns.take(address);
    }
    if (wait.isZero()) {
      chain.doFilter(request, response);
    } else {
      answers.tooMany(request, response, wait);
    }
  }

  /// Only what could be guessing counts: sending a link or a program's secret, not looking at a page.
  private static boolean isSignIn(HttpServletRequest request) {
    String path = request.getServletPath();
    return request.getMethod().equals("POST")
        && (path.startsWith("/idp/login") || path.equals("/idp/oauth2/token"));
  }
}
