package org.tiendo.reporting.sheet;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// Reads comma-separated text, or one whose separator is a semicolon or a tab, as the first line has it.
final class SeparatedText {

  private SeparatedText() {}

  static Table read(String name, String text, Limits limits) {
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(separator(text)).setIgnoreEmptyLines(false).get();
    Rows rows = new Rows(limits);
    long line = 0;
    try (CSVParser records = CSVParser.parse(new StringReader(text), format)) {
      for (CSVRecord record : records) {
        line = records.getCurrentLineNumber();
        take(record, rows);
      }
    } catch (IOException | UncheckedIOException | IllegalStateException e) {
      throw new Refused("text-quotes-open", Map.of("line", "" + (line + 1)));
    }
    return new Table(name, rows.all(), List.of(), List.of());
  }

  private static void take(CSVRecord record, Rows rows) {
    int number = Math.toIntExact(record.getRecordNumber());
    for (int column = 0; column < record.size(); column++) {
      String said = rows.text(record.get(column), number, column);
      rows.cell(column, said.isEmpty() ? null : Cell.text(said));
    }
    rows.end(number, false);
  }

  private static char separator(String text) {
    String first = text.lines().findFirst().orElse("");
    char best = ',';
    for (char each : new char[] {';', '\t'}) {
      if (count(first, each) > count(first, best)) {
        best = each;
      }
    }
    return best;
  }

  private static long count(String line, char each) {
    return line.chars().filter(c -> c == each).count();
  }
}
