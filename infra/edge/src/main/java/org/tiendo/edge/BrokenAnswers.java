package org.tiendo.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/// An answer that fails after it has begun is broken off, so that nobody takes a part for the whole.
///
/// Spring would end it regularly: it takes many failures of a back end's connection for a client that went away, and lets
/// advice write its problem behind what has been sent. What is thrown here reaches the container, which closes the connection.
/// A stream of events has no whole, and a client that went away hears nothing: these are left to the others.
public final class BrokenAnswers implements HandlerExceptionResolver, Ordered {

  /// Of the container, by name: it may be another one.
  private static final String CLIENT_GONE = "ClientAbortException";

  /// What the container is told.
  static final class Broken extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Broken(Exception cause) {
      super("an answer was broken off", cause);
    }
  }

  @Override
  public int getOrder() {
    return HIGHEST_PRECEDENCE;
  }

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception problem) {
    if (response.isCommitted() && !isStream(response) && !isClientGone(problem)) {
      throw new Broken(problem);
    }
    return null;
  }

  private static boolean isStream(HttpServletResponse response) {
    String type = response.getContentType();
    return type != null && type.startsWith(MediaType.TEXT_EVENT_STREAM_VALUE);
  }

  private static boolean isClientGone(Exception problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause.getClass().getSimpleName().equals(CLIENT_GONE)) {
        return true;
      }
    }
    return false;
  }
}
