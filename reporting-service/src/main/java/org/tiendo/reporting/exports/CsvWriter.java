package org.tiendo.reporting.exports;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.tiendo.reporting.text.CellText;

/// RFC 4180 in UTF-8 with a byte order mark, by which spreadsheets know the encoding. No text is taken for a formula.
///
/// @param keys whether the first row has keys instead of words
record CsvWriter(boolean keys) implements ExtractWriter {

  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final CSVFormat FORMAT = CSVFormat.RFC4180;

  @Override
  public void write(Extract extract, OutputStream out) throws IOException {
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    text.write(BYTE_ORDER_MARK);
    CSVPrinter csv = new CSVPrinter(text, FORMAT);
    for (Extract.Column column : extract.columns()) {
      csv.print(CellText.guarded(keys ? column.key() : column.heading()));
    }
    csv.println();
    for (Iterator<List<Cell>> rows = extract.rows().iterator(); rows.hasNext(); ) {
      for (Cell cell : rows.next()) {
        csv.print(written(cell));
      }
      csv.println();
    }
    csv.flush();
  }

  private static String written(Cell cell) {
    return switch (cell) {
      case Cell.None _ -> "";
      case Cell.Text(String value) -> CellText.guarded(value);
      case Cell.Count(long value) -> Long.toString(value);
      case Cell.Amount(var value) -> value.toPlainString();
      case Cell.Day(var value) -> value.toString();
      case Cell.Moment(var value) -> value.toString();
      case Cell.Flag(boolean value) -> value ? "yes" : "no";
      case Cell.Many(List<String> values) -> CellText.guarded(String.join("; ", values));
    };
  }
}
