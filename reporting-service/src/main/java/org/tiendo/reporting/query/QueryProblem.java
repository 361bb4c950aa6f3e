package org.tiendo.reporting.query;

import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.tiendo.edge.Problem;
import org.tiendo.eventing.projection.Token;
import org.tiendo.eventing.projection.ViewsUnavailable;

/// A query that cannot be answered, and every problem that queries have.
public final class QueryProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final String code;
  private final String fact;
  private final String value;

  private QueryProblem(HttpStatus status, String code, String sentence, String fact, String value) {
    super(sentence, null, false, false);
    this.status = status;
    this.code = code;
    this.fact = fact;
    this.value = value;
  }

  /// @param kind `directive`, `programme` or `project`; the code is e.g. `programme-unknown`
  public static QueryProblem unknown(String kind, String id) {
    return new QueryProblem(
        HttpStatus.NOT_FOUND, kind + "-unknown", "There is no such " + kind + " yet.", "id", id);
  }

  public static QueryProblem badDate(String parameter) {
    return bad("bad-date", "A date looks like 2026-11-23.", "parameter", parameter);
  }

  public static QueryProblem badLanguage(String languages) {
    return bad("bad-language", "There are no words of this language.", "languages", languages);
  }

  public static QueryProblem badToken() {
    return bad("bad-token", "A token looks like task:12,review:7.", "parameter", "after");
  }

  public static QueryProblem badKnownAt() {
    return bad(
        "bad-known-at",
        "What was known is asked for at a moment such as 2026-11-23T08:00:00Z, at the end of a day such as 2026-11-23, or at"
            + " a position such as task:12,review:7.",
        "parameter",
        "knownAt");
  }

  /// @param latest what can be asked for at most
  public static QueryProblem knownAtInFuture(String latest) {
    return bad("known-at-in-future", "What will be known then is not known yet.", "latest", latest);
  }

  public static QueryProblem badValue(String parameter, String values) {
    return bad("bad-value", "This parameter has other values.", parameter, values);
  }

  private static QueryProblem bad(String code, String sentence, String fact, String value) {
    return new QueryProblem(HttpStatus.BAD_REQUEST, code, sentence, fact, value);
  }

  public static QueryProblem notThereYet(Token position) {
    return new QueryProblem(
        HttpStatus.GATEWAY_TIMEOUT,
        "not-there-yet",
        "What was asked for has not arrived here in time: ask again.",
        "position",
        position.toString());
  }

  public HttpStatus status() {
    return status;
  }

  public String code() {
    return code;
  }

  /// Stands before the edge's last resort, which would call these internal errors.
  @RestControllerAdvice
  @Order(Ordered.HIGHEST_PRECEDENCE)
  public static final class Advice {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onQuery(QueryProblem problem) {
      return Problem.of(
          problem.status,
          problem.code,
          String.valueOf(problem.getMessage()),
          Map.of(problem.fact, problem.value));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> onViews(ViewsUnavailable problem) {
      return Problem.of(
          HttpStatus.SERVICE_UNAVAILABLE,
          "read-model-unavailable",
          "The read model cannot be read at one position now: ask again.",
          Map.of("reason", String.valueOf(problem.getMessage())));
    }
  }
}
