package org.tiendo.eventing.web;

import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.tiendo.contracts.kernel.Refusal;
import org.tiendo.edge.Problem;
import org.tiendo.eventing.command.Outcome;

/// The HTTP answer to each outcome of a command.
final class Answer {

  /// Seconds after which an unavailable log may be asked again.
  private static final String RETRY_AFTER_SECONDS = "1";

  private Answer() {}

  static ResponseEntity<?> to(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Accepted accepted -> accepted(accepted);
      case Outcome.Refused(var refusal) -> refused(refusal);
      case Outcome.VersionMismatch(long expected, long actual) ->
          Problem.of(
              HttpStatus.PRECONDITION_FAILED,
              "version-mismatch",
              "Something has changed since you looked: read it again and decide anew.",
              Map.of("expected", expected, "actual", actual));
      case Outcome.KeyReused(String commandId) ->
          Problem.of(
              HttpStatus.UNPROCESSABLE_CONTENT,
              "key-reused",
              "This Idempotency-Key belongs to another request: use a new key for a new request.",
              Map.of("commandId", commandId));
      case Outcome.InFlight(String commandId) ->
          retryLater(
              HttpStatus.CONFLICT,
              "in-flight",
              "The same command is being carried out: ask again in a moment.",
              Map.of("commandId", commandId));
      case Outcome.TooLarge(String reason) ->
          Problem.of(HttpStatus.CONTENT_TOO_LARGE, "too-large", reason);
      case Outcome.Unavailable(String reason) ->
          retryLater(
              HttpStatus.SERVICE_UNAVAILABLE,
              "log-unavailable",
              "It is not known yet whether this was stored: send the same request with the same"
                  + " Idempotency-Key again.",
              Map.of("reason", reason));
    };
  }

  private static ResponseEntity<CommandReply> accepted(Outcome.Accepted accepted) {
    return ResponseEntity.ok()
        .eTag("\"" + accepted.version() + "\"")
        .body(
            new CommandReply(
                accepted.commandId(),
                accepted.aggregateId(),
                accepted.version(),
                accepted.token(),
                accepted.events()));
  }

  /// A problem that passes, with the time after which to ask again.
  static ResponseEntity<ProblemDetail> retryLater(
      HttpStatus status, String code, String sentence, Map<String, ?> facts) {
    ResponseEntity<ProblemDetail> problem = Problem.of(status, code, sentence, facts);
    return ResponseEntity.status(status)
        .headers(problem.getHeaders())
        .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        .body(problem.getBody());
  }

  /// A refusal by a rule of the domain.
  private static ResponseEntity<ProblemDetail> refused(Refusal refusal) {
    HttpStatus status =
        switch (refusal.rule().kind()) {
          case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
          case UNKNOWN -> HttpStatus.NOT_FOUND;
          case FORBIDDEN -> HttpStatus.FORBIDDEN;
          case ILLEGAL_STATE -> HttpStatus.CONFLICT;
        };
    return Problem.of(status, refusal.rule().code(), refusal.rule().sentence(), refusal.facts());
  }
}
