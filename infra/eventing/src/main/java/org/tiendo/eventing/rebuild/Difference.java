package org.tiendo.eventing.rebuild;

import java.util.List;

/// A section in which two copies differ.
///
/// @param document its id
/// @param log the section's
/// @param kind how
/// @param fields where, if both are there; the first of them
public record Difference(String document, String log, Kind kind, List<Field> fields) {

  public Difference {
    fields = List.copyOf(fields);
  }

  /// How a section differs.
  public enum Kind {
    /// Only the copy that is read has it.
    ONLY_OLD,
    /// Only the copy that was built has it.
    ONLY_NEW,
    /// Both have it, with other content.
    CONTENT,
    /// Both have the same content in other bytes.
    BYTES,
    /// Both have the same content, but say that another record changed it last.
    POSITION
  }

  /// A place in a section.
  ///
  /// @param path e.g. `/3/event/percent`
  /// @param before JSON in the copy that is read, shortened; `-` if nothing is there
  /// @param after the same in the copy that was built
  public record Field(String path, String before, String after) {}

  /// One line for people.
  public String sentence() {
    StringBuilder line = new StringBuilder(document).append(" [").append(log).append("] ");
    line.append(
        switch (kind) {
          case ONLY_OLD -> "is gone";
          case ONLY_NEW -> "is new";
          case CONTENT -> "differs";
          case BYTES -> "is the same in other bytes";
          case POSITION -> "is the same, but was changed last by another record";
        });
    fields.forEach(field ->
        line.append("\n    ")
            .append(field.path())
            .append(": ")
            .append(field.before())
            .append(" -> ")
            .append(field.after()));
    return line.toString();
  }
}
