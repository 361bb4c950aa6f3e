package org.tiendo.reporting.acts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Several things of one kind as a form names them: `<field>.<row>.<column>`.
final class Rows {

  /// Rows a form has.
  static final int MOST = 12;

  private static final String INCOMPLETE = "entry.rows";

  private Rows() {}

  static String key(String field, int row, String column) {
    return field + "." + row + "." + column;
  }

  /// Rows in which anything was entered, read from the form alone; none at all for rows that are optional and empty.
  static @Nullable List<Map<String, Object>> of(Field field, Entries entries) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int row = 0; row < MOST; row++) {
      Map<String, Object> read = row(field, row, entries);
      if (!read.isEmpty()) {
        rows.add(read);
      }
    }
    if (rows.isEmpty() && field.required()) {
      entries.note(field.name(), Entries.MISSING);
    }
    return rows.isEmpty() ? null : rows;
  }

  private static Map<String, Object> row(Field field, int row, Entries entries) {
    Map<String, Object> read = new LinkedHashMap<>();
    boolean incomplete = false;
    boolean touched = false;
    for (Field column : field.columns()) {
      String key = key(field.name(), row, column.name());
      String text = entries.text(key);
      touched |= text != null && column.kind() != Field.Kind.SWITCH;
      incomplete |= text == null && column.required();
      Object value = value(column, key, entries);
      if (value != null) {
        read.put(column.name(), value);
      }
    }
    if (!touched) {
      return Map.of();
    }
    if (incomplete) {
      entries.note(field.name(), INCOMPLETE);
    }
    unreadable(field, row, entries);
    return read;
  }

  private static @Nullable Object value(Field column, String key, Entries entries) {
    return switch (column.kind()) {
      case DATE -> entries.date(key);
      case PERCENT, NUMBER -> entries.whole(key);
      case SWITCH -> entries.isOn(key);
      default -> entries.text(key);
    };
  }

  /// What cannot be read in a cell is told at the rows.
  private static void unreadable(Field field, int row, Entries entries) {
    for (Field column : field.columns()) {
      String wrong = entries.wrong().get(key(field.name(), row, column.name()));
      if (wrong != null) {
        entries.note(field.name(), wrong);
      }
    }
  }
}
