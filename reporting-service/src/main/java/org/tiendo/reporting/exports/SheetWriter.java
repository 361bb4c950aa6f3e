package org.tiendo.reporting.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.tiendo.reporting.text.Texts;

/// XLSX with typed dates, numbers and truth values. Every text is written as a text, so none is a formula. What the rows are
/// from stands on a sheet of its own behind them.
///
/// @param zone in which moments are written
record SheetWriter(Texts texts, ZoneId zone) implements ExtractWriter {

  private static final String APPLICATION = "Tiendo";
  private static final String VERSION = "1.0";
  private static final String DAY = "yyyy-mm-dd";
  private static final String MOMENT = "yyyy-mm-dd hh:mm:ss";

  /// Most characters that a cell may have.
  private static final int LONGEST = 32_767;

  private static final String CUT = " […]";

  /// Rows held until they are written.
  private static final int HELD = 100;

  /// Keys of columns with words.
  private static final Pattern LONG = Pattern.compile("title|text|sentence|.*Name");

  private static final int WIDE = 40;
  private static final int NARROW = 14;

  @Override
  public void write(Extract extract, OutputStream out) throws IOException {
    Workbook workbook = new Workbook(out, APPLICATION, VERSION);
    long count = rows(extract, workbook);
    about(extract, count, workbook);
    workbook.finish();
  }

  private long rows(Extract extract, Workbook workbook) throws IOException {
    Worksheet sheet = workbook.newWorksheet(texts.say("export." + extract.name()));
    heads(extract.columns(), sheet);
    int row = 1;
    for (Iterator<List<Cell>> rows = extract.rows().iterator(); rows.hasNext(); row++) {
      List<Cell> cells = rows.next();
      for (int column = 0; column < cells.size(); column++) {
        put(cells.get(column), row, column, sheet);
      }
      if (row % HELD == 0) {
        sheet.flush();
      }
    }
    sheet.setAutoFilter(0, 0, row - 1, extract.columns().size() - 1);
    sheet.finish();
    return row - 1L;
  }

  private static void heads(List<Extract.Column> columns, Worksheet sheet) {
    sheet.freezePane(1, 1);
    for (int i = 0; i < columns.size(); i++) {
      text(columns.get(i).heading(), 0, i, sheet);
      sheet.style(0, i).bold().set();
      sheet.width(i, LONG.matcher(columns.get(i).key()).matches() ? WIDE : NARROW);
    }
  }

  private void put(Cell cell, int row, int column, Worksheet sheet) {
    switch (cell) {
      case Cell.None _ -> {}
      case Cell.Text(String value) -> text(value, row, column, sheet);
      case Cell.Count(long value) -> sheet.value(row, column, value);
      case Cell.Amount(var value) -> sheet.value(row, column, value);
      case Cell.Day(var value) -> {
        sheet.value(row, column, value);
        sheet.style(row, column).format(DAY).set();
      }
      case Cell.Moment(Instant value) -> {
        sheet.value(row, column, LocalDateTime.ofInstant(value, zone));
        sheet.style(row, column).format(MOMENT).set();
      }
      case Cell.Flag(boolean value) -> sheet.value(row, column, value);
      case Cell.Many(List<String> values) -> text(String.join("; ", values), row, column, sheet);
    }
  }

  /// Not in the table of shared texts, which would grow with the rows.
  private static void text(String value, int row, int column, Worksheet sheet) {
    if (!value.isEmpty()) {
      sheet.inlineString(
          row,
          column,
          value.length() > LONGEST ? value.substring(0, LONGEST - CUT.length()) + CUT : value);
    }
  }

  private void about(Extract extract, long count, Workbook workbook) throws IOException {
    Extract.Origin origin = extract.origin();
    Worksheet sheet = workbook.newWorksheet(texts.say("export.about"));
    sheet.width(0, WIDE);
    sheet.width(1, WIDE);
    String[] labels = {"token", "asOf", "knownAt", "sample", "count"};
    for (int i = 0; i < labels.length; i++) {
      text(texts.say("export.about." + labels[i]), i, 0, sheet);
    }
    text(origin.token(), 0, 1, sheet);
    put(new Cell.Day(origin.asOf()), 1, 1, sheet);
    Instant knownAt = origin.knownAt();
    put(knownAt == null ? Cell.NONE : new Cell.Moment(knownAt), 2, 1, sheet);
    put(new Cell.Flag(origin.sample()), 3, 1, sheet);
    put(new Cell.Count(count), 4, 1, sheet);
    for (int i = 0; i < origin.notices().size(); i++) {
      text(origin.notices().get(i), labels.length + 1 + i, 0, sheet);
    }
    sheet.finish();
  }
}
