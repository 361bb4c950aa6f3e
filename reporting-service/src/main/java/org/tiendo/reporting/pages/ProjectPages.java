package org.tiendo.reporting.pages;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentIssued;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.figures.ClassCounts;
import org.tiendo.reporting.figures.Explanation;
import org.tiendo.reporting.figures.Item;
import org.tiendo.reporting.figures.Standing;
import org.tiendo.reporting.pages.layout.Offers;
import org.tiendo.reporting.pages.layout.Page;
import org.tiendo.reporting.people.People;
import org.tiendo.reporting.query.QueryProblem;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.register.ProjectSection;
import org.tiendo.reporting.register.ReviewSection;

/// Work items: those that fit a filter, and one with its whole history.
@Controller
@Admits(Admission.READERS)
class ProjectPages {

  private final People people;
  private final Offers offers;
  private final String calendar;

  /// @param calendar where people get the address of their calendar; empty where they sign in has none
  ProjectPages(People people, Offers offers, @Value("${tiendo.calendar.page:}") String calendar) {
    this.people = people;
    this.offers = offers;
    this.calendar = calendar;
  }

  @GetMapping("/projects")
  ModelAndView all(Page page) {
    ItemFilter filter = ItemFilter.of(page);
    AsOf asOf = page.query().asOf();
    List<Item> items = filter.apply(page);
    Map<String, Object> model = new HashMap<>();
    model.put("live", true);
    model.put("offers", offers.in("projects", "new", page));
    model.put("filter", filter);
    model.put("calendar", calendar);
    model.put("classes", ClassCounts.of(items));
    model.put("list", Portion.of(items, page));
    model.put("programmes", page.query().programmes());
    model.put("directives", asOf.directives());
    model.put(
        "leads",
        asOf.items().stream()
            .map(Item::lead)
            .distinct()
            .sorted(page.texts().order(page::unit))
            .toList());
    return page.show("pages/projects", page.texts().say("nav.projects"), model);
  }

  @GetMapping("/projects/{id}")
  ModelAndView one(@PathVariable String id, Page page) {
    AsOf asOf = page.query().asOf();
    Item item = asOf.item(id).orElseThrow(() -> QueryProblem.unknown("project", id));
    ProjectSection section =
        asOf.project(id).orElseThrow(() -> QueryProblem.unknown("project", id));
    ReviewSection reviews = asOf.register().reviews(section.assigned().event().project());
    Standing standing = asOf.standing(section);
    List<TimelineRow> timeline = TimelineRow.of(section, page);
    Map<String, Object> model = new HashMap<>();
    model.put("live", true);
    model.put("item", item);
    model.put("acts", offers.on(id, page));
    model.put("section", section);
    model.put("standing", standing);
    model.put("successors", successors(standing, asOf));
    model.put("why", Why.of(Explanation.of(standing, asOf.date()), page.texts()));
    model.put("due", DueReasons.of(standing.deadlines(), page.texts()));
    model.put("coordination", TimelineRow.coordination(timeline));
    model.put("deadlines", TimelineRow.deadlines(timeline));
    model.put("corrections", TimelineRow.corrections(timeline));
    model.put("rounds", RoundRow.of(reviews, asOf.date()));
    model.put("progress", section.progress().stream().filter(p -> p.knownOn(asOf.date())).toList());
    model.put("documents", documents(section, asOf));
    model.put("timeline", timeline);
    List<TimelineRow> oversight = OversightPage.of(section.assigned().event().project(), page);
    model.put("oversight", oversight);
    model.put("names", names(timeline, oversight));
    return page.show("pages/project", item.title(), model);
  }

  private static List<Dated<DocumentIssued>> documents(ProjectSection section, AsOf asOf) {
    var id = section.assigned().event().project();
    var done = section.completion();
    return asOf.documents().stream()
        .filter(d ->
            d.event().producedBy().contains(id)
                || (done != null && done.event().documents().contains(d.event().document())))
        .toList();
  }

  /// What a merged or split item goes on as, as far as it exists for the reader.
  private static List<Item> successors(Standing standing, AsOf asOf) {
    return asOf.items(standing.successors());
  }

  private Map<String, String> names(List<TimelineRow> timeline, List<TimelineRow> oversight) {
    List<PersonId> actors =
        Stream.concat(timeline.stream(), oversight.stream())
            .map(row -> row.at().actor())
            .distinct()
            .toList();
    return people.named(actors);
  }
}
