package org.tiendo.gateway.answer;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.tiendo.edge.BodyLimitFilter;
import org.tiendo.edge.ErrorProblems;
import org.tiendo.edge.RequestProblem;

/// The last resort of every request at the gateway: whatever goes wrong becomes one of the [Answers].
@RestController
@RestControllerAdvice
public final class Failures implements ErrorController {

  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private final Answers answers;

  public Failures(Answers answers) {
    this.answers = answers;
  }

  /// What the container refuses by itself.
  @RequestMapping("${spring.web.error.path:/error}")
  void onError(HttpServletRequest request, HttpServletResponse response) throws IOException {
    if (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception failure
        && isTooLong(failure)) {
      tooLong(request, response);
      return;
    }
    HttpStatus status =
        request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
            ? HttpStatus.valueOf(code)
            : HttpStatus.NOT_FOUND;
    answers.write(request, response, status, code(status));
  }

  @ExceptionHandler(Exception.class)
  void onFailure(Exception failure, HttpServletRequest request, HttpServletResponse response)
      throws Exception {
    if (failure instanceof AuthenticationException || failure instanceof AccessDeniedException) {
      throw failure;
    }
    if (response.isCommitted()) {
      // One of the two sides went away in the middle of an answer.
      LOG.debug("an answer was broken off", failure);
      return;
    }
    if (isTooLong(failure)) {
      tooLong(request, response);
      return;
    }
    switch (failure) {
      case RequestProblem problem ->
          answers.write(request, response, problem.status(), problem.code());
      case ErrorResponse known -> {
        HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
        answers.write(request, response, status, code(status));
      }
      case Exception silent when isBrokenOff(silent) -> {
        LOG.warn("a service does not answer: {}", silent.getMessage());
        // What came of its answer is not passed on.
        response.resetBuffer();
        response.setContentLengthLong(-1);
        answers.write(request, response, HttpStatus.SERVICE_UNAVAILABLE, "not-answering");
      }
      default -> {
        LOG.error("a request failed", failure);
        answers.write(request, response, HttpStatus.INTERNAL_SERVER_ERROR, "internal");
      }
    }
  }

  private void tooLong(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    answers.write(request, response, HttpStatus.CONTENT_TOO_LARGE, BodyLimitFilter.TooLong.CODE);
  }

  private static boolean isTooLong(Throwable failure) {
    return isFrom(failure, BodyLimitFilter.TooLong.class);
  }

  /// Whether a connection could not be made, or has ended too early.
  private static boolean isBrokenOff(Throwable failure) {
    return isFrom(failure, IOException.class);
  }

  private static boolean isFrom(Throwable failure, Class<? extends Throwable> type) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (type.isInstance(cause)) {
        return true;
      }
    }
    return false;
  }

  private static String code(HttpStatus status) {
    return switch (status) {
      case INTERNAL_SERVER_ERROR -> "internal";
      case SERVICE_UNAVAILABLE, BAD_GATEWAY, GATEWAY_TIMEOUT -> "not-answering";
      case CONTENT_TOO_LARGE -> BodyLimitFilter.TooLong.CODE;
      default -> ErrorProblems.code(status);
    };
  }
}
