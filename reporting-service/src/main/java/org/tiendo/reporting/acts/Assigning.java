package org.tiendo.reporting.acts;

import static org.tiendo.reporting.acts.Field.optional;
import static org.tiendo.reporting.acts.Field.required;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.reporting.acts.Field.Kind;
import org.tiendo.reporting.figures.Item;

/// The form by which an item is assigned to its lead unit (giao nhiệm vụ).
final class Assigning {

  static final Predicate<Case> OFFERED =
      at ->
          at.isNew()
              && (at.actor().has(Role.ASSIGNING_AUTHORITY)
                  || at.actor().has(Role.MONITORING_OFFICE));

  private static final String DUE = "dueOn";
  private static final String REVIEW = "reviewOn";
  private static final String PLANNED = "/";

  private Assigning() {}

  static List<Input<Case>> inputs(Case about) {
    return List.of(
        Input.in("type", (_, t) -> required("type", Kind.CHOICE).of(Sheets.itemTypes(t))),
        Input.in(required("title", Kind.AREA)).refusedBy("six-clears"),
        Input.in(required("product", Kind.AREA)),
        Input.in("assigner", (at, t) -> unit("assigner", true, at).of(at.units(t)))
            .refusedBy("assigned-by-authority-or-monitor", "assigner-is-superior"),
        Input.in("lead", (at, t) -> unit("lead", false, at).of(at.units(t)))
            .refusedBy("project-unit-unknown", "project-unit-not-in-being"),
        Input.in("coordinators", (at, t) -> optional("coordinators", Kind.SEVERAL).of(at.units(t)))
            .refusedBy("lead-is-not-coordinator", "coordinators-distinct"),
        Input.in("reviewingUnit", (at, t) -> unit("reviewingUnit", false, at).of(at.units(t)))
            .refusedBy("lead-is-not-reviewer"),
        Input.in(optional(DUE, Kind.DATE)).as((_, _, _) -> null),
        Input.in(optional(REVIEW, Kind.DATE)).as((_, _, _) -> null),
        Input.in(required("deadline", Kind.HIDDEN)).as((_, entries, _) -> deadline(entries)),
        Input.in("sources", (at, _) -> optional("sources", Kind.SEVERAL).of(clauses(at)))
            .as((_, entries, field) -> sources(entries.all(field.name())))
            .refusedBy(
                "monitor-cites-clause", "source-clause-unknown", "source-clause-assigns-work"),
        Input.in("memberships", (at, _) -> optional("memberships", Kind.SEVERAL).of(places(at)))
            .as((_, entries, field) -> memberships(entries.all(field.name())))
            .refusedBy("programmes-distinct", "planned-item-unknown", "planned-item-agrees"),
        Input.in(optional("field", Kind.TEXT)),
        Input.in(optional("priority", Kind.SWITCH)),
        Input.in(optional("issueRequired", Kind.SWITCH)),
        Input.in(optional("powers", Kind.TEXT)).refusedBy("six-clears-in-full"));
  }

  private static Field unit(String name, boolean own, Case at) {
    Field field = required(name, Kind.CHOICE);
    return own ? field.with(at.actor().unit().value()) : field;
  }

  /// A due date, or a date to look at it again; one of the two is missing if neither was entered.
  private static Map<String, Object> deadline(Entries entries) {
    Map<String, Object> deadline = new HashMap<>();
    @Nullable LocalDate due = entries.date(DUE);
    @Nullable LocalDate review = entries.date(REVIEW);
    if (due == null && review == null) {
      entries.note(DUE, Entries.MISSING);
    }
    if (due != null) {
      deadline.put(DUE, due);
    } else if (review != null) {
      deadline.put(REVIEW, review);
    }
    return deadline;
  }

  private static List<Field.Option> clauses(Case at) {
    List<Field.Option> options = new ArrayList<>();
    at.query().asOf().directiveStandings().stream()
        .filter(directive -> directive.stands())
        .map(directive -> directive.directive().event())
        .forEach(d ->
            d.clauses().stream()
                .filter(clause -> clause.assignsWork())
                .forEach(clause ->
                    options.add(
                        new Field.Option(
                            d.directive() + PLANNED + clause.clause(),
                            d.number()
                                + "-"
                                + d.symbol()
                                + ", "
                                + clause.clause()
                                + ": "
                                + clause.text()))));
    return options;
  }

  private static List<Map<String, Object>> sources(List<String> chosen) {
    return pairs(chosen, "directive", "clause");
  }

  /// Programmes, and what they plan and nobody was given.
  private static List<Field.Option> places(Case at) {
    List<Field.Option> options = new ArrayList<>();
    at.query().asOf().standings().stream()
        .filter(p -> p.closed() == null)
        .map(p -> p.programme().event())
        .forEach(p -> options.add(new Field.Option(p.programme().value(), p.title())));
    at.query().asOf().items(item -> item.isPlannedOnly() && item.isCounted()).stream()
        .map(Assigning::place)
        .forEach(options::add);
    return options;
  }

  private static Field.Option place(Item item) {
    var place = item.memberships().getFirst();
    return new Field.Option(
        place.programme() + PLANNED + place.plannedRef(), place.plannedRef() + ": " + item.title());
  }

  private static List<Map<String, Object>> memberships(List<String> chosen) {
    return pairs(chosen, "programme", "plannedRef");
  }

  private static List<Map<String, Object>> pairs(List<String> chosen, String first, String second) {
    List<Map<String, Object>> pairs = new ArrayList<>();
    for (String option : chosen) {
      String[] parts = option.split(PLANNED, 2);
      Map<String, Object> pair = new LinkedHashMap<>();
      pair.put(first, parts[0]);
      if (parts.length > 1) {
        pair.put(second, parts[1]);
      }
      pairs.add(pair);
    }
    return pairs;
  }
}
