package org.tiendo.reporting.tables;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Counts in rows and columns (bảng số liệu).
///
/// For every value of this type each row's total is the sum of its parts, counted apart from them; and if the rows part what
/// is counted, each column of the sum is the sum of that column over the rows.
///
/// @param parts columns that add up to the total of a row
/// @param extras columns of counts that stand beside the total
/// @param notes columns of anything else
/// @param sum everything once, whatever rows it stands in; null where rows are no parts of one whole, as of several dates
/// @param parted whether each thing counted stands in one row
public record Table(
    List<Label> parts,
    List<Label> extras,
    List<Label> notes,
    List<Row> rows,
    @Nullable Row sum,
    boolean parted) {

  /// The label of a sum.
  public static final Label SUM = new Label.Named("sum");

  /// @param total what all parts together count
  /// @param parts in the order of the columns, like the others
  public record Row(
      Label label,
      List<Counted> total,
      List<List<Counted>> parts,
      List<List<Counted>> extras,
      List<Note> notes) {

    /// @throws IllegalStateException if the parts do not add up to the total
    public Row {
      total = List.copyOf(total);
      parts = parts.stream().map(List::copyOf).toList();
      extras = extras.stream().map(List::copyOf).toList();
      notes = List.copyOf(notes);
      List<Counted> all = parts.stream().flatMap(List::stream).toList();
      Set<Counted> distinct = new HashSet<>(all);
      if (distinct.size() != all.size() || !distinct.equals(new HashSet<>(total))) {
        throw new IllegalStateException(
            label + ": total " + total.size() + " is not the sum of parts " + all.size());
      }
    }
  }

  /// @throws IllegalStateException if the rows do not add up to the sum
  public Table {
    parts = List.copyOf(parts);
    extras = List.copyOf(extras);
    notes = List.copyOf(notes);
    rows = List.copyOf(rows);
    if (parted && sum != null) {
      for (int i = 0; i < parts.size(); i++) {
        check(rows, sum, i);
      }
    }
  }

  private static void check(List<Row> rows, Row sum, int column) {
    List<Counted> all = rows.stream().flatMap(row -> row.parts().get(column).stream()).toList();
    if (all.size() != sum.parts().get(column).size()
        || !new HashSet<>(all).equals(new HashSet<>(sum.parts().get(column)))) {
      throw new IllegalStateException("column " + column + ": rows do not add up to the sum");
    }
  }

  /// How much there is to show.
  public boolean isEmpty() {
    return rows.stream().allMatch(row -> row.total().isEmpty())
        && rows.stream().flatMap(row -> row.extras().stream()).allMatch(List::isEmpty);
  }

  /// The row of a code, or the sum.
  public Optional<Row> row(String code) {
    return Stream.concat(rows.stream(), Stream.ofNullable(sum))
        .filter(row -> row.label().code().equals(code))
        .findFirst();
  }

  /// What a row counts in a column.
  ///
  /// @param column code; null for the total
  public Optional<List<Counted>> counted(Row row, @Nullable String column) {
    if (column == null) {
      return Optional.of(row.total());
    }
    return at(parts, row.parts(), column).or(() -> at(extras, row.extras(), column));
  }

  private static Optional<List<Counted>> at(
      List<Label> labels, List<List<Counted>> cells, String column) {
    for (int i = 0; i < labels.size(); i++) {
      if (labels.get(i).code().equals(column)) {
        return Optional.of(cells.get(i));
      }
    }
    return Optional.empty();
  }

  /// The label of a part or an extra column.
  public Optional<Label> column(String code) {
    return Stream.concat(parts.stream(), extras.stream())
        .filter(label -> label.code().equals(code))
        .findFirst();
  }
}
