package org.tiendo.reporting.acts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Several things entered as lines of one field: one on each line.
final class Lines {

  static final String UNREADABLE = "entry.lines";

  private static final List<String> PLANNED =
      List.of("ref", "type", "title", "lead", "dueOn", "tracesTo");

  private Lines() {}

  /// Clauses as `name: text`: those of `clauses` assign work, those of `information` do not.
  static List<Map<String, Object>> clauses(Entries entries) {
    entries.required("clauses");
    List<Map<String, Object>> clauses = new ArrayList<>(clauses("clauses", true, entries));
    clauses.addAll(clauses("information", false, entries));
    return clauses;
  }

  private static List<Map<String, Object>> clauses(String field, boolean assigns, Entries entries) {
    List<Map<String, Object>> clauses = new ArrayList<>();
    for (String line : lines(field, entries)) {
      String[] parts = line.split(":", 2);
      if (parts.length < 2 || parts[0].isBlank() || parts[1].isBlank()) {
        entries.note(field, UNREADABLE);
        continue;
      }
      Map<String, Object> clause = new LinkedHashMap<>();
      clause.put("clause", parts[0].strip());
      clause.put("text", parts[1].strip());
      clause.put("assignsWork", assigns);
      clauses.add(clause);
    }
    return clauses;
  }

  /// Planned items as `ref; type; title; lead; due date`, and perhaps `; item of the parent programme`; null without any.
  static @Nullable List<Map<String, Object>> planned(String field, Entries entries) {
    List<Map<String, Object>> planned = new ArrayList<>();
    for (String line : lines(field, entries)) {
      String[] parts = line.split(";");
      if (parts.length != PLANNED.size() && parts.length != PLANNED.size() - 1) {
        entries.note(field, UNREADABLE);
        continue;
      }
      Map<String, Object> item = new LinkedHashMap<>();
      for (int i = 0; i < parts.length; i++) {
        item.put(PLANNED.get(i), parts[i].strip());
      }
      planned.add(item);
    }
    return planned.isEmpty() ? null : planned;
  }

  private static List<String> lines(String field, Entries entries) {
    return entries.typed(field).lines().filter(line -> !line.isBlank()).toList();
  }
}
