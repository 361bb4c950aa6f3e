package org.tiendo.reporting.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tiendo.reporting.sheet.Cell;
import org.tiendo.reporting.sheet.Table;

/// Which column of a file is which, by the first row. The order is free, and so is the language of each heading.
///
/// @param places of the columns that were found, from 0
record Headings(Map<Column, Integer> places, List<Finding> findings) {

  Headings {
    places = Map.copyOf(places);
    findings = List.copyOf(findings);
  }

  static Headings of(Table table) {
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    List<Finding> findings = new ArrayList<>();
    Table.Row first =
        table.rows().isEmpty() ? new Table.Row(1, false, new TreeMap<>()) : table.rows().getFirst();
    for (Map.Entry<Integer, Cell> each : first.cells().entrySet()) {
      String written = each.getValue().text();
      Optional<Column> column = Names.HEADINGS.only(written);
      if (column.isEmpty()) {
        findings.add(at(Code.HEADING_UNKNOWN, table, first, each.getKey(), written));
      } else if (places.putIfAbsent(column.get(), each.getKey()) != null) {
        findings.add(at(Code.HEADING_DOUBLED, table, first, each.getKey(), written));
      }
    }
    for (Column column : Column.values()) {
      if (column.required() && !places.containsKey(column)) {
        findings.add(
            new Finding(
                Code.HEADING_MISSING,
                table.sheet(),
                first.number(),
                null,
                column,
                Words.texts().stream().map(column::heading).toList()));
      }
    }
    return new Headings(places, findings);
  }

  private static Finding at(Code code, Table table, Table.Row row, int column, String written) {
    return new Finding(code, table.sheet(), row.number(), column, null, List.of(written));
  }
}
