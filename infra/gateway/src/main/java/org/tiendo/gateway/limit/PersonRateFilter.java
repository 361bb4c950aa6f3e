package org.tiendo.gateway.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Predicate;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tiendo.gateway.GatewayProperties.Limits;
import org.tiendo.gateway.answer.Answers;

/// Slows down a person who changes more than a person can, or takes out more tables than a person reads. Stands behind
/// authentication.
public final class PersonRateFilter extends OncePerRequestFilter {

  private static final String EXPORTS = "/api/exports/";

  private final Buckets taken;
  private final Predicate<HttpServletRequest> counts;
  private final Answers answers;

  private PersonRateFilter(Buckets taken, Predicate<HttpServletRequest> counts, Answers answers) {
    this.taken = taken;
    this.counts = counts;
    this.answers = answers;
  }

  public static PersonRateFilter ofCommands(Limits limits, Answers answers) {
    return new PersonRateFilter(
        new Buckets(limits.commands(), limits.counted()),
        request ->
            request.getMethod().equals("POST") && !request.getServletPath().startsWith("/idp/"),
        answers);
  }

  public static PersonRateFilter ofExports(Limits limits, Answers answers) {
    return new PersonRateFilter(
        new Buckets(limits.exports(), limits.counted()),
        request -> request.getServletPath().startsWith(EXPORTS),
        answers);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !counts.test(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication person = SecurityContextHolder.getContext().getAuthentication();
    Duration wait = person == null ? Duration.ZERO : taken.take(person.getName());
    if (wait.isZero()) {
      chain.doFilter(request, response);
    } else {
      answers.tooMany(request, response, wait);
    }
  }
}
