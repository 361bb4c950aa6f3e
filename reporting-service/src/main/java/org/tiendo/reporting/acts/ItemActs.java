package org.tiendo.reporting.acts;

import static org.springframework.http.HttpStatus.CONFLICT;
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

/// What can be done to one item: a form for each act, and what comes of sending it.
@Controller
@Admits(Admission.ACTORS)
class ItemActs {

  private static final String PATH = "/acts/projects/{id}/{act}";

  private final Desk desk;
  private final People people;

  ItemActs(Desk desk, People people) {
    this.desk = desk;
    this.people = people;
  }

  @GetMapping(PATH)
  ModelAndView form(@PathVariable String id, @PathVariable String act, Page page) {
    Subject subject = subject(id, page);
    Act wanted = act(act);
    if (!wanted.isOffered(subject)) {
      return notOffered(subject, page);
    }
    Entries nothing = new Entries(Map.of());
    return show(page, subject, wanted, IdempotencyKey.fresh(), nothing, Wrong.NOTHING);
  }

  /// Sends the form, whatever state the item is in: a form sent twice is answered like the first time.
  @PostMapping(PATH)
  ModelAndView send(
      @PathVariable String id,
      @PathVariable String act,
      @RequestParam MultiValueMap<String, String> typed,
      Page page) {
    Subject subject = subject(id, page);
    Act wanted = act(act);
    Entries entries = new Entries(typed);
    String key = FormView.key(entries);
    List<Field> fields = wanted.fields(subject, page.texts());
    Sending sending = wanted.sending(subject, entries);
    return switch (desk.send(sending, entries, key, fields, wanted.fieldsOfRules(), page.texts())) {
      case Desk.Result.Done(String token) -> Redirects.to(itemPath(subject), token, wanted.name());
      case Desk.Result.ToMend(Wrong wrong) -> {
        ModelAndView view = show(page, subject, wanted, key, entries, wrong);
        view.setStatus(UNPROCESSABLE_CONTENT);
        yield view;
      }
    };
  }

  private ModelAndView show(
      Page page, Subject subject, Act act, String key, Entries entries, Wrong wrong) {
    List<Field> fields = act.fields(subject, page.texts());
    FormView form = FormView.of(act.name(), fields, key, entries, wrong, page.texts());
    return page.show(
        "acts/form",
        form.title(),
        Map.of(
            "form", form,
            "names", people.named(Options.peopleIn(fields)),
            "subjectTitle", subject.assigned().title(),
            "subjectPath", itemPath(subject)));
  }

  private static ModelAndView notOffered(Subject subject, Page page) {
    ModelAndView view =
        page.show(
            "acts/not-offered",
            page.texts().say("act.none"),
            Map.of(
                "stage", page.texts().say("stage." + subject.stage()),
                "subjectTitle", subject.assigned().title(),
                "subjectPath", itemPath(subject)));
    view.setStatus(CONFLICT);
    return view;
  }

  private static String itemPath(Subject subject) {
    return "/projects/" + subject.id();
  }

  private static Subject subject(String id, Page page) {
    return Subject.find(id, Caller.current(), page.now())
        .orElseThrow(() -> QueryProblem.unknown("project", id));
  }

  private static Act act(String name) {
    return Acts.named(name).orElseThrow(() -> QueryProblem.unknown("act", name));
  }
}
