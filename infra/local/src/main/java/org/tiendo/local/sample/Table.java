package org.tiendo.local.sample;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/// One CSV file: UTF-8, commas, a header row.
public record Table(String file, List<Row> rows) {

  /// A byte order mark, which spreadsheets put before the first column.
  private static final char MARK = '\uFEFF';

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

  public Table {
    rows = List.copyOf(rows);
  }

  /// Reads a file; its header must hold every one of `required` and nothing beyond `required` and `optional`.
  static Table read(Path folder, String file, Columns columns, List<Finding> findings) {
    Path path = folder.resolve(file);
    if (!Files.exists(path)) {
      if (columns.mandatoryFile()) {
        findings.add(new Finding(file, 0, "", "the file is missing"));
      }
      return new Table(file, List.of());
    }
    try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8);
        CSVParser parser = CSVParser.builder().setReader(reader).setFormat(FORMAT).get()) {
      return parse(file, columns, findings, parser.getRecords());
    } catch (IOException | UncheckedIOException e) {
      findings.add(new Finding(file, 0, "", "cannot be read as UTF-8 CSV: " + e.getMessage()));
      return new Table(file, List.of());
    }
  }

  private static Table parse(
      String file, Columns columns, List<Finding> findings, List<CSVRecord> records) {
    if (records.isEmpty()) {
      findings.add(new Finding(file, 1, "", "the header row is missing"));
      return new Table(file, List.of());
    }
    List<String> header = header(records.getFirst());
    columns.check(file, header, findings);
    List<Row> rows = new ArrayList<>();
    for (CSVRecord cells : records.subList(1, records.size())) {
      int number = (int) cells.getRecordNumber();
      if (cells.size() != header.size()) {
        findings.add(
            new Finding(
                file,
                number,
                "",
                "has %d cells, the header has %d".formatted(cells.size(), header.size())));
        continue;
      }
      rows.add(new Row(file, number, values(header, cells), findings));
    }
    return new Table(file, rows);
  }

  private static List<String> header(CSVRecord first) {
    List<String> names = new ArrayList<>();
    for (String name : first) {
      names.add(
          !name.isEmpty() && name.charAt(0) == MARK ? name.substring(1).strip() : name.strip());
    }
    return names;
  }

  private static Map<String, String> values(List<String> header, CSVRecord cells) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < header.size(); i++) {
      values.put(header.get(i), cells.get(i).strip());
    }
    return values;
  }

  /// Which columns a file has. A column `name:xx` stands for any language `xx`.
  ///
  /// @param mandatoryFile whether the file must be there at all
  record Columns(boolean mandatoryFile, Set<String> required, Set<String> optional) {

    static Columns of(boolean mandatoryFile, String required, String optional) {
      return new Columns(mandatoryFile, names(required), names(optional));
    }

    private static Set<String> names(String spaced) {
      return spaced.isEmpty() ? Set.of() : Set.of(spaced.split(" ", -1));
    }

    private void check(String file, List<String> header, List<Finding> findings) {
      for (String name : new TreeSet<>(required)) {
        if (header.stream()
            .noneMatch(h -> h.equals(name) || name.endsWith(":") && h.startsWith(name))) {
          findings.add(new Finding(file, 1, name, "this column is missing"));
        }
      }
      for (String name : header) {
        String plain = name.replaceFirst(":.*", ":");
        if (!required.contains(name) && !optional.contains(name) && !required.contains(plain)) {
          findings.add(new Finding(file, 1, name, "unknown column"));
        }
        if (header.indexOf(name) != header.lastIndexOf(name)) {
          findings.add(new Finding(file, 1, name, "the column stands there twice"));
        }
      }
    }
  }
}
