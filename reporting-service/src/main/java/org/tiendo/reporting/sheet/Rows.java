package org.tiendo.reporting.sheet;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Collects the rows of a table and refuses what is too much.
final class Rows {

  private final Limits limits;
  private final List<Table.Row> rows = new ArrayList<>();
  private SortedMap<Integer, Cell> cells = new TreeMap<>();

  Rows(Limits limits) {
    this.limits = limits;
  }

  /// @param cell null for a blank one
  void cell(int column, @Nullable Cell cell) {
    if (cell == null) {
      return;
    }
    if (column >= limits.columns()) {
      throw new Refused("table-too-wide", Map.of("most", "" + limits.columns()));
    }
    cells.put(column, cell);
  }

  void end(int number, boolean hidden) {
    if (cells.isEmpty()) {
      return;
    }
    if (rows.size() == limits.rows()) {
      throw new Refused("table-too-long", Map.of("most", "" + (limits.rows() - 1)));
    }
    rows.add(new Table.Row(number, hidden, cells));
    cells = new TreeMap<>();
  }

  List<Table.Row> all() {
    return List.copyOf(rows);
  }

  /// The text of a cell in Unicode form C, without blanks around it; empty if nothing is left.
  String text(String raw, int row, int column) {
    if (raw.length() > limits.text()) {
      throw new Refused(
          "cell-too-long", Map.of("cell", Table.letters(column) + row, "most", "" + limits.text()));
    }
    String text = Normalizer.normalize(raw.replace('\u00a0', ' ').strip(), Normalizer.Form.NFC);
    if (text.chars().anyMatch(Rows::isStray)) {
      throw new Refused("cell-control-characters", Map.of("cell", Table.letters(column) + row));
    }
    return text;
  }

  private static boolean isStray(int c) {
    return Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
  }
}
