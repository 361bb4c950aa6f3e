package org.tiendo.identity.setup;

import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tiendo.contracts.vocabulary.Numbering;
import org.tiendo.identity.IdentityProperties;
import org.tiendo.identity.page.GoOn;
import org.tiendo.identity.setup.Foundation.Organisation;

/// First steps of the set-up: profile, organisation, units.
@Controller
@RequestMapping("/setup")
class SetUpController {

  static final String PATH = "/idp/setup";

  private final SetUpDesk desk;
  private final Profiles profiles;
  private final List<Locale> languages;

  SetUpController(SetUpDesk desk, Profiles profiles, IdentityProperties properties) {
    this.desk = desk;
    this.profiles = profiles;
    this.languages = properties.languages();
  }

  @GetMapping
  ModelAndView start(HttpServletResponse response) {
    return desk.open()
        ? new ModelAndView("setup/start")
            .addObject("profiles", profiles.all())
            .addObject("chosen", desk.draft().profile().key())
        : GoOn.to(PATH + "/progress", response);
  }

  @PostMapping
  ModelAndView choose(
      @RequestParam(defaultValue = "") String profile, HttpServletResponse response) {
    desk.change(draft -> draft.with(profiles.of(profile)));
    return GoOn.to(PATH + "/organisation", response);
  }

  @GetMapping("/organisation")
  ModelAndView organisation() {
    return organisation(begun(), Map.of());
  }

  @PostMapping("/organisation")
  ModelAndView organisation(
      @RequestParam MultiValueMap<String, String> fields, HttpServletResponse response) {
    Typed typed = new Typed(fields);
    OrganisationForm form = OrganisationForm.read(typed, desk.draft().profile(), languages);
    form.organisation().ifPresent(named -> desk.change(draft -> draft.with(named)));
    return form.problems().isEmpty()
        ? GoOn.to(PATH + "/units", response)
        : wrong(organisation(typed, form.problems()));
  }

  @GetMapping("/units")
  ModelAndView units(HttpServletResponse response) {
    return desk.draft().next() == Draft.Step.ORGANISATION
        ? GoOn.to(PATH + "/organisation", response)
        : units(Typed.NOTHING, Map.of());
  }

  @PostMapping("/units")
  ModelAndView addUnit(
      @RequestParam MultiValueMap<String, String> fields, HttpServletResponse response) {
    Typed typed = new Typed(fields);
    UnitForm form = UnitForm.read(typed, desk.draft(), languages);
    form.unit().ifPresent(unit -> desk.change(draft -> draft.plus(unit)));
    return form.problems().isEmpty()
        ? GoOn.to(PATH + "/units", response)
        : wrong(units(typed, form.problems()));
  }

  @PostMapping("/units/remove")
  ModelAndView removeUnit(
      @RequestParam(defaultValue = "") String code, HttpServletResponse response) {
    desk.change(draft -> draft.withoutUnit(code));
    return GoOn.to(PATH + "/units", response);
  }

  /// What the form shows at first: what was typed before, or else what the profile says.
  private Typed begun() {
    Draft draft = desk.draft();
    MultiValueMap<String, String> fields = new LinkedMultiValueMap<>();
    Organisation before = draft.organisation();
    if (before != null) {
      before.names().forEach((tag, name) -> fields.add("name-" + tag, name));
      fields.addAll("languages", before.languages());
      fields.add("zone", before.zone().getId());
      return new Typed(fields);
    }
    List<String> usual = draft.profile().languages();
    fields.addAll(
        "languages",
        usual.isEmpty() ? languages.stream().map(Locale::toLanguageTag).toList() : usual);
    fields.add(
        "zone",
        draft.profile().zone().isEmpty() ? ZoneId.systemDefault().getId() : draft.profile().zone());
    return new Typed(fields);
  }

  private ModelAndView organisation(Typed typed, Map<String, String> problems) {
    return new ModelAndView("setup/organisation")
        .addObject("typed", typed)
        .addObject("problems", problems)
        .addObject("languages", languages)
        .addObject("zones", new TreeSet<>(ZoneId.getAvailableZoneIds()));
  }

  private ModelAndView units(Typed typed, Map<String, String> problems) {
    Draft draft = desk.draft();
    boolean byTerm =
        typed == Typed.NOTHING
            ? draft.profile().numbering() == Numbering.Kind.TERM
            : typed.text("numbering").equals(Numbering.Kind.TERM.name());
    return new ModelAndView("setup/units")
        .addObject("typed", typed)
        .addObject("problems", problems)
        .addObject("languages", languages)
        .addObject("units", draft.units().stream().map(Foundation.Unit::named).toList())
        .addObject("byTerm", byTerm);
  }

  private static ModelAndView wrong(ModelAndView page) {
    page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    return page;
  }
}
