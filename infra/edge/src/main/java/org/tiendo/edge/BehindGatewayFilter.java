package org.tiendo.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/// Answers the gateway and the other services only; everybody else may ask for health and nothing more.
public final class BehindGatewayFilter extends OncePerRequestFilter {

  private static final String HEALTH = "/actuator/health";

  private final GatewaySecret secret;
  private final ProblemWriter problems;

  public BehindGatewayFilter(GatewaySecret secret, ProblemWriter problems) {
    this.secret = secret;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !secret.required()
        || (request.getMethod().equals("GET") && request.getRequestURI().equals(HEALTH));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (secret.matches(request.getHeader(GatewaySecret.HEADER))) {
      chain.doFilter(request, response);
    } else {
      problems.write(
          request,
          response,
          HttpStatus.FORBIDDEN,
          "behind-gateway",
          "This service answers through the installation's gateway only.");
    }
  }
}
