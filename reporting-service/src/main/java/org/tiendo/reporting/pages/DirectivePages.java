package org.tiendo.reporting.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.tiendo.contracts.task.PublishedDirectiveEvent.DirectiveIssued;
import org.tiendo.contracts.vocabulary.ClauseRef;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.figures.DirectiveProgress;
import org.tiendo.reporting.figures.DirectiveStanding;
import org.tiendo.reporting.figures.Item;
import org.tiendo.reporting.pages.evidence.Said;
import org.tiendo.reporting.pages.layout.Offers;
import org.tiendo.reporting.pages.layout.Page;
import org.tiendo.reporting.people.People;
import org.tiendo.reporting.query.QueryProblem;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.search.Searched;
import org.tiendo.reporting.search.Terms;

/// Directives: all of them, and one with its clauses and what carries them out.
@Controller
@Admits(Admission.READERS)
class DirectivePages {

  private final People people;
  private final Offers offers;

  DirectivePages(People people, Offers offers) {
    this.people = people;
    this.offers = offers;
  }

  /// A clause with its items.
  record ClauseRow(DirectiveIssued.Clause clause, List<Item> items) {

    /// Whether it assigns work that nobody was given.
    public boolean isUncovered() {
      return clause.assignsWork() && items.isEmpty();
    }
  }

  @GetMapping("/directives")
  ModelAndView all(Page page) {
    return page.show(
        "pages/directives",
        page.texts().say("nav.directives"),
        Map.of(
            "live",
            true,
            "charts",
            true,
            "offers",
            offers.in("directives", "new", page),
            "directives",
            found(page)));
  }

  private static List<DirectiveRow> found(Page page) {
    Searched searched = new Searched(Terms.of(page.parameter("q")), page.query().asOf());
    return searched.best(
        DirectiveRow.of(page.query().asOf()),
        row -> searched.score(row.directive()),
        page.texts().order(row -> row.directive().title()));
  }

  @GetMapping("/directives/{id}")
  ModelAndView one(@PathVariable String id, Page page) {
    AsOf asOf = page.query().asOf();
    DirectiveStanding standing =
        asOf.directiveStandings().stream()
            .filter(d -> d.directive().event().directive().value().equals(id))
            .findFirst()
            .orElseThrow(() -> QueryProblem.unknown("directive", id));
    Dated<DirectiveIssued> directive = standing.directive();
    DirectiveProgress progress = DirectiveProgress.of(directive, asOf);
    DirectiveIssued issued = directive.event();
    Map<String, Object> model = new HashMap<>();
    model.put("live", true);
    model.put("offers", offers.in("directives", id, page));
    model.put("directive", issued);
    model.put("standing", standing);
    List<TimelineRow> history = history(directive, page);
    model.put("history", history);
    model.put("names", people.named(history.stream().map(row -> row.at().actor()).toList()));
    model.put("event", directive.at());
    model.put("classes", progress.classes());
    model.put("bar", Bar.of(progress.classes()));
    model.put("coverage", progress.coverage());
    model.put(
        "clauses",
        issued.clauses().stream()
            .map(clause -> new ClauseRow(clause, items(progress.items(), issued, clause)))
            .toList());
    return page.show("pages/directive", issued.title(), model);
  }

  /// What happened to it since it was issued.
  private static List<TimelineRow> history(Dated<DirectiveIssued> directive, Page page) {
    AsOf asOf = page.query().asOf();
    return asOf.register().directives().stream()
        .filter(d -> d.at().equals(directive.at()))
        .flatMap(d -> d.on(asOf.date()).stream())
        .map(e -> new TimelineRow(e.at(), e.event(), Said.of(e.event(), page)))
        .toList();
  }

  private static List<Item> items(
      List<Item> items, DirectiveIssued directive, DirectiveIssued.Clause clause) {
    ClauseRef ref = new ClauseRef(directive.directive(), clause.clause());
    return items.stream().filter(item -> item.sources().contains(ref)).toList();
  }
}
