package org.tiendo.identity.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.tiendo.identity.directory.DirectoryFile;
import org.tiendo.identity.link.SigningIn;
import org.tiendo.identity.page.GoOn;

/// In a sample, whoever came by a link may go on as anybody else, to see what each sees.
@Controller
class SignInAsController {

  private final DirectoryFile directory;
  private final SigningIn signingIn;

  SignInAsController(DirectoryFile directory, SigningIn signingIn) {
    this.directory = directory;
    this.signingIn = signingIn;
  }

  @GetMapping("/as")
  ModelAndView choose(Principal me, Locale reader) {
    return new ModelAndView("as")
        .addObject("units", Roster.of(directory.read(), reader, true))
        .addObject("me", me.getName());
  }

  /// The gateway signs in anew, and so its session becomes the other person's.
  @PostMapping("/as")
  ModelAndView goOnAs(
      @RequestParam(defaultValue = "") String person,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (directory.read().active(person).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    signingIn.as(person, request, response);
    return GoOn.to(signingIn.gateway().toString(), response);
  }
}
