package org.tiendo.edge;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/// Answers that say no, as RFC 9457 problems: each has a stable `code`, and `facts` that the sentence needs.
///
/// A problem never carries a stack trace, a class name, a query or a version.
public final class Problem {

  private Problem() {}

  /// A problem of the edge or of a query.
  ///
  /// @param code kebab case, stable
  /// @param sentence what is wrong and what to do about it
  public static ResponseEntity<ProblemDetail> of(HttpStatus status, String code, String sentence) {
    return of(status, code, sentence, Map.of());
  }

  public static ResponseEntity<ProblemDetail> of(
      HttpStatus status, String code, String sentence, Map<String, ?> facts) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(detail(status, code, sentence, facts));
  }

  /// The body alone.
  public static ProblemDetail detail(
      HttpStatus status, String code, String sentence, Map<String, ?> facts) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
    problem.setType(URI.create("urn:tiendo:problem:" + code));
    problem.setTitle(status.getReasonPhrase());
    problem.setProperty("code", code);
    if (!facts.isEmpty()) {
      problem.setProperty("facts", new TreeMap<>(facts));
    }
    return problem;
  }
}
