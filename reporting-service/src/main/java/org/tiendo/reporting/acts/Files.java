package org.tiendo.reporting.acts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The files of a submission as a form names them: `files.<row>.name`, `.sha256`, `.size`, `.mediaType`. A script fills the
/// rows from files chosen on the reader's machine; nothing but these four values leaves it.
final class Files {

  static final String FIELD = "files";

  /// Rows a form has.
  static final int ROWS = 10;

  static final String INCOMPLETE = "entry.files";

  static final List<String> PARTS = List.of("name", "sha256", "size", "mediaType");

  private Files() {}

  /// Rows in which anything was entered; a size that is no number is noted as wrong.
  static List<Map<String, Object>> of(Entries entries) {
    List<Map<String, Object>> files = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      Map<String, Object> file = new LinkedHashMap<>();
      for (String part : PARTS) {
        String text = entries.text(key(row, part));
        if (text != null) {
          file.put(part, part.equals("size") ? size(text, entries) : text);
        }
      }
      if (!file.isEmpty()) {
        files.add(file);
      }
    }
    if (files.isEmpty()) {
      entries.note(FIELD, Entries.MISSING);
    } else if (files.stream().anyMatch(file -> file.size() < PARTS.size())) {
      entries.note(FIELD, INCOMPLETE);
    }
    return files;
  }

  static String key(int row, String part) {
    return FIELD + "." + row + "." + part;
  }

  private static long size(String text, Entries entries) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      entries.note(FIELD, INCOMPLETE);
      return 0;
    }
  }
}
