package org.tiendo.identity.page;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/// The answer to a form that was taken: go on at another page (303).
public final class GoOn {

  private GoOn() {}

  /// @param place an address, or a path on this origin
  public static ModelAndView to(String place, HttpServletResponse response) {
    ModelAndView answer = new ModelAndView((_, _, _) -> {});
    response.setHeader(HttpHeaders.LOCATION, place);
    answer.setStatus(HttpStatus.SEE_OTHER);
    return answer;
  }
}
