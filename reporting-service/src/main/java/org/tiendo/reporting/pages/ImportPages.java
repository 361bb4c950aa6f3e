package org.tiendo.reporting.pages;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.reporting.figures.ImportStanding;
import org.tiendo.reporting.figures.Item;
import org.tiendo.reporting.pages.evidence.Said;
import org.tiendo.reporting.pages.layout.Offers;
import org.tiendo.reporting.pages.layout.Page;
import org.tiendo.reporting.people.People;
import org.tiendo.reporting.query.QueryProblem;

/// Batches of items that came out of files (lô nhập): how far each is, and what can be done about it.
@Controller
@Admits(Admission.READERS)
class ImportPages {

  private static final int SHOWN = 100;

  /// After so many seconds a page of a batch that moves asks again by itself, without a script.
  private static final String AGAIN_SECONDS = "3";

  private final Offers offers;
  private final People people;

  ImportPages(Offers offers, People people) {
    this.offers = offers;
    this.people = people;
  }

  @GetMapping("/imports")
  ModelAndView all(Page page) {
    Map<String, Object> model = new HashMap<>();
    model.put("live", true);
    model.put("offers", offers.in("imports", "new", page));
    model.put("batches", ImportStanding.of(page.query().asOf()));
    return page.show("pages/imports", page.texts().say("nav.imports"), model);
  }

  @GetMapping("/imports/{id}")
  ModelAndView one(@PathVariable String id, Page page, HttpServletResponse response) {
    ImportStanding batch =
        ImportStanding.find(id, page.query().asOf())
            .orElseThrow(() -> QueryProblem.unknown("import", id));
    if (batch.state().moves()) {
      response.setHeader("Refresh", AGAIN_SECONDS);
    }
    List<TimelineRow> history = history(id, page);
    Map<String, Object> model = new HashMap<>();
    model.put("live", true);
    model.put("offers", offers.in("imports", id, page));
    model.put("batch", batch);
    model.put("items", items(batch, page));
    model.put("history", history.reversed());
    model.put(
        "names", people.named(history.stream().map(row -> row.at().actor()).distinct().toList()));
    return page.show("pages/import", batch.staged().event().file(), model);
  }

  /// The first of those that stand and that the reader may see.
  private static List<Item> items(ImportStanding batch, Page page) {
    return page.query().asOf().items(batch.items()).stream().limit(SHOWN).toList();
  }

  private static List<TimelineRow> history(String id, Page page) {
    List<TimelineRow> rows = new ArrayList<>();
    page.query().asOf().register().groundwork().imports().stream()
        .filter(batch -> batch.event().batch().value().equals(id))
        .forEach(batch ->
            batch
                .on(page.asOf())
                .forEach(
                    e -> rows.add(new TimelineRow(e.at(), e.event(), Said.of(e.event(), page)))));
    return rows;
  }
}
