package org.tiendo.reporting.exports;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.query.Query;

/// A table on its way out. All rows are of one state of the read model; they are taken one by one and kept by nobody.
///
/// @param name of the table, e.g. `items`
/// @param columns in the order in which they are written
/// @param rows as many cells each as there are columns; to be read once
record Extract(String name, List<Column> columns, Stream<List<Cell>> rows, Origin origin) {

  Extract {
    columns = List.copyOf(columns);
  }

  /// @param key stable, the same in every language
  /// @param heading in the language asked for
  record Column(String key, String heading) {}

  /// Where the rows are from, as every answer says it.
  ///
  /// @param token position of the logs that was read
  /// @param knownAt moment until which what is counted had been recorded; null if none was asked for
  /// @param notices what a reader must know first
  record Origin(
      String token,
      LocalDate asOf,
      @Nullable Instant knownAt,
      boolean sample,
      List<String> notices,
      String language) {

    Origin {
      notices = List.copyOf(notices);
    }

    static Origin of(Query query) {
      AsOf asOf = query.asOf();
      return new Origin(
          asOf.register().token().toString(),
          asOf.date(),
          query.known() == null ? null : query.known().moment(),
          asOf.register().conditions().sample(),
          query.notices(),
          query.texts().language());
    }
  }
}
