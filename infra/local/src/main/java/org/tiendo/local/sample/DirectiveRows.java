package org.tiendo.local.sample;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tiendo.contracts.vocabulary.Secrecy;

/// `directives.csv` and `clauses.csv`: the documents that assign work.
final class DirectiveRows {

  private DirectiveRows() {}

  static List<Step> steps(Tables tables) {
    Map<String, Row> directives = tables.byKey(Tables.DIRECTIVES, "key");
    Map<String, List<Row>> clauses = tables.belongingTo(Tables.CLAUSES, "directive", directives);
    return directives.entrySet().stream()
        .map(e -> step(e.getKey(), e.getValue(), clauses.getOrDefault(e.getKey(), List.of())))
        .toList();
  }

  private static Step step(String key, Row row, List<Row> clauses) {
    if (clauses.isEmpty()) {
      row.wrong("key", "'%s' has no clause in clauses.csv".formatted(key));
    }
    Draft draft = new Draft(row);
    numbered(draft, row);
    draft.set("signedOn", row.date("signedOn").toString()).set("clauses", clauses(clauses));
    if (row.date("signedOn").isAfter(row.date("on"))) {
      row.wrong("signedOn", "lies after the date in column on");
    }
    return draft.step(Kind.DIRECTIVE, key, row.plain("authority"), "");
  }

  /// What a directive and an issued document have in common.
  static void numbered(Draft draft, Row row) {
    draft
        .id("authority", "authority", Kind.UNIT, row.text("authority"))
        .set("type", row.key("type"))
        .set("number", number(row))
        .set("symbol", row.text("symbol"))
        .set("title", row.text("title"))
        .set("secrecy", row.optionalOneOf("secrecy", Secrecy.class).orElse(Secrecy.NONE).name());
  }

  private static String number(Row row) {
    String number = row.text("number");
    if (!number.isEmpty() && !number.matches("[\\p{L}\\p{Nd}.-]{1,20}")) {
      row.wrong("number", "up to 20 letters, digits, '.' and '-'");
    }
    return number;
  }

  private static List<Map<String, Object>> clauses(List<Row> rows) {
    Set<String> seen = new HashSet<>();
    List<Map<String, Object>> clauses = new ArrayList<>();
    for (Row row : rows) {
      String clause = row.text("clause");
      if (!seen.add(clause)) {
        row.wrong("clause", "'%s' stands twice in this directive".formatted(clause));
      }
      clauses.add(
          Map.of(
              "clause", clause, "text", row.text("text"), "assignsWork", row.yes("assignsWork")));
    }
    return List.copyOf(clauses);
  }
}
