package org.tiendo.eventing.web;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.tiendo.edge.BodyLimitFilter;
import org.tiendo.edge.ErrorProblems;
import org.tiendo.edge.InvalidValue;
import org.tiendo.edge.Problem;
import org.tiendo.edge.RequestProblem;
import org.tiendo.eventing.store.EventLog.LogUnavailable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/// The last resort of every request: whatever goes wrong becomes a [Problem] with a stable code.
@RestControllerAdvice
public final class ProblemAdvice extends ResponseEntityExceptionHandler {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

  @ExceptionHandler(RequestProblem.class)
  ResponseEntity<ProblemDetail> onRequest(RequestProblem problem) {
    return Problem.of(problem.status(), problem.code(), problem.sentence());
  }

  @ExceptionHandler(InvalidValue.class)
  ResponseEntity<ProblemDetail> onValue(InvalidValue problem) {
    return Problem.of(
        HttpStatus.BAD_REQUEST,
        InvalidValue.CODE,
        problem.sentence(),
        Map.of("field", problem.field()));
  }

  @ExceptionHandler(LogUnavailable.class)
  ResponseEntity<ProblemDetail> onLog(LogUnavailable problem) {
    LOG.warn("the log does not answer", problem);
    return Answer.retryLater(
        HttpStatus.SERVICE_UNAVAILABLE,
        "log-unavailable",
        "The log cannot answer now: try again.",
        Map.of());
  }

  @ExceptionHandler(Exception.class)
  ResponseEntity<ProblemDetail> onAnythingElse(Exception problem) throws Exception {
    if (problem instanceof org.springframework.security.core.AuthenticationException
        || problem instanceof org.springframework.security.access.AccessDeniedException) {
      throw problem;
    }
    LOG.error("a request failed", problem);
    return Problem.of(
        HttpStatus.INTERNAL_SERVER_ERROR,
        "internal",
        "Something failed here; it has been logged. Sending the same request again is safe.");
  }

  @Override
  protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
      HttpMessageNotReadableException problem,
      HttpHeaders headers,
      HttpStatusCode status,
      WebRequest request) {
    ResponseEntity<ProblemDetail> answer = unreadable(problem);
    return new ResponseEntity<>(answer.getBody(), answer.getHeaders(), answer.getStatusCode());
  }

  private static ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException problem) {
    for (Throwable cause = problem.getCause(); cause != null; cause = cause.getCause()) {
      if (cause instanceof BodyLimitFilter.TooLong tooLong) {
        return Problem.of(
            HttpStatus.CONTENT_TOO_LARGE,
            BodyLimitFilter.TooLong.CODE,
            String.valueOf(tooLong.getMessage()));
      }
    }
    return switch (problem.getCause()) {
      case UnrecognizedPropertyException unknown ->
          Problem.of(
              HttpStatus.BAD_REQUEST,
              "unknown-field",
              "The request has a field that this command does not know.",
              Map.of("field", path(unknown)));
      case DatabindException value when !value.getPath().isEmpty() ->
          Problem.of(
              HttpStatus.BAD_REQUEST,
              InvalidValue.CODE,
              "A field of the request has a value of the wrong form.",
              Map.of("field", path(value)));
      case null, default ->
          Problem.of(HttpStatus.BAD_REQUEST, "malformed-json", "The body is not one JSON object.");
    };
  }

  private static String path(JacksonException problem) {
    StringBuilder path = new StringBuilder();
    problem
        .getPath()
        .forEach(step ->
            path.append(
                step.getPropertyName() == null
                    ? "[" + step.getIndex() + "]"
                    : (path.isEmpty() ? "" : ".") + step.getPropertyName()));
    return path.toString();
  }

  @Override
  protected ResponseEntity<Object> createResponseEntity(
      @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
    HttpStatus known = HttpStatus.valueOf(status.value());
    String code = ErrorProblems.code(known);
    String sentence = body instanceof ProblemDetail detail ? detail.getDetail() : null;
    ProblemDetail problem =
        Problem.detail(
            known, code, sentence == null ? known.getReasonPhrase() : sentence, Map.of());
    HttpHeaders answered = new HttpHeaders();
    answered.putAll(headers);
    answered.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
    return new ResponseEntity<>(problem, answered, status);
  }
}
