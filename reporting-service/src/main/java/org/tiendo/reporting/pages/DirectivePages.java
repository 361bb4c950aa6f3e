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
import org.tiendo.reporting.figures.Item;
import org.tiendo.reporting.pages.layout.Page;
import org.tiendo.reporting.query.QueryProblem;
import org.tiendo.reporting.register.Dated;

/// Directives: all of them, and one with its clauses and what carries them out.
@Controller
@Admits(Admission.READERS)
class DirectivePages {

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
        Map.of("live", true, "charts", true, "directives", DirectiveRow.of(page.query().asOf())));
  }

  @GetMapping("/directives/{id}")
  ModelAndView one(@PathVariable String id, Page page) {
    AsOf asOf = page.query().asOf();
    Dated<DirectiveIssued> directive =
        asOf.directives().stream()
            .filter(d -> d.event().directive().value().equals(id))
            .findFirst()
            .orElseThrow(() -> QueryProblem.unknown("directive", id));
    DirectiveProgress progress = DirectiveProgress.of(directive, asOf);
    DirectiveIssued issued = directive.event();
    Map<String, Object> model = new HashMap<>();
    model.put("live", true);
    model.put("directive", issued);
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

  private static List<Item> items(
      List<Item> items, DirectiveIssued directive, DirectiveIssued.Clause clause) {
    ClauseRef ref = new ClauseRef(directive.directive(), clause.clause());
    return items.stream().filter(item -> item.sources().contains(ref)).toList();
  }
}
