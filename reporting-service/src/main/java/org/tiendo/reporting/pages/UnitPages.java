package org.tiendo.reporting.pages;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.task.PublishedUnitEvent;
import org.tiendo.contracts.task.PublishedUnitEvent.UnitRegistered;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.reporting.figures.UnitOffices;
import org.tiendo.reporting.figures.UnitStanding;
import org.tiendo.reporting.pages.evidence.Said;
import org.tiendo.reporting.pages.layout.Offers;
import org.tiendo.reporting.pages.layout.Page;
import org.tiendo.reporting.people.People;
import org.tiendo.reporting.query.QueryProblem;
import org.tiendo.reporting.register.Chronicle;

/// Units: how they stand below one another, and one with its offices and its history.
@Controller
@Admits(Admission.READERS)
class UnitPages {

  private final People people;
  private final Offers offers;

  UnitPages(People people, Offers offers) {
    this.people = people;
    this.offers = offers;
  }

  /// A unit among the others.
  ///
  /// @param depth 0 for the highest
  /// @param external whether it is outside the organisation
  record Row(UnitStanding unit, int depth, boolean external, long offices) {}

  @GetMapping("/units")
  ModelAndView all(Page page) {
    Map<UnitId, UnitStanding> units = page.query().asOf().units();
    List<Row> rows = new ArrayList<>();
    units.values().stream()
        .filter(unit -> unit.parent() == null || !units.containsKey(unit.parent()))
        .sorted(byName(page))
        .forEach(highest -> add(highest, 0, page, rows));
    Map<String, Object> model = new HashMap<>();
    model.put("live", true);
    model.put("offers", offers.in("units", "new", page));
    model.put("units", rows.stream().filter(row -> row.unit().endedOn() == null).toList());
    model.put("ended", rows.stream().filter(row -> row.unit().endedOn() != null).toList());
    return page.show("pages/units", page.texts().say("nav.units"), model);
  }

  /// A unit, then those below it; a ring, which the task service never makes, ends here.
  private static void add(UnitStanding unit, int depth, Page page, List<Row> rows) {
    if (rows.stream().anyMatch(row -> row.unit().unit().equals(unit.unit()))) {
      return;
    }
    Chronicle<UnitRegistered, PublishedUnitEvent> told = told(unit.unit(), page);
    rows.add(
        new Row(
            unit,
            depth,
            told.event().external(),
            UnitOffices.of(told, page.asOf()).offices().size()));
    page.query().asOf().units().values().stream()
        .filter(below -> unit.unit().equals(below.parent()))
        .sorted(byName(page))
        .forEach(below -> add(below, depth + 1, page, rows));
  }

  private static Comparator<UnitStanding> byName(Page page) {
    return page.texts().order(unit -> page.unit(unit.unit()));
  }

  private static Chronicle<UnitRegistered, PublishedUnitEvent> told(UnitId unit, Page page) {
    return Objects.requireNonNull(page.query().asOf().register().units().get(unit));
  }

  @GetMapping("/units/{id}")
  ModelAndView one(@PathVariable String id, Page page) {
    LocalDate asOf = page.asOf();
    UnitStanding unit =
        page.query().asOf().units().values().stream()
            .filter(u -> u.unit().value().equals(id))
            .findFirst()
            .orElseThrow(() -> QueryProblem.unknown("unit", id));
    Chronicle<UnitRegistered, PublishedUnitEvent> told = told(unit.unit(), page);
    UnitOffices offices = UnitOffices.of(told, asOf);
    List<TimelineRow> history =
        told.on(asOf).stream()
            .map(e -> new TimelineRow(e.at(), e.event(), Said.of(e.event(), page)))
            .toList();
    @Nullable UnitId parent = unit.parent();
    Map<String, Object> model = new HashMap<>();
    model.put("live", true);
    model.put("offers", offers.in("units", id, page));
    model.put("unit", unit);
    model.put("parent", parent == null ? "" : parent.value());
    model.put("external", told.event().external());
    model.put("below", below(unit.unit(), page));
    model.put("offices", offices);
    model.put("history", history.reversed());
    model.put("names", people.named(people(offices, history)));
    return page.show("pages/unit", page.unit(unit.unit()), model);
  }

  private static List<UnitId> below(UnitId unit, Page page) {
    return page.query().asOf().units().values().stream()
        .filter(u -> unit.equals(u.parent()) && u.endedOn() == null)
        .map(UnitStanding::unit)
        .toList();
  }

  private static List<PersonId> people(UnitOffices offices, List<TimelineRow> history) {
    return Stream.of(
            history.stream().map(row -> row.at().actor()),
            offices.offices().stream()
                .flatMap(office -> office.holders().stream())
                .map(UnitOffices.Holder::person),
            offices.delegations().stream().flatMap(d -> Stream.of(d.event().by(), d.event().to())))
        .flatMap(found -> found)
        .distinct()
        .toList();
  }
}
