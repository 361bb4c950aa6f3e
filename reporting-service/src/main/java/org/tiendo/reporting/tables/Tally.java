package org.tiendo.reporting.tables;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.tiendo.reporting.figures.ItemClass;

/// Sorts what is counted into rows and columns, and makes a table of it. Totals are counted apart from columns, so that the
/// table can hold one against the other.
public final class Tally {

  private final List<Label> parts;
  private final List<Label> extras;
  private final Map<Label, Line> lines = new LinkedHashMap<>();
  private final Line sum = new Line();
  private List<Label> notes = List.of();
  private BiFunction<Label, List<Counted>, List<Note>> noting = (_, _) -> List.of();

  private static final class Line {
    private final Map<Label, Set<Counted>> cells = new LinkedHashMap<>();
    private final Set<Counted> total = new LinkedHashSet<>();

    void add(Label column, boolean counts, Counted what) {
      cells.computeIfAbsent(column, _ -> new LinkedHashSet<>()).add(what);
      if (counts) {
        total.add(what);
      }
    }

    List<List<Counted>> cells(List<Label> columns) {
      List<List<Counted>> in = new ArrayList<>();
      columns.forEach(column -> in.add(List.copyOf(cells.getOrDefault(column, Set.of()))));
      return in;
    }
  }

  /// @param parts columns that add up to the total
  /// @param extras columns that stand beside it
  public Tally(List<? extends Label> parts, List<? extends Label> extras) {
    this.parts = List.copyOf(parts);
    this.extras = List.copyOf(extras);
  }

  /// Classes as columns; those that stand outside totals beside them.
  public static Tally ofClasses() {
    return new Tally(
        ItemClass.summands().stream().map(Label.OfClass::new).toList(),
        List.of(new Label.OfClass(ItemClass.WITHDRAWN), new Label.OfClass(ItemClass.MERGED)));
  }

  /// Rows that stand in the table even if nothing is in them; all stand in the order in which they come.
  public Tally rows(List<? extends Label> rows) {
    rows.forEach(row -> lines.computeIfAbsent(row, _ -> new Line()));
    return this;
  }

  /// Columns of notes.
  ///
  /// @param noted what is noted of a row and of what its total counts, in the order of the columns
  public Tally notes(
      List<? extends Label> columns, BiFunction<Label, List<Counted>, List<Note>> noted) {
    notes = List.copyOf(columns);
    noting = noted;
    return this;
  }

  /// Counts it in one row and in the sum.
  ///
  /// @param counts whether it is in the total, whatever its column
  public void put(Label row, Label column, boolean counts, Counted what) {
    count(row, column, counts, what);
    sum(column, counts, what);
  }

  /// Counts it in a row only.
  public void count(Label row, Label column, boolean counts, Counted what) {
    lines.computeIfAbsent(row, _ -> new Line()).add(column, counts, what);
  }

  /// Counts it in the sum only, where it stands once.
  public void sum(Label column, boolean counts, Counted what) {
    sum.add(column, counts, what);
  }

  /// Of things that each stand in one row.
  public Table parted() {
    return table(true, true);
  }

  /// Of things that may stand in several rows, each once in the sum.
  public Table overlapping() {
    return table(false, true);
  }

  /// Of rows that are no parts of one whole.
  public Table apart() {
    return table(false, false);
  }

  private Table table(boolean parted, boolean summed) {
    List<Label> shown = parts.stream().filter(part -> !isRare(part) || isCounted(part)).toList();
    List<Label> beside = extras.stream().filter(this::isCounted).toList();
    List<Table.Row> rows = new ArrayList<>();
    lines.forEach((label, line) -> rows.add(row(label, line, shown, beside)));
    Table.Row all = summed ? row(Table.SUM, sum, shown, beside) : null;
    return new Table(shown, beside, notes, rows, all, parted);
  }

  private Table.Row row(Label label, Line line, List<Label> shown, List<Label> beside) {
    List<Counted> total = List.copyOf(line.total);
    return new Table.Row(
        label, total, line.cells(shown), line.cells(beside), noting.apply(label, total));
  }

  /// A class that is left out while nothing is in it.
  private static boolean isRare(Label column) {
    return column instanceof Label.OfClass(ItemClass itemClass) && itemClass.rare();
  }

  private boolean isCounted(Label column) {
    return sum.cells.containsKey(column)
        || lines.values().stream().anyMatch(line -> line.cells.containsKey(column));
  }
}
