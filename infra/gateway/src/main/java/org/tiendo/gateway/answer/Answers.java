package org.tiendo.gateway.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.tiendo.edge.ProblemWriter;
import org.tiendo.gateway.session.Language;

/// Writes the gateway's own answers: an RFC 9457 problem for programs and scripts, a page for people who look at one.
public final class Answers {

  /// Seconds after which a page about a service that is starting asks again.
  private static final String REFRESH = "3";

  /// Paths whose answers no person looks at.
  private static final List<String> FOR_PROGRAMS = List.of("/api/", "/api-docs/", "/stream");

  private final ProblemWriter problems;
  private final Language language;

  public Answers(ProblemWriter problems, Language language) {
    this.problems = problems;
    this.language = language;
  }

  /// Whether a person looks at the answer.
  public static boolean isForPeople(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return accept != null
        && accept.contains(MediaType.TEXT_HTML_VALUE)
        && request.getHeader("HX-Request") == null
        && FOR_PROGRAMS.stream().noneMatch(path(request)::startsWith);
  }

  /// The path that was asked for, also while an error is answered.
  static String path(HttpServletRequest request) {
    Object failed = request.getAttribute("jakarta.servlet.error.request_uri");
    return failed instanceof String path ? path : request.getRequestURI();
  }

  /// @param code names the sentences too
  public void write(
      HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
      throws IOException {
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    if (!isForPeople(request)) {
      String sentence = new Sentences(Locale.ROOT).of(code);
      problems.write(response, status, code, sentence);
      return;
    }
    if (status.is5xxServerError() && request.getMethod().equals("GET")) {
      response.setHeader("Refresh", REFRESH);
    }
    Locale reader = language.of(request);
    String page = new Page(new Sentences(reader)).about(status, code);
    response.setStatus(status.value());
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, reader.toLanguageTag());
    response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
  }

  /// 429, with the time to wait.
  public void tooMany(HttpServletRequest request, HttpServletResponse response, Duration wait)
      throws IOException {
    long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
    response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
    write(request, response, HttpStatus.TOO_MANY_REQUESTS, "too-many-requests");
  }
}
