package org.tiendo.identity.setup;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.identity.directory.Directory.Entry;
import org.tiendo.identity.directory.EntryRules;
import org.tiendo.identity.link.SigningIn;
import org.tiendo.identity.page.GoOn;
import org.tiendo.identity.people.PersonForm;
import org.tiendo.identity.setup.Founding.Progress;

/// Last steps of the set-up: people, summary, and the making of the installation.
@Controller
@RequestMapping("/setup")
class FoundingController {

  /// In the session of the browser that pressed the last button: the administrator it becomes.
  private static final String ADMINISTRATOR = FoundingController.class.getName();

  private final SetUpDesk desk;
  private final SigningIn signingIn;

  FoundingController(SetUpDesk desk, SigningIn signingIn) {
    this.desk = desk;
    this.signingIn = signingIn;
  }

  @GetMapping("/people")
  ModelAndView people(HttpServletResponse response) {
    return switch (desk.draft().next()) {
      case ORGANISATION -> GoOn.to(SetUpController.PATH + "/organisation", response);
      case UNITS -> GoOn.to(SetUpController.PATH + "/units", response);
      case PEOPLE, SUMMARY -> people(blank(), Map.of());
    };
  }

  @PostMapping("/people")
  ModelAndView addPerson(PersonForm typed, HttpServletResponse response) {
    Draft draft = desk.draft();
    Entry entry = typed.entry();
    Map<String, String> wrong =
        new LinkedHashMap<>(EntryRules.problems(draft.directory(), "", entry));
    if (draft.units().stream().noneMatch(unit -> unit.code().equals(entry.unit()))) {
      wrong.put("unit", "unit.form");
    }
    if (!wrong.isEmpty()) {
      ModelAndView again = people(typed, wrong);
      again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
      return again;
    }
    desk.change(before -> before.plus(entry));
    return GoOn.to(SetUpController.PATH + "/people", response);
  }

  @PostMapping("/people/remove")
  ModelAndView removePerson(
      @RequestParam(defaultValue = "") String handle, HttpServletResponse response) {
    desk.change(draft -> draft.withoutPerson(handle));
    return GoOn.to(SetUpController.PATH + "/people", response);
  }

  @GetMapping("/summary")
  ModelAndView summary(HttpServletResponse response) {
    Draft draft = desk.draft();
    return draft.next() == Draft.Step.SUMMARY
        ? new ModelAndView("setup/summary").addObject("draft", draft)
        : GoOn.to(SetUpController.PATH + "/people", response);
  }

  @PostMapping("/create")
  ModelAndView create(HttpSession session, HttpServletResponse response) {
    desk.begin().ifPresent(administrator -> session.setAttribute(ADMINISTRATOR, administrator));
    return GoOn.to(SetUpController.PATH + "/progress", response);
  }

  @GetMapping("/progress")
  ModelAndView progress(HttpServletRequest request, HttpServletResponse response) {
    return switch (desk.progress()) {
      case Progress.Waiting() -> GoOn.to(SetUpController.PATH + "/summary", response);
      case Progress.Working(String step) -> page(step, "");
      case Progress.Failed(String sentence) -> page("", sentence);
      case Progress.Done() -> done(request, response);
    };
  }

  private ModelAndView done(HttpServletRequest request, HttpServletResponse response) {
    if (!(request.getSession().getAttribute(ADMINISTRATOR) instanceof String administrator)) {
      throw new ResponseStatusException(HttpStatus.FORBIDDEN);
    }
    signingIn.as(administrator, request, response);
    return GoOn.to(signingIn.gateway().toString(), response);
  }

  private static ModelAndView page(String step, String failed) {
    return new ModelAndView("setup/progress")
        .addObject("step", step)
        .addObject("refreshed", failed.isEmpty())
        .addObject("failed", failed);
  }

  private PersonForm blank() {
    return desk.draft().people().isEmpty()
        ? new PersonForm("", "", "", List.of(Role.ADMINISTRATOR.name()))
        : PersonForm.EMPTY;
  }

  private ModelAndView people(PersonForm typed, Map<String, String> problems) {
    Draft draft = desk.draft();
    return new ModelAndView("setup/people")
        .addObject("typed", typed)
        .addObject("problems", problems)
        .addObject("roles", PersonForm.ROLES)
        .addObject("people", draft.people())
        .addObject("complete", draft.next() == Draft.Step.SUMMARY)
        .addObject("units", draft.units().stream().map(Foundation.Unit::named).toList());
  }
}
