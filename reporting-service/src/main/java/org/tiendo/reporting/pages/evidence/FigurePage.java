package org.tiendo.reporting.pages.evidence;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.task.PublishedDocumentEvent.DocumentIssued;
import org.tiendo.edge.InvalidValue;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.figures.Figure;
import org.tiendo.reporting.figures.Item;
import org.tiendo.reporting.figures.Percent;
import org.tiendo.reporting.pages.layout.Page;
import org.tiendo.reporting.people.People;
import org.tiendo.reporting.query.QueryProblem;
import org.tiendo.reporting.register.Chronicle;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.register.Register;
import org.tiendo.reporting.text.KeyedFigure;
import org.tiendo.reporting.text.Report;
import org.tiendo.reporting.yearreview.YearReview;

/// What a figure counts, out of what, how it is rounded, and every event that it rests on.
@Controller
@Admits(Admission.READERS)
class FigurePage {

  private final People people;

  FigurePage(People people) {
    this.people = people;
  }

  @GetMapping("/figures/{programme}/{key}")
  ModelAndView figure(@PathVariable String programme, @PathVariable String key, Page page) {
    AsOf asOf = page.query().asOf();
    YearReview review =
        asOf.programme(InvalidValue.read("programme", programme, ProgrammeId::new))
            .map(p -> YearReview.of(p, asOf))
            .orElseThrow(() -> QueryProblem.unknown("programme", programme));
    KeyedFigure.Found found =
        KeyedFigure.find(Report.of(review, page.texts()).sentences(), key)
            .orElseThrow(() -> QueryProblem.unknown("figure", key));
    Figure figure = found.figure();
    List<FoundEvent> events = events(asOf.register(), figure);
    Map<String, Object> model = new HashMap<>();
    model.put("programme", review.programme().programme().event());
    model.put("sentence", found.sentence());
    model.put("figure", figure);
    model.put("percent", percent(figure, page));
    model.put("in", in(asOf, figure));
    model.put("out", out(asOf, figure));
    model.put("documents", documents(asOf.register(), figure));
    model.put("events", events);
    model.put("names", people.named(events.stream().map(e -> e.at().actor()).toList()));
    return page.show("pages/figure", page.texts().say("figure." + figure.name()), model);
  }

  private static List<Item> in(AsOf asOf, Figure figure) {
    Set<String> counted = Set.copyOf(figure.counted());
    return asOf.items(item -> counted.contains(item.id()));
  }

  private static List<Item> out(AsOf asOf, Figure figure) {
    Set<String> all = new HashSet<>(figure.items());
    figure.counted().forEach(all::remove);
    return asOf.items(item -> all.contains(item.id()));
  }

  private static List<Dated<DocumentIssued>> documents(Register register, Figure figure) {
    Set<String> named = Set.copyOf(figure.items());
    return register.documents().stream()
        .map(Chronicle::first)
        .filter(d -> named.contains("document:" + d.event().document()))
        .toList();
  }

  private static @Nullable String percent(Figure figure, Page page) {
    Integer of = figure.denominator();
    return of == null || of == 0
        ? null
        : page.texts().say("percent", page.texts().number(Percent.of(figure.numerator(), of)));
  }

  private static List<FoundEvent> events(Register register, Figure figure) {
    Set<String> wanted = Set.copyOf(figure.events());
    Map<String, FoundEvent> found = FoundEvent.in(register, wanted::contains);
    return figure.events().stream().filter(found::containsKey).map(found::get).toList();
  }
}
