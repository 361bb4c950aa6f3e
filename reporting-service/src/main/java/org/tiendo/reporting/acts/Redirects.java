package org.tiendo.reporting.acts;

import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriComponentsBuilder;

/// Where a browser goes when something is recorded: to the page that shows it, by a plain reading that may be repeated.
final class Redirects {

  private Redirects() {}

  /// @param token position that the page waits for
  /// @param act whose notice the page shows
  static ModelAndView to(String path, String token, String act) {
    RedirectView redirect =
        new RedirectView(
            UriComponentsBuilder.fromPath(path)
                .queryParam("after", token)
                .queryParam("done", act)
                .toUriString());
    redirect.setStatusCode(HttpStatus.SEE_OTHER);
    redirect.setExposeModelAttributes(false);
    return new ModelAndView(redirect);
  }
}
