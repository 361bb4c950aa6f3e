package org.tiendo.reporting.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tiendo.reporting.sheet.Cell;
import org.tiendo.reporting.sheet.Table;

/// The cells of a row by their columns. What a cell cannot be is noted here.
final class Cells {

  private static final Pattern DAY_FIRST =
      Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
  private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;

  private final String sheet;
  private final Table.Row row;
  private final Headings headings;
  private final List<Finding> findings;
  private boolean wrong;

  Cells(String sheet, Table.Row row, Headings headings, List<Finding> findings) {
    this.sheet = sheet;
    this.row = row;
    this.headings = headings;
    this.findings = findings;
  }

  int row() {
    return row.number();
  }

  /// Whether anything was noted that keeps the row from being taken.
  boolean wrong() {
    return wrong;
  }

  boolean has(Column column) {
    return cell(column) != null;
  }

  private @Nullable Cell cell(Column column) {
    @Nullable Integer place = headings.places().get(column);
    return place == null ? null : row.cells().get(place);
  }

  void note(Code code, Column column, String... facts) {
    wrong |= !code.isWarning();
    findings.add(
        new Finding(code, sheet, row(), headings.places().get(column), column, List.of(facts)));
  }

  /// What a cell says; null if nothing, or nothing that can be taken.
  @Nullable String text(Column column, int longest) {
    @Nullable Cell cell = cell(column);
    if (cell == null) {
      if (column.required() && headings.places().containsKey(column)) {
        note(Code.CELL_MISSING, column);
      }
      return null;
    }
    if (!sound(cell, column)) {
      return null;
    }
    if (cell.text().length() > longest) {
      note(Code.CELL_TOO_LONG, column, "" + cell.text().length(), "" + longest);
      return null;
    }
    return cell.text();
  }

  private boolean sound(Cell cell, Column column) {
    return switch (cell.kind()) {
      case TEXT, NUMBER, DATE, YES_OR_NO -> true;
      case FORMULA -> {
        note(Code.CELL_FORMULA, column, cell.text());
        yield false;
      }
      case ERROR -> {
        note(Code.CELL_ERROR, column, cell.text());
        yield false;
      }
    };
  }

  /// A date as a spreadsheet keeps one, or as text: day, month, year, or as the standard has it.
  @Nullable LocalDate date(Column column) {
    @Nullable Cell cell = cell(column);
    if (cell == null || !sound(cell, column)) {
      return null;
    }
    return switch (cell.kind()) {
      case DATE -> likely(cell.date(), column, cell.text());
      case NUMBER, YES_OR_NO -> {
        note(Code.DATE_IS_NUMBER, column, cell.text());
        yield null;
      }
      case TEXT, FORMULA, ERROR -> written(cell.text(), column);
    };
  }

  private @Nullable LocalDate written(String text, Column column) {
    Matcher day = DAY_FIRST.matcher(text);
    if (day.matches()) {
      return date(day.group(3), day.group(2), day.group(1), column, text);
    }
    Matcher year = YEAR_FIRST.matcher(text);
    if (year.matches()) {
      return date(year.group(1), year.group(2), year.group(3), column, text);
    }
    note(Code.DATE_FORM, column, text);
    return null;
  }

  private @Nullable LocalDate date(
      String year, String month, String day, Column column, String text) {
    try {
      return likely(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)),
          column,
          text);
    } catch (DateTimeException e) {
      note(Code.DATE_IMPOSSIBLE, column, text);
      return null;
    }
  }

  /// A date far from any that work has is a mistyped one.
  private @Nullable LocalDate likely(@Nullable LocalDate date, Column column, String text) {
    if (date == null || date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
      note(Code.DATE_IMPOSSIBLE, column, text);
      return null;
    }
    return date;
  }
}
