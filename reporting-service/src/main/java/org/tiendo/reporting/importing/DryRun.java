package org.tiendo.reporting.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectAssigned;
import org.tiendo.reporting.sheet.Cell;
import org.tiendo.reporting.sheet.Table;

/// What a file would do: every error by its cell, what is new, what is there already, and what says otherwise than what is
/// there. Nothing is done.
///
/// @param rows in the file, the headings not counted
/// @param fresh rows that can be imported
/// @param unchanged how many rows say what their items were assigned as
public record DryRun(
    String sheet,
    int rows,
    List<ItemRow> fresh,
    int unchanged,
    List<Difference> differences,
    List<Finding> errors,
    List<Finding> warnings) {

  public DryRun {
    fresh = List.copyOf(fresh);
    differences = List.copyOf(differences);
    errors = List.copyOf(errors);
    warnings = List.copyOf(warnings);
  }

  /// Whether nothing is wrong and there is something to import.
  public boolean canBeStaged() {
    return errors.isEmpty() && !fresh.isEmpty();
  }

  /// @param existing the item that bears an external key, unless it was withdrawn
  public static DryRun of(
      Table table,
      Names names,
      Target target,
      Function<String, Optional<ProjectAssigned>> existing) {
    List<Finding> findings = new ArrayList<>();
    Headings headings = Headings.of(table);
    findings.addAll(headings.findings());
    aboutTheSheet(table, findings);
    List<ItemRow> read = new ArrayList<>();
    List<Table.Row> rows = table.rows().stream().skip(1).toList();
    if (headings.findings().stream().noneMatch(f -> f.code() == Code.HEADING_MISSING)) {
      rows.forEach(row -> {
        outside(table, row, findings);
        Cells cells = new Cells(table.sheet(), row, headings, findings);
        new RowReader(names, target, cells).read().ifPresent(read::add);
      });
      doubled(table.sheet(), rows, headings, findings);
    }
    return sorted(table, rows.size(), read, findings, existing);
  }

  private static void aboutTheSheet(Table table, List<Finding> findings) {
    String sheet = table.sheet();
    if (table.rows().size() < 2) {
      findings.add(new Finding(Code.NO_ROWS, sheet, 0, null, null, List.of()));
    }
    table
        .merged()
        .forEach(range ->
            findings.add(new Finding(Code.CELLS_MERGED, sheet, 0, null, null, List.of(range))));
    table
        .others()
        .forEach(other ->
            findings.add(new Finding(Code.SHEET_NOT_READ, other, 0, null, null, List.of(other))));
    table.rows().stream()
        .filter(Table.Row::hidden)
        .forEach(row ->
            findings.add(
                new Finding(
                    Code.ROW_HIDDEN, sheet, row.number(), null, null, List.of("" + row.number()))));
  }

  /// What stands under no heading would be lost in silence.
  private static void outside(Table table, Table.Row row, List<Finding> findings) {
    Map<Integer, ?> first = table.rows().getFirst().cells();
    row.cells().keySet().stream()
        .filter(column -> !first.containsKey(column))
        .forEach(column ->
            findings.add(
                new Finding(
                    Code.CELL_OUTSIDE, table.sheet(), row.number(), column, null, List.of())));
  }

  private static void doubled(
      String sheet, List<Table.Row> rows, Headings headings, List<Finding> findings) {
    int place = headings.places().getOrDefault(Column.KEY, -1);
    Map<String, Integer> firsts = new HashMap<>();
    for (Table.Row row : rows) {
      @Nullable Cell cell = row.cells().get(place);
      if (cell == null) {
        continue;
      }
      @Nullable Integer first = firsts.putIfAbsent(cell.text(), row.number());
      if (first != null) {
        new Cells(sheet, row, headings, findings)
            .note(Code.KEY_DOUBLED, Column.KEY, cell.text(), "" + first);
      }
    }
  }

  private static DryRun sorted(
      Table table,
      int rows,
      List<ItemRow> read,
      List<Finding> findings,
      Function<String, Optional<ProjectAssigned>> existing) {
    List<ItemRow> fresh = new ArrayList<>();
    List<Difference> differences = new ArrayList<>();
    int unchanged = 0;
    for (ItemRow row : read) {
      Optional<ProjectAssigned> item = existing.apply(row.key());
      if (item.isEmpty()) {
        fresh.add(row);
        continue;
      }
      Difference difference = Difference.between(row, item.get());
      if (difference.changes().isEmpty()) {
        unchanged++;
      } else {
        differences.add(difference);
      }
    }
    return new DryRun(
        table.sheet(),
        rows,
        fresh,
        unchanged,
        differences,
        findings.stream().filter(f -> !f.code().isWarning()).toList(),
        findings.stream().filter(f -> f.code().isWarning()).toList());
  }
}
