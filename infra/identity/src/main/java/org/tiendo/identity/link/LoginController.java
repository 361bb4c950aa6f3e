package org.tiendo.identity.link;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tiendo.identity.directory.DirectoryFile;
import org.tiendo.identity.link.LinkDesk.Answer;
import org.tiendo.identity.link.LinkDesk.Reason;
import org.tiendo.identity.page.GoOn;

/// Pages of signing in. Opening a link does not use it up; only its button does.
@Controller
class LoginController {

  private final LinkDesk desk;
  private final DirectoryFile directory;
  private final SigningIn signingIn;

  LoginController(LinkDesk desk, DirectoryFile directory, SigningIn signingIn) {
    this.desk = desk;
    this.directory = directory;
    this.signingIn = signingIn;
  }

  @GetMapping("/login")
  String howToGetALink() {
    return "login";
  }

  @GetMapping("/signed-out")
  String signedOut() {
    return "signed-out";
  }

  @GetMapping("/login/ott")
  ModelAndView show(@RequestParam(defaultValue = "") String token) {
    return switch (desk.look(token)) {
      case Answer.Accepted(Link link) -> button(link, token);
      case Answer.Refused(Reason reason) -> refused(reason);
    };
  }

  @PostMapping("/login/ott")
  ModelAndView use(
      @RequestParam(defaultValue = "") String token,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (desk.accept(token)) {
      case Answer.Accepted(Link link) ->
          GoOn.to(signingIn.by(link, request, response).toString(), response);
      case Answer.Refused(Reason reason) -> refused(reason);
    };
  }

  private ModelAndView button(Link link, String token) {
    return new ModelAndView("link")
        .addObject("token", token)
        .addObject(
            "name",
            directory.read().active(link.subject()).map(person -> person.name()).orElse(""));
  }

  private static ModelAndView refused(Reason reason) {
    ModelAndView page = new ModelAndView("link-refused").addObject("reason", reason.name());
    page.setStatus(HttpStatus.BAD_REQUEST);
    return page;
  }
}
