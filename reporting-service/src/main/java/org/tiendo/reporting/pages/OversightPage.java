package org.tiendo.reporting.pages;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.review.PublishedInspectionEvent.FindingRecorded;
import org.tiendo.contracts.vocabulary.Ground;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.reporting.pages.evidence.Said;
import org.tiendo.reporting.pages.layout.Offers;
import org.tiendo.reporting.pages.layout.Page;
import org.tiendo.reporting.people.People;
import org.tiendo.reporting.register.Chronicle;
import org.tiendo.reporting.register.Entry;
import org.tiendo.reporting.register.Oversight;

/// Inspections, commendations and criticisms that exist for the reader, each with what happened to it.
@Controller
@Admits(Admission.READERS)
class OversightPage {

  private final People people;
  private final Offers offers;

  OversightPage(People people, Offers offers) {
    this.people = people;
    this.offers = offers;
  }

  /// One of them.
  ///
  /// @param about what it is about, in words of the data
  /// @param offers what can be done about it
  record Matter(Entry at, String about, List<TimelineRow> rows, List<Offers.Offer> offers) {}

  @GetMapping("/oversight")
  ModelAndView all(Page page) {
    Oversight oversight = page.query().asOf().register().oversight();
    Map<String, List<Matter>> groups = new HashMap<>();
    groups.put(
        "inspections",
        matters(
            oversight.inspections(),
            i -> i.event().title(),
            i -> offers.in("inspections", i.event().inspection().value(), page),
            page));
    groups.put(
        "commendations",
        matters(
            oversight.commendations(),
            c -> c.event().citation(),
            c -> offers.in("commendations", c.event().commendation().value(), page),
            page));
    groups.put(
        "criticisms",
        matters(
            oversight.criticisms(),
            c -> c.event().statement(),
            c -> offers.in("criticisms", c.event().criticism().value(), page),
            page));
    Map<String, Object> model = new HashMap<>(groups);
    model.put("live", true);
    Map<String, List<Offers.Offer>> fresh = new HashMap<>();
    groups.keySet().forEach(group -> fresh.put(group, offers.in(group, "new", page)));
    model.put("fresh", fresh);
    model.put(
        "names",
        people.named(
            groups.values().stream()
                .flatMap(List::stream)
                .flatMap(matter -> matter.rows().stream())
                .map(row -> row.at().actor())
                .distinct()
                .toList()));
    return page.show("pages/oversight", page.texts().say("nav.oversight"), model);
  }

  private static <C extends Chronicle<?, ?>> List<Matter> matters(
      List<C> all, Function<C, String> about, Function<C, List<Offers.Offer>> offered, Page page) {
    return all.stream()
        .filter(c -> c.knownOn(page.query().asOf().date()))
        .map(c -> new Matter(c.at(), about.apply(c), rows(c, page), offered.apply(c)))
        .sorted(Comparator.comparing((Matter m) -> m.at().effectiveOn()).reversed())
        .toList();
  }

  private static List<TimelineRow> rows(Chronicle<?, ?> chronicle, Page page) {
    return chronicle
        .events()
        .filter(event -> event.knownOn(page.query().asOf().date()))
        .map(event -> new TimelineRow(event.at(), event.event(), Said.of(event.event(), page)))
        .toList();
  }

  /// What rests on an item, or looks at it.
  static List<TimelineRow> of(ProjectId item, Page page) {
    Oversight oversight = page.query().asOf().register().oversight();
    Stream<Chronicle<?, ?>> on =
        Stream.of(
                oversight.inspections().stream()
                    .filter(i ->
                        i.event().items().contains(item)
                            || i.all(FindingRecorded.class).stream()
                                .anyMatch(f -> item.equals(f.event().item()))),
                oversight.commendations().stream().filter(c -> rests(c.event().grounds(), item)),
                oversight.criticisms().stream().filter(c -> rests(c.event().grounds(), item)))
            .flatMap(all -> all);
    return on.flatMap(chronicle -> rows(chronicle, page).stream()).toList();
  }

  private static boolean rests(List<Ground> grounds, ProjectId item) {
    return grounds.stream().anyMatch(ground -> item.equals(ground.project()));
  }
}
