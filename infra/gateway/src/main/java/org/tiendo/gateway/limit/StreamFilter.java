package org.tiendo.gateway.limit;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.tiendo.gateway.answer.Answers;

/// Counts event streams while they are open. Stands behind authentication.
public final class StreamFilter extends OncePerRequestFilter {

  private static final String STREAM = "/stream";
  private static final String RETRY_AFTER_SECONDS = "10";

  private final OpenStreams streams;
  private final Answers answers;

  public StreamFilter(OpenStreams streams, Answers answers) {
    this.streams = streams;
    this.answers = answers;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getServletPath().equals(STREAM);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Authentication person = SecurityContextHolder.getContext().getAuthentication();
    HttpSession session = request.getSession(false);
    Optional<OpenStream> stream =
        streams.open(
            person == null ? "" : person.getName(), session == null ? "" : session.getId());
    if (stream.isEmpty()) {
      response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
      answers.write(request, response, HttpStatus.TOO_MANY_REQUESTS, "too-many-streams");
      return;
    }
    try {
      stream.get().keepWith(request);
      chain.doFilter(request, response);
    } finally {
      streams.closed(stream.get());
    }
  }
}
