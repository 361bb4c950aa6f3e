package org.tiendo.reporting.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a [ReaderProcess] says of a file, as JSON: a table, or why there is none. It has read something that may have been made
/// to deceive, so it is believed no more than the file: an answer that is longer, or of another form, than a reader's can
/// be is none.
///
/// @param refused code of a [Refused]
/// @param facts of it
record Answer(
    @Nullable Table table, @Nullable String refused, @Nullable Map<String, String> facts) {

  private static final Limits LIMITS = Limits.STANDARD;
  private static final int DEPTH = 10;

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxDocumentLength(LIMITS.unpacked())
                          .maxStringLength(LIMITS.text())
                          .maxNestingDepth(DEPTH)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .changeDefaultPropertyInclusion(
              all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  /// What a file holds, read in this process.
  static Answer about(byte[] file, String name) {
    try {
      return new Answer(Tables.read(file, name, LIMITS), null, null);
    } catch (Refused refused) {
      return new Answer(null, refused.code(), refused.facts());
    }
  }

  void write(OutputStream to) {
    JSON.writeValue(to, this);
  }

  /// Takes all that comes until its end.
  ///
  /// @throws tools.jackson.core.JacksonException if it is of another form
  /// @throws tools.jackson.core.exc.StreamConstraintsException if it is too long
  static Answer read(InputStream from) {
    return JSON.readValue(from, Answer.class);
  }

  /// The table.
  ///
  /// @throws Refused if it is why there is none
  /// @throws IllegalArgumentException if it is nothing that a reader says
  Table said() {
    if (refused != null && table == null) {
      throw new Refused(refused, facts == null ? Map.of() : facts);
    }
    if (table == null || refused != null || !isWithinLimits(table)) {
      throw new IllegalArgumentException("neither a table nor a refusal");
    }
    return table;
  }

  private static boolean isWithinLimits(Table table) {
    return table.sheet() != null
        && table.rows().size() <= LIMITS.rows()
        && table.rows().stream()
            .allMatch(row ->
                row.cells().entrySet().stream()
                    .allMatch(cell ->
                        cell.getKey() >= 0
                            && cell.getKey() < LIMITS.columns()
                            && isCell(cell.getValue())));
  }

  private static boolean isCell(@Nullable Cell cell) {
    return cell != null
        && cell.kind() != null
        && cell.text() != null
        && !cell.text().isEmpty()
        && (cell.date() != null) == (cell.kind() == Cell.Kind.DATE);
  }
}
