package org.tiendo.reporting.exports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.reporting.query.Query;

/// The columns of a table, one after the other. A key that is given names the heading too, `heading.<key>`.
final class Table<R> {

  private final String name;
  private final Query query;
  private final List<Extract.Column> columns = new ArrayList<>();
  private final List<Function<R, Cell>> cells = new ArrayList<>();

  Table(String name, Query query) {
    this.name = name;
    this.query = query;
  }

  Table<R> column(String key, Function<R, Cell> cell) {
    columns.add(new Extract.Column(key, query.texts().say("heading." + key)));
    cells.add(cell);
    return this;
  }

  Table<R> text(String key, Function<R, @Nullable String> value) {
    return column(key, row -> Cell.of(value.apply(row)));
  }

  Table<R> day(String key, Function<R, @Nullable LocalDate> value) {
    return column(key, row -> Cell.of(value.apply(row)));
  }

  Table<R> count(String key, ToLongFunction<R> value) {
    return column(key, row -> new Cell.Count(value.applyAsLong(row)));
  }

  Table<R> flag(String key, Predicate<R> value) {
    return column(key, row -> new Cell.Flag(value.test(row)));
  }

  Table<R> many(String key, Function<R, List<String>> values) {
    return column(key, row -> new Cell.Many(values.apply(row)));
  }

  /// Two columns: the unit's id, and `<key>Name` with its name on the date in the language asked for.
  Table<R> unit(String key, Function<R, @Nullable UnitId> unit) {
    return text(
            key,
            row -> {
              UnitId id = unit.apply(row);
              return id == null ? null : id.value();
            })
        .text(
            key + "Name",
            row -> {
              UnitId id = unit.apply(row);
              return id == null ? null : query.texts().name(id, query.asOf().units());
            });
  }

  Extract extract(Stream<R> rows) {
    List<Function<R, Cell>> each = List.copyOf(cells);
    return new Extract(
        name,
        columns,
        rows.map(row -> each.stream().map(cell -> cell.apply(row)).toList()),
        Extract.Origin.of(query));
  }
}
