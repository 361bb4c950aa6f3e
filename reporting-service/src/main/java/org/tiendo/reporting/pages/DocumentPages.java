package org.tiendo.reporting.pages;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentIssued;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.pages.evidence.Said;
import org.tiendo.reporting.pages.layout.Offers;
import org.tiendo.reporting.pages.layout.Page;
import org.tiendo.reporting.people.People;
import org.tiendo.reporting.query.DocumentsWanted;
import org.tiendo.reporting.query.QueryProblem;
import org.tiendo.reporting.register.Dated;

/// Issued documents, counted and listed.
@Controller
@Admits(Admission.READERS)
class DocumentPages {

  private final People people;
  private final Offers offers;

  DocumentPages(People people, Offers offers) {
    this.people = people;
    this.offers = offers;
  }

  @GetMapping("/documents")
  ModelAndView all(Page page) {
    AsOf asOf = page.query().asOf();
    List<Dated<DocumentIssued>> found =
        new DocumentsWanted(
                page.parameter("authority"),
                page.parameter("type"),
                page.parameter("from"),
                page.parameter("to"),
                page.parameter("q"))
            .latest(page.query());
    Map<String, Object> model = new HashMap<>();
    model.put("live", true);
    model.put("offers", offers.in("documents", "new", page));
    model.put(
        "numbers",
        asOf.register().groundwork().numbers().stream()
            .filter(number -> number.knownOn(asOf.date()))
            .map(number -> row(number, page))
            .toList()
            .reversed());
    model.put("charts", true);
    model.put("counts", DocumentCounts.of(found, asOf));
    model.put("choices", DocumentCounts.of(asOf.documents(LocalDate.MIN, LocalDate.MAX), asOf));
    model.put("list", Portion.of(found, page));
    model.put(
        "titles",
        asOf.register().projects().stream()
            .map(p -> p.assigned().event())
            .collect(Collectors.toMap(p -> p.project().value(), p -> p.title(), (a, _) -> a)));
    return page.show("pages/documents", page.texts().say("nav.documents"), model);
  }

  private static TimelineRow row(Dated<? extends PublishedEvent> event, Page page) {
    return new TimelineRow(event.at(), event.event(), Said.of(event.event(), page));
  }

  @GetMapping("/documents/{id}")
  ModelAndView one(@PathVariable String id, Page page) {
    AsOf asOf = page.query().asOf();
    Dated<DocumentIssued> document =
        asOf.documents().stream()
            .filter(d -> d.event().document().value().equals(id))
            .findFirst()
            .orElseThrow(() -> QueryProblem.unknown("document", id));
    List<TimelineRow> history =
        asOf.register().documents().stream()
            .filter(d -> d.at().equals(document.at()))
            .flatMap(d -> d.on(asOf.date()).stream())
            .map(event -> row(event, page))
            .toList();
    Map<String, Object> model = new HashMap<>();
    model.put("live", true);
    model.put("offers", offers.in("documents", id, page));
    model.put("document", document.event());
    model.put("event", document.at());
    model.put("items", asOf.items(document.event().producedBy()));
    model.put("history", history);
    model.put("names", people.named(history.stream().map(row -> row.at().actor()).toList()));
    return page.show("pages/document", document.event().title(), model);
  }
}
