package org.tiendo.reporting.exports;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.tiendo.reporting.query.QueryProblem;

/// In which form a table leaves. The code is the ending of the file's name.
enum Format {
  CSV("text/csv;charset=UTF-8"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  /// one object with the rows in an array
  JSON("application/json"),
  /// one object a line
  JSONL("application/jsonl");

  private final String mediaType;

  Format(String mediaType) {
    this.mediaType = mediaType;
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  String mediaType() {
    return mediaType;
  }

  /// @throws QueryProblem if there is no such form
  static Format of(String code) {
    return Arrays.stream(values())
        .filter(format -> format.code().equals(code))
        .findAny()
        .orElseThrow(() ->
            QueryProblem.badValue(
                "format",
                Arrays.stream(values()).map(Format::code).collect(Collectors.joining(" "))));
  }
}
