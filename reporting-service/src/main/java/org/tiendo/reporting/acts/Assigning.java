package org.tiendo.reporting.acts;

import static org.tiendo.reporting.acts.Field.optional;
import static org.tiendo.reporting.acts.Field.required;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.task.PublishedProjectEvent.ItemRegistered;
import org.tiendo.reporting.acts.Field.Kind;
import org.tiendo.reporting.figures.Item;

/// The form by which an item is assigned to its lead unit (giao nhiệm vụ).
final class Assigning {

  static final Predicate<Case> OFFERED = at -> at.isNew() && assigns(at);

  private static final String DUE = "dueOn";
  private static final String REVIEW = "reviewOn";
  private static final String PLANNED = "/";

  private Assigning() {}

  static boolean assigns(Case at) {
    return at.isAnywhere(Role.ASSIGNING_AUTHORITY, Role.MONITORING_OFFICE);
  }

  /// Of a proposal, with what was proposed to begin with.
  static List<Input<Case>> ofProposal(Case about) {
    List<Input<Case>> inputs = new ArrayList<>(inputs(about));
    inputs.addFirst(Sheets.about("planned"));
    return inputs;
  }

  private static String proposed(Case at, Function<ItemRegistered, @Nullable Object> what) {
    return at.proposal().map(what).map(Object::toString).orElse("");
  }

  static List<Input<Case>> inputs(Case about) {
    return List.of(
        Input.in(
            "type",
            (at, t) ->
                required("type", Kind.CHOICE)
                    .of(Options.itemTypes(t))
                    .with(proposed(at, p -> p.type()))),
        Input.in(
                "title", (at, _) -> required("title", Kind.AREA).with(proposed(at, p -> p.title())))
            .refusedBy("six-clears"),
        Input.in(
            "product",
            (at, _) -> required("product", Kind.AREA).with(proposed(at, p -> p.product()))),
        unit("assigner", at -> assigner(at).value())
            .refusedBy("assigned-by-authority-or-monitor", "assigner-is-superior"),
        unit("lead", at -> proposed(at, p -> p.lead()))
            .refusedBy("project-unit-unknown", "project-unit-not-in-being"),
        Input.in(
                "coordinators",
                (at, t) -> optional("coordinators", Kind.SEVERAL).of(Options.units(at.query(), t)))
            .refusedBy("lead-is-not-coordinator", "coordinators-distinct"),
        unit("reviewingUnit", _ -> "").refusedBy("lead-is-not-reviewer"),
        Input.in(DUE, (at, _) -> optional(DUE, Kind.DATE).with(proposed(at, p -> p.dueOn())))
            .as((_, _, _) -> null),
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

  private static Input<Case> unit(String name, Function<Case, String> initially) {
    return Input.in(
        name,
        (at, t) ->
            required(name, Kind.CHOICE).of(Options.units(at.query(), t)).with(initially.apply(at)));
  }

  /// The first unit for which the person may assign; the own one for who follows the work.
  private static UnitId assigner(Case at) {
    return at.unitsAs(Role.ASSIGNING_AUTHORITY).stream().findFirst().orElse(at.actor().unit());
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
    List<Field.Option> options = new ArrayList<>(Options.programmes(at.query()));
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
