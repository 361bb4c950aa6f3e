package org.tiendo.reporting.sheet;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.ss.util.CellReference;

/// The rows of a file, with their places as a spreadsheet shows them.
///
/// @param sheet name of the sheet; the name of the file where it has none
/// @param rows those with something in them, in order
/// @param merged ranges of merged cells, e.g. `B2:C2`
/// @param others names of sheets that are shown too and were not read
public record Table(String sheet, List<Row> rows, List<String> merged, List<String> others) {

  public Table {
    rows = List.copyOf(rows);
    merged = List.copyOf(merged);
    others = List.copyOf(others);
  }

  /// @param number from 1, as a spreadsheet counts
  /// @param hidden whether the row is not shown
  /// @param cells those with something in them, by column from 0
  public record Row(int number, boolean hidden, SortedMap<Integer, Cell> cells) {
    public Row {
      cells = new TreeMap<>(cells);
    }
  }

  /// The name of a column: A, B … Z, AA …
  ///
  /// @param column from 0
  public static String letters(int column) {
    return CellReference.convertNumToColString(column);
  }
}
