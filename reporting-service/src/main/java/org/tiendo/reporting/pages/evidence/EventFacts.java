package org.tiendo.reporting.pages.evidence;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.eventing.store.EventJson;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.figures.Item;
import org.tiendo.reporting.pages.layout.Page;
import org.tiendo.reporting.register.Entry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What a published event says, one line for each field, in the reader's words where there are any.
final class EventFacts {

  private static final JsonMapper JSON = new EventJson().mapper();
  private static final Set<String> UNITS =
      Set.of(
          "unit",
          "parent",
          "authority",
          "authorities",
          "assigner",
          "lead",
          "coordinators",
          "reviewingUnit",
          "subject",
          "advisedBy",
          "proposed",
          "proposedBy",
          "approvedBy",
          "countersignedBy",
          "jointWith");
  private static final Set<String> ANYTHING = Set.of("from", "to", "by");
  private static final Set<String> ITEMS = Set.of("project", "successor", "sources", "parts");
  private static final Map<String, String> SECTIONS =
      Map.of("project", "projects", "directive", "directives", "programme", "programmes");

  private final Page page;

  private EventFacts(Page page) {
    this.page = page;
  }

  static EventFacts in(Page page) {
    return new EventFacts(page);
  }

  /// A field's value in one line; empty if there is none.
  String line(String field, JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return "";
    }
    return value.isArray()
        ? String.join(", ", value.valueStream().map(v -> text(field, v)).toList())
        : text(field, value);
  }

  /// A field.
  ///
  /// @param values one for each entry of a list
  /// @param link where what it names is shown; null if nowhere
  record Fact(String name, List<String> values, @Nullable String link) {}

  static List<Fact> of(@Nullable PublishedEvent event, Page page) {
    EventFacts facts = new EventFacts(page);
    List<Fact> all = new ArrayList<>();
    if (event != null) {
      JSON.<JsonNode>valueToTree(event)
          .properties()
          .forEach(p -> all.add(facts.fact(p.getKey(), p.getValue())));
    }
    return List.copyOf(all);
  }

  /// The event with its place in the log, as JSON.
  static String json(FoundEvent event) {
    return JSON.writerWithDefaultPrettyPrinter()
        .writeValueAsString(new Printed(event.at(), event.event()));
  }

  private record Printed(Entry at, @Nullable PublishedEvent event) {}

  private Fact fact(String field, JsonNode value) {
    String section = SECTIONS.get(field);
    return new Fact(
        page.word("fact", field),
        value.isArray()
            ? value.valueStream().map(v -> text(field, v)).toList()
            : List.of(text(field, value)),
        section == null || !value.isString() ? null : page.linkTo(section, value.asString()));
  }

  private String text(String field, JsonNode value) {
    if (value.isNull()) {
      return page.texts().say("value.none");
    }
    if (value.isObject()) {
      List<String> parts = new ArrayList<>();
      value
          .properties()
          .forEach(p ->
              parts.add(page.word("fact", p.getKey()) + ": " + nested(p.getKey(), p.getValue())));
      return String.join(" · ", parts);
    }
    if (value.isBoolean()) {
      return page.texts().say(value.asBoolean() ? "value.yes" : "value.no");
    }
    return value.isString() ? said(field, value.asString()) : value.asString();
  }

  private String nested(String field, JsonNode value) {
    return value.isArray()
        ? String.join(", ", value.valueStream().map(v -> text(field, v)).toList())
        : text(field, value);
  }

  private String said(String field, String value) {
    if (UNITS.contains(field)) {
      return page.unit(new UnitId(value));
    }
    if (ITEMS.contains(field)) {
      return titleOf(value);
    }
    if (ANYTHING.contains(field) && named(value) instanceof String name) {
      return name;
    }
    if (field.equals("reason")) {
      return page.word("reason", value);
    }
    try {
      return page.date(LocalDate.parse(value));
    } catch (DateTimeParseException _) {
      return page.word("code", value);
    }
  }

  private String titleOf(String project) {
    return page.query().asOf().item(project).map(Item::title).orElse(project);
  }

  /// The name of a unit or programme of this id; null if there is none.
  private @Nullable String named(String id) {
    AsOf asOf = page.query().asOf();
    return asOf.units().keySet().stream()
        .filter(unit -> unit.value().equals(id))
        .findFirst()
        .map(page::unit)
        .or(() ->
            asOf.programmes().stream()
                .map(programme -> programme.event())
                .filter(programme -> programme.programme().value().equals(id))
                .findFirst()
                .map(programme -> programme.title()))
        .orElse(null);
  }
}
