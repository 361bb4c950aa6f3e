package org.tiendo.local.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// A command's body and needs, gathered from a row.
final class Draft {

  private final Row row;
  private final Map<String, Function<UnaryOperator<String>, Object>> fields = new LinkedHashMap<>();
  private final List<Step.Need> needs = new ArrayList<>();

  Draft(Row row) {
    this.row = row;
  }

  Draft set(String field, Object value) {
    fields.put(field, ids -> value);
    return this;
  }

  Draft set(String field, Optional<?> value) {
    value.ifPresent(v -> set(field, v instanceof LocalDate ? v.toString() : v));
    return this;
  }

  /// Sets a field that can be made only when the ids are known.
  Draft later(String field, Function<UnaryOperator<String>, Object> value) {
    fields.put(field, value);
    return this;
  }

  /// Notes that an earlier step must have made `thing`.
  Draft needs(String column, Kind kind, String key) {
    if (!key.isEmpty()) {
      needs.add(new Step.Need(column, Step.thing(kind, key)));
    }
    return this;
  }

  /// A field with the id of one thing.
  Draft id(String field, String column, Kind kind, String key) {
    needs(column, kind, key);
    return later(field, ids -> ids.apply(Step.thing(kind, key)));
  }

  /// A field with the ids of several things.
  Draft ids(String field, String column, Kind kind, Collection<String> keys) {
    keys.forEach(key -> needs(column, kind, key));
    return later(field, ids -> keys.stream().map(k -> ids.apply(Step.thing(kind, k))).toList());
  }

  Step step(Kind kind, String key, String forUnit, String project) {
    LocalDate on = row.date("on");
    set("effectiveOn", on.toString());
    Map<String, Function<UnaryOperator<String>, Object>> made = new LinkedHashMap<>(fields);
    return new Step(
        row,
        key,
        kind,
        on,
        row.text("by"),
        forUnit,
        project,
        needs,
        ids -> {
          Map<String, Object> body = new LinkedHashMap<>();
          made.forEach((field, value) -> body.put(field, value.apply(ids)));
          return body;
        });
  }
}
