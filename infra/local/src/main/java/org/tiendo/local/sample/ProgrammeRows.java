package org.tiendo.local.sample;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.PeriodKind;

/// `programmes.csv`, `planned.csv` and `outcomes.csv`: work programmes, what they plan and what they account for.
final class ProgrammeRows {

  private final Map<String, Row> programmes;
  private final Map<String, List<Row>> planned;
  private final Map<String, List<Row>> outcomes;

  ProgrammeRows(Tables tables) {
    programmes = tables.byKey(Tables.PROGRAMMES, "key");
    planned = tables.belongingTo(Tables.PLANNED, "programme", programmes);
    outcomes = tables.belongingTo(Tables.OUTCOMES, "programme", programmes);
  }

  List<Step> steps() {
    return programmes.entrySet().stream().map(e -> step(e.getKey(), e.getValue())).toList();
  }

  /// The planned items of a programme, by reference.
  List<Row> planned(String programme) {
    return planned.getOrDefault(programme, List.of());
  }

  private Step step(String key, Row row) {
    if (row.date("from").isAfter(row.date("to"))) {
      row.wrong("to", "lies before the date in column from");
    }
    Draft draft =
        new Draft(row)
            .id("authority", "authority", Kind.UNIT, row.text("authority"))
            .set("title", row.text("title"))
            .set("from", row.date("from").toString())
            .set("to", row.date("to").toString())
            .set("planned", plannedItems(key, row))
            .set("accountsFor", accountsFor(key));
    draft.set("kind", row.optionalOneOf("kind", PeriodKind.class).map(Enum::name));
    row.optional("parent").ifPresent(id -> draft.id("parent", "parent", Kind.PROGRAMME, id));
    planned(key).forEach(item -> draft.needs("lead", Kind.UNIT, item.plain("lead")));
    outcomes
        .getOrDefault(key, List.of())
        .forEach(line ->
            line.list("authorities").forEach(u -> draft.needs("authorities", Kind.UNIT, u)));
    return draft.step(Kind.PROGRAMME, key, row.plain("authority"), "");
  }

  private List<Map<String, Object>> plannedItems(String programme, Row adopted) {
    Set<String> seen = new HashSet<>();
    List<Map<String, Object>> items = new ArrayList<>();
    for (Row row : planned(programme)) {
      if (!seen.add(row.key("ref"))) {
        row.wrong("ref", "'%s' stands twice in this programme".formatted(row.plain("ref")));
      }
      if (row.date("dueOn").isBefore(adopted.date("from"))) {
        row.wrong("dueOn", "lies before the programme's first day");
      }
      Map<String, Object> item = new LinkedHashMap<>();
      item.put("ref", row.plain("ref"));
      item.put("type", row.oneOf("type", ItemType.class).orElse(ItemType.PROJECT).name());
      item.put("title", row.text("title"));
      item.put("lead", row.key("lead"));
      item.put("dueOn", row.date("dueOn").toString());
      row.optional("tracesTo").ifPresent(ref -> item.put("tracesTo", ref));
      items.add(item);
    }
    return List.copyOf(items);
  }

  private List<Map<String, Object>> accountsFor(String programme) {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (Row row : outcomes.getOrDefault(programme, List.of())) {
      row.text("authorities");
      lines.add(Map.of("authorities", row.list("authorities"), "types", row.list("types")));
    }
    return List.copyOf(lines);
  }
}
