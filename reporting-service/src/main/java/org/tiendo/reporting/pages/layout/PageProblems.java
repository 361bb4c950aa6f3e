package org.tiendo.reporting.pages.layout;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.tiendo.edge.ErrorProblems;
import org.tiendo.edge.InvalidValue;
import org.tiendo.edge.RequestProblem;
import org.tiendo.eventing.projection.ViewsUnavailable;
import org.tiendo.reporting.query.QueryProblem;
import org.tiendo.reporting.text.Texts;

/// Says in a page what went wrong, to whoever asked for a page. Programs get the problem instead.
public final class PageProblems implements HandlerExceptionResolver {

  private static final Logger LOG = LoggerFactory.getLogger(PageProblems.class);
  private static final List<String> NOT_PAGES = List.of("/api/", "/assets/", "/webjars/");
  private static final String TRY_AGAIN_SECONDS = "5";

  private final Pages pages;

  public PageProblems(Pages pages) {
    this.pages = pages;
  }

  private record Said(HttpStatus status, String code) {}

  @Override
  public @Nullable ModelAndView resolveException(
      HttpServletRequest request,
      HttpServletResponse response,
      @Nullable Object handler,
      Exception problem) {
    if (!wantsPage(request)
        || response.isCommitted()
        || problem instanceof AuthenticationException
        || problem instanceof AccessDeniedException) {
      return null;
    }
    Said said = said(problem);
    if (said.status() == HttpStatus.SERVICE_UNAVAILABLE) {
      response.setHeader("Refresh", TRY_AGAIN_SECONDS);
    }
    if (said.status() == HttpStatus.INTERNAL_SERVER_ERROR) {
      LOG.error("a page failed", problem);
    }
    return page(pages.of(request), said);
  }

  private static ModelAndView page(Page page, Said said) {
    Texts texts = page.texts();
    ModelAndView view =
        page.show(
            "pages/problem",
            texts.sayOr("problem.title", said.code(), "problem.title." + series(said.status())),
            Map.of(
                "sentence",
                texts.sayOr("problem", said.code(), "problem." + series(said.status())),
                "code",
                said.code()));
    view.setStatus(said.status());
    return view;
  }

  private static Said said(Exception problem) {
    return switch (problem) {
      case QueryProblem query -> new Said(query.status(), query.code());
      case RequestProblem request -> new Said(request.status(), request.code());
      case InvalidValue _ -> new Said(HttpStatus.BAD_REQUEST, InvalidValue.CODE);
      case ViewsUnavailable _ -> new Said(HttpStatus.SERVICE_UNAVAILABLE, "read-model-unavailable");
      case ErrorResponse error -> said(error.getStatusCode());
      default -> new Said(HttpStatus.INTERNAL_SERVER_ERROR, "internal");
    };
  }

  private static Said said(HttpStatusCode code) {
    HttpStatus status = HttpStatus.valueOf(code.value());
    return new Said(status, ErrorProblems.code(status));
  }

  private static String series(HttpStatus status) {
    return status.is5xxServerError() ? "5xx" : "4xx";
  }

  private static boolean wantsPage(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return accept != null
        && accept.contains("text/html")
        && NOT_PAGES.stream().noneMatch(request.getRequestURI()::startsWith);
  }
}
