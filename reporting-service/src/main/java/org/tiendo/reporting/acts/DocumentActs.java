package org.tiendo.reporting.acts;

import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.UNPROCESSABLE_CONTENT;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.eventing.web.Caller;
import org.tiendo.eventing.web.IdempotencyKey;
import org.tiendo.reporting.acts.FormView.Wrong;
import org.tiendo.reporting.pages.layout.Page;

/// The form by which a clerk enters an issued document.
@Controller
@Admits(Admission.ACTORS)
class DocumentActs {

  private static final String PATH = "/acts/documents/new";
  private static final String LIST = "/documents";

  private final Desk desk;

  DocumentActs(Desk desk) {
    this.desk = desk;
  }

  @GetMapping(PATH)
  ModelAndView form(Page page) {
    if (!DocumentForm.isOffered(Caller.current())) {
      ModelAndView view =
          page.show(
              "acts/not-offered",
              page.texts().say("act.none"),
              Map.of(
                  "stage",
                  "",
                  "subjectTitle",
                  page.texts().say("nav.documents"),
                  "subjectPath",
                  LIST));
      view.setStatus(FORBIDDEN);
      return view;
    }
    return show(page, IdempotencyKey.fresh(), new Entries(Map.of()), Wrong.NOTHING);
  }

  @PostMapping(PATH)
  ModelAndView send(@RequestParam MultiValueMap<String, String> typed, Page page) {
    Actor actor = Caller.current();
    Entries entries = new Entries(typed);
    String key = FormView.key(entries);
    List<Field> fields = DocumentForm.fields(page.now());
    Sending sending = DocumentForm.sending(actor.unit(), entries);
    return switch (desk.send(
        sending, entries, key, fields, DocumentForm.fieldsOfRules(), page.texts())) {
      case Desk.Result.Done(String token) -> Redirects.to(LIST, token, DocumentForm.NAME);
      case Desk.Result.ToMend(Wrong wrong) -> {
        ModelAndView view = show(page, key, entries, wrong);
        view.setStatus(UNPROCESSABLE_CONTENT);
        yield view;
      }
    };
  }

  private static ModelAndView show(Page page, String key, Entries entries, Wrong wrong) {
    FormView form =
        FormView.of(
            DocumentForm.NAME, DocumentForm.fields(page.now()), key, entries, wrong, page.texts());
    return page.show(
        "acts/form",
        form.title(),
        Map.of(
            "form", form,
            "subjectTitle", page.texts().say("nav.documents"),
            "subjectPath", LIST));
  }
}
