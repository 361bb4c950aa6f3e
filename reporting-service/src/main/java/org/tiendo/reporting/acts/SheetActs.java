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
import org.tiendo.reporting.people.People;
import org.tiendo.reporting.query.QueryProblem;

/// Forms that are about no item: `/acts/programmes/<id>/close`, and what is new, `/acts/projects/new/assign`.
@Controller
@Admits({Admission.ACTORS, Admission.ADMINISTRATORS})
class SheetActs {

  private static final String PATH = "/acts/{area}/{id}/{act}";

  private final Desk desk;
  private final People people;

  SheetActs(Desk desk, People people) {
    this.desk = desk;
    this.people = people;
  }

  /// The first form of an area.
  @GetMapping("/acts/{area}/new")
  ModelAndView form(@PathVariable String area, Page page) {
    return form(area, Case.NEW, first(area), page);
  }

  @PostMapping("/acts/{area}/new")
  ModelAndView send(
      @PathVariable String area, @RequestParam MultiValueMap<String, String> typed, Page page) {
    return send(area, Case.NEW, first(area), typed, page);
  }

  @GetMapping(PATH)
  ModelAndView form(
      @PathVariable String area, @PathVariable String id, @PathVariable String act, Page page) {
    Sheet sheet = sheet(area, act);
    Case about = about(sheet.area(), id, page);
    if (!sheet.offered().test(about)) {
      return notOffered(page, place(about, sheet, page));
    }
    return show(page, about, sheet, IdempotencyKey.fresh(), new Entries(Map.of()), Wrong.NOTHING);
  }

  /// @param place which page leads back
  static ModelAndView notOffered(Page page, Map<String, String> place) {
    ModelAndView view = page.show("acts/not-offered", page.texts().say("act.none"), place);
    view.addObject("stage", "");
    view.setStatus(FORBIDDEN);
    return view;
  }

  @PostMapping(PATH)
  ModelAndView send(
      @PathVariable String area,
      @PathVariable String id,
      @PathVariable String act,
      @RequestParam MultiValueMap<String, String> typed,
      Page page) {
    Sheet sheet = sheet(area, act);
    Case about = about(sheet.area(), id, page);
    Entries entries = new Entries(typed);
    String key = FormView.key(entries);
    List<Field> fields = sheet.fields(about, page.texts());
    Sending sending = sheet.sending(about, entries);
    return switch (desk.send(
        sending, entries, key, fields, sheet.fieldsOfRules(about), page.texts())) {
      case Desk.Result.Done(String token) ->
          Redirects.to(sheet.area().page(about), token, sheet.name());
      case Desk.Result.ToMend(Wrong wrong) -> {
        ModelAndView view = show(page, about, sheet, key, entries, wrong);
        view.setStatus(UNPROCESSABLE_CONTENT);
        yield view;
      }
    };
  }

  private ModelAndView show(
      Page page, Case about, Sheet sheet, String key, Entries entries, Wrong wrong) {
    List<Field> fields = sheet.fields(about, page.texts());
    FormView form = FormView.of(sheet.name(), fields, key, entries, wrong, page.texts());
    ModelAndView view = page.show("acts/form", form.title(), place(about, sheet, page));
    view.addObject("form", form);
    view.addObject("names", people.named(Options.peopleIn(fields)));
    return view;
  }

  private static Map<String, String> place(Case about, Sheet sheet, Page page) {
    return Map.of(
        "subjectTitle", page.texts().say(sheet.area().title()),
        "subjectPath", sheet.area().page(about));
  }

  private static Area area(String path) {
    return Area.of(path).orElseThrow(() -> QueryProblem.unknown("act", path));
  }

  private static Sheet sheet(String area, String act) {
    return Sheets.named(area(area), act).orElseThrow(() -> QueryProblem.unknown("act", act));
  }

  private static String first(String area) {
    return Sheets.first(area(area))
        .map(Sheet::name)
        .orElseThrow(() -> QueryProblem.unknown("act", area));
  }

  /// @throws QueryProblem if there is no such thing, or none that the person may see
  private static Case about(Area area, String id, Page page) {
    Case about = Case.of(Caller.current(), page.now(), id);
    if (!area.has(about)) {
      throw QueryProblem.unknown(area.kind(), id);
    }
    return about;
  }
}
