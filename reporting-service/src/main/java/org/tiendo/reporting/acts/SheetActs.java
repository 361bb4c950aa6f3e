package org.tiendo.reporting.acts;

import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.eventing.web.Caller;
import org.tiendo.eventing.web.IdempotencyKey;
import org.tiendo.reporting.acts.FormView.Wrong;
import org.tiendo.reporting.pages.layout.Page;
import org.tiendo.reporting.query.QueryProblem;

/// Forms that are about no item: `/acts/programmes/<id>/close`, and what is new, `/acts/projects/new/assign`.
@Controller
@Admits(Admission.ACTORS)
class SheetActs {

  private static final String PATH = "/acts/{section}/{id}/{act}";

  private final Desk desk;

  SheetActs(Desk desk) {
    this.desk = desk;
  }

  /// The first form of a section.
  @GetMapping("/acts/{section}/new")
  ModelAndView form(@PathVariable String section, Page page) {
    return form(section, Case.NEW, first(section), page);
  }

  @PostMapping("/acts/{section}/new")
  ModelAndView send(
      @PathVariable String section, @RequestParam MultiValueMap<String, String> typed, Page page) {
    return send(section, Case.NEW, first(section), typed, page);
  }

  @GetMapping(PATH)
  ModelAndView form(
      @PathVariable String section, @PathVariable String id, @PathVariable String act, Page page) {
    Sheet sheet = sheet(section, act);
    Case about = about(section, id, page);
    if (!sheet.offered().test(about)) {
      ModelAndView view =
          page.show("acts/not-offered", page.texts().say("act.none"), place(about, sheet, page));
      view.addObject("stage", "");
      view.setStatus(FORBIDDEN);
      return view;
    }
    return show(page, about, sheet, IdempotencyKey.fresh(), new Entries(Map.of()), Wrong.NOTHING);
  }

  @PostMapping(PATH)
  ModelAndView send(
      @PathVariable String section,
      @PathVariable String id,
      @PathVariable String act,
      @RequestParam MultiValueMap<String, String> typed,
      Page page) {
    Sheet sheet = sheet(section, act);
    Case about = about(section, id, page);
    Entries entries = new Entries(typed);
    String key = FormView.key(entries);
    List<Field> fields = sheet.fields(about, page.texts());
    Sending sending = sheet.sending(about, entries);
    return switch (desk.send(
        sending, entries, key, fields, sheet.fieldsOfRules(about), page.texts())) {
      case Desk.Result.Done(String token) -> Redirects.to(path(about, sheet), token, sheet.name());
      case Desk.Result.ToMend(Wrong wrong) -> {
        ModelAndView view = show(page, about, sheet, key, entries, wrong);
        view.setStatus(UNPROCESSABLE_CONTENT);
        yield view;
      }
    };
  }

  private static ModelAndView show(
      Page page, Case about, Sheet sheet, String key, Entries entries, Wrong wrong) {
    FormView form =
        FormView.of(
            sheet.name(), sheet.fields(about, page.texts()), key, entries, wrong, page.texts());
    ModelAndView view = page.show("acts/form", form.title(), place(about, sheet, page));
    view.addObject("form", form);
    return view;
  }

  private static Map<String, String> place(Case about, Sheet sheet, Page page) {
    return Map.of(
        "subjectTitle", page.texts().say("nav." + sheet.section()),
        "subjectPath", path(about, sheet));
  }

  private static String path(Case about, Sheet sheet) {
    return "/" + sheet.section() + (about.isNew() ? "" : "/" + about.id());
  }

  private static Sheet sheet(String section, String act) {
    return Sheets.named(section, act).orElseThrow(() -> QueryProblem.unknown("act", act));
  }

  private static String first(String section) {
    return Sheets.ALL.stream()
        .filter(sheet -> sheet.section().equals(section))
        .findFirst()
        .map(Sheet::name)
        .orElseThrow(() -> QueryProblem.unknown("act", section));
  }

  /// @throws QueryProblem if there is no such programme or directive, or none that the person may see
  private static Case about(String section, String id, Page page) {
    Case about = new Case(Caller.current(), page.now(), id);
    boolean known = about.isNew() || about.programme().isPresent() || about.directive().isPresent();
    if (!known) {
      throw QueryProblem.unknown(section.substring(0, section.length() - 1), id);
    }
    return about;
  }
}
