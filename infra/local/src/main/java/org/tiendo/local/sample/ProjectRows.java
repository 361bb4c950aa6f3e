package org.tiendo.local.sample;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Secrecy;

/// `projects.csv`: assignments.
final class ProjectRows {

  private final Map<String, Row> projects;
  private final Tables tables;
  private final ProgrammeRows programmes;
  private final Set<String> taken = new HashSet<>();

  ProjectRows(Tables tables, ProgrammeRows programmes) {
    this.tables = tables;
    this.programmes = programmes;
    projects = tables.byKey(Tables.PROJECTS, "key");
  }

  /// A cell of a project's row, empty if there is no such project.
  String of(String project, String column) {
    return Optional.ofNullable(projects.get(project)).map(row -> row.plain(column)).orElse("");
  }

  List<Step> steps() {
    return projects.entrySet().stream().map(e -> step(e.getKey(), e.getValue())).toList();
  }

  private Step step(String key, Row row) {
    checkUnits(row);
    Draft draft =
        new Draft(row)
            .set("type", row.oneOf("type", ItemType.class).orElse(ItemType.PROJECT).name())
            .set("title", row.text("title"))
            .set("product", row.text("product"))
            .id("assigner", "assigner", Kind.UNIT, row.text("assigner"))
            .id("lead", "lead", Kind.UNIT, row.text("lead"))
            .ids("coordinators", "coordinators", Kind.UNIT, row.list("coordinators"))
            .id("reviewingUnit", "reviewer", Kind.UNIT, row.text("reviewer"))
            .set("deadline", deadline(row))
            .set("field", row.optional("field"))
            .set("priority", row.yes("priority"))
            .set("secrecy", row.optionalOneOf("secrecy", Secrecy.class).orElse(Secrecy.NONE).name())
            .set("issueRequired", row.yes("issueRequired"));
    sources(row, draft);
    memberships(row, draft);
    return draft.step(Kind.PROJECT, key, row.plain("assigner"), key);
  }

  private static void checkUnits(Row row) {
    String lead = row.plain("lead");
    if (lead.equals(row.plain("reviewer"))) {
      row.wrong("reviewer", "the lead unit cannot review its own work");
    }
    if (row.list("coordinators").contains(lead)) {
      row.wrong("coordinators", "the lead unit cannot be a coordinator too");
    }
  }

  private static Map<String, Object> deadline(Row row) {
    if (row.plain("due").isEmpty() == row.plain("reviewOn").isEmpty()) {
      row.wrong("due", "either due or reviewOn must be given, not both");
    }
    if (row.optionalDate("due").filter(due -> due.isBefore(row.date("on"))).isPresent()) {
      row.wrong("due", "lies before the date of the assignment");
    }
    Map<String, Object> deadline = new LinkedHashMap<>();
    row.optionalDate("due").ifPresent(due -> deadline.put("dueOn", due.toString()));
    row.optionalDate("reviewOn").ifPresent(on -> deadline.put("reviewOn", on.toString()));
    return deadline;
  }

  /// `directive/clause`, separated by `;`.
  private void sources(Row row, Draft draft) {
    List<String> sources = row.list("sources");
    for (String source : sources) {
      String[] parts = source.split("/", 2);
      boolean known =
          parts.length == 2
              && tables.rows(Tables.CLAUSES).stream()
                  .anyMatch(c ->
                      c.plain("directive").equals(parts[0]) && c.plain("clause").equals(parts[1]));
      if (!known) {
        row.wrong("sources", "'%s' is not directive/clause of clauses.csv".formatted(source));
      } else {
        draft.needs("sources", Kind.DIRECTIVE, parts[0]);
      }
    }
    draft.later("sources", ids -> sources.stream().map(s -> source(s, ids)).toList());
  }

  private static Map<String, Object> source(String text, UnaryOperator<String> ids) {
    String[] parts = text.split("/", 2);
    return Map.of("directive", ids.apply(Step.thing(Kind.DIRECTIVE, parts[0])), "clause", parts[1]);
  }

  /// `programme/ref` for a planned item, `programme` alone for one added afterwards, separated by `;`.
  private void memberships(Row row, Draft draft) {
    List<String> programmesOfRow = row.list("programmes");
    for (String text : programmesOfRow) {
      String[] parts = text.split("/", 2);
      draft.needs("programmes", Kind.PROGRAMME, parts[0]);
      if (parts.length == 2) {
        checkPlanned(row, parts[0], parts[1]);
      }
    }
    draft.later(
        "memberships", ids -> programmesOfRow.stream().map(m -> membership(m, ids)).toList());
  }

  private void checkPlanned(Row row, String programme, String ref) {
    Optional<Row> planned =
        programmes.planned(programme).stream().filter(p -> p.plain("ref").equals(ref)).findFirst();
    if (planned.isEmpty()) {
      row.wrong("programmes", "programme '%s' plans no item '%s'".formatted(programme, ref));
      return;
    }
    for (String column : List.of("type", "lead")) {
      if (!planned.get().plain(column).equals(row.plain(column))) {
        row.wrong(
            column,
            "'%s', but planned item %s/%s names '%s'"
                .formatted(row.plain(column), programme, ref, planned.get().plain(column)));
      }
    }
    if (!taken.add(programme + "/" + ref)) {
      row.wrong("programmes", "planned item %s/%s has another project".formatted(programme, ref));
    }
  }

  private static Map<String, Object> membership(String text, UnaryOperator<String> ids) {
    String[] parts = text.split("/", 2);
    Map<String, Object> membership = new LinkedHashMap<>();
    membership.put("programme", ids.apply(Step.thing(Kind.PROGRAMME, parts[0])));
    if (parts.length == 2) {
      membership.put("plannedRef", parts[1]);
    }
    return membership;
  }
}
