package org.tiendo.gateway.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tiendo.gateway.GatewayProperties.Limits;
import org.tiendo.gateway.answer.Answers;

/// Slows down a person who changes more than a person can. Stands behind authentication.
public final class CommandRateFilter extends OncePerRequestFilter {

  private final Buckets commands;
  private final Answers answers;

  public CommandRateFilter(Limits limits, Answers answers) {
    this.commands = new Buckets(limits.commands(), limits.counted());
    this.answers = answers;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getMethod().equals("POST") || request.getServletPath().startsWith("/idp/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication person = SecurityContextHolder.getContext().getAuthentication();
    Duration wait = person == null ? Duration.ZERO : commands.take(person.getName());
    if (wait.isZero()) {
      chain.doFilter(request, response);
    } else {
      answers.tooMany(request, response, wait);
    }
  }
}
