package org.tiendo.gateway.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.function.Function;
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
  private static final String CALENDARS = "/calendar/";

  private final Buckets taken;
  private final Predicate<HttpServletRequest> counts;
  private final Function<HttpServletRequest, String> who;
  private final Answers answers;

  private PersonRateFilter(
      Buckets taken,
      Predicate<HttpServletRequest> counts,
      Function<HttpServletRequest, String> who,
      Answers answers) {
    this.taken = taken;
    this.counts = counts;
    this.who = who;
    this.answers = answers;
  }

  public static PersonRateFilter ofCommands(Limits limits, Answers answers) {
    return new PersonRateFilter(
        new Buckets(limits.commands(), limits.counted()),
        request ->
            request.getMethod().equals("POST") && !request.getServletPath().startsWith("/idp/"),
        PersonRateFilter::signedIn,
        answers);
  }

  public static PersonRateFilter ofExports(Limits limits, Answers answers) {
    return new PersonRateFilter(
        new Buckets(limits.exports(), limits.counted()),
        request -> request.getServletPath().startsWith(EXPORTS),
        PersonRateFilter::signedIn,
        answers);
  }

  /// Who reads a calendar is known by the address alone.
  public static PersonRateFilter ofCalendars(Limits limits, Answers answers) {
    return new PersonRateFilter(
        new Buckets(limits.exports(), limits.counted()),
        request -> request.getServletPath().startsWith(CALENDARS),
        HttpServletRequest::getServletPath,
        answers);
  }

  private static String signedIn(HttpServletRequest request) {
    Authentication person = SecurityContextHolder.getContext().getAuthentication();
    return person == null ? "" : person.getName();
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !counts.test(request);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String name = who.apply(request);
    Duration wait = name.isEmpty() ? Duration.ZERO : taken.take(name);
    if (wait.isZero()) {
      chain.doFilter(request, response);
    } else {
      answers.tooMany(request, response, wait);
    }
  }
}
