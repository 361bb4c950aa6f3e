package org.tiendo.local.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/// `commendations.csv`: units and sectors that an authority commends (biểu dương).
final class CommendationRows {

  private CommendationRows() {}

  static List<Step> steps(Tables tables) {
    return tables.byKey(Tables.COMMENDATIONS, "key").entrySet().stream()
        .map(e -> step(e.getKey(), e.getValue()))
        .toList();
  }

  private static Step step(String key, Row row) {
    Draft draft = new Draft(row);
    String unit = row.plain("unit");
    String sector = row.plain("sector");
    if (unit.isEmpty() == sector.isEmpty()) {
      row.wrong("unit", "either a unit or a sector is commended");
    }
    List<String> projects = row.list("projects");
    List<String> documents = row.list("documents");
    if (sector.isEmpty() && projects.isEmpty() && documents.isEmpty()) {
      row.wrong("projects", "a unit is commended for projects or documents");
    }
    draft.needs("unit", Kind.UNIT, unit);
    projects.forEach(project -> draft.needs("projects", Kind.PROJECT, project));
    documents.forEach(document -> draft.needs("documents", Kind.DOCUMENT, document));
    return draft
        .later("subject", ids -> subject(unit, sector, ids))
        .set("form", row.key("form"))
        .set("year", row.optionalNumber("year", 1900, 2999))
        .set("citation", row.text("citation"))
        .later("grounds", ids -> grounds(projects, documents, ids))
        .step(Kind.COMMENDATION, key, row.plain("authority"), "");
  }

  private static Map<String, Object> subject(
      String unit, String sector, UnaryOperator<String> ids) {
    return unit.isEmpty()
        ? Map.of("kind", "SECTOR", "sector", sector)
        : Map.of("kind", "UNIT", "unit", ids.apply(Step.thing(Kind.UNIT, unit)));
  }

  private static List<Map<String, Object>> grounds(
      List<String> projects, List<String> documents, UnaryOperator<String> ids) {
    List<Map<String, Object>> grounds = new ArrayList<>();
    projects.forEach(key -> grounds.add(ground("project", Kind.PROJECT, key, ids)));
    documents.forEach(key -> grounds.add(ground("document", Kind.DOCUMENT, key, ids)));
    return grounds;
  }

  private static Map<String, Object> ground(
      String field, Kind kind, String key, UnaryOperator<String> ids) {
    Map<String, Object> ground = new LinkedHashMap<>();
    ground.put(field, ids.apply(Step.thing(kind, key)));
    return ground;
  }
}
