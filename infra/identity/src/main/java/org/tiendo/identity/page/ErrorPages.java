package org.tiendo.identity.page;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.tiendo.edge.ErrorProblems;
import org.tiendo.edge.Problem;

/// Whatever went wrong: a page for people, a problem (RFC 9457) for programs.
@Controller
class ErrorPages implements ErrorController {

  @RequestMapping(path = "${spring.web.error.path:/error}", produces = MediaType.TEXT_HTML_VALUE)
  ModelAndView page(HttpServletRequest request) {
    HttpStatus status = status(request);
    ModelAndView page = new ModelAndView("error").addObject("status", status.value());
    page.setStatus(status);
    return page;
  }

  @RequestMapping("${spring.web.error.path:/error}")
  ResponseEntity<ProblemDetail> problem(HttpServletRequest request) {
    HttpStatus status = status(request);
    return Problem.of(status, ErrorProblems.code(status), status.getReasonPhrase() + ".");
  }

  private static HttpStatus status(HttpServletRequest request) {
    return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
        ? HttpStatus.valueOf(code)
        : HttpStatus.NOT_FOUND;
  }
}
