package org.tiendo.reporting.acts;

import java.util.List;

/// A field of a form. Its words stand in the bundle under `field.<name>`, a hint under `field.<name>.hint`.
///
/// @param name as in the command's body where there is one
/// @param value what the field holds when the form is shown first
/// @param options of a choice
/// @param when the other field and its value with which this one belongs, `name=value`; empty if it always does
/// @param columns of rows
record Field(
    String name,
    Kind kind,
    boolean required,
    String value,
    List<Option> options,
    String when,
    List<Field> columns) {

  Field {
    options = List.copyOf(options);
    columns = List.copyOf(columns);
  }

  /// How a field is filled in.
  enum Kind {
    /// kept with the form and not shown
    HIDDEN,
    TEXT,
    AREA,
    /// 0 to 100
    PERCENT,
    /// a whole number
    NUMBER,
    DATE,
    /// one of the options
    CHOICE,
    /// yes or no
    SWITCH,
    /// any of the options
    SEVERAL,
    /// a person by id, with those who are known to choose from
    PERSON,
    /// any of the people known, each with the unit
    PEOPLE,
    /// one of some people, each with what is chosen of theirs
    ONE_OF_PEOPLE,
    /// one text for each of the options, e.g. a name in each language
    TEXTS,
    /// the same columns again and again, as often as needed
    ROWS,
    /// one of the options for each criterion, with a comment
    CRITERIA,
    /// what becomes of each of the options
    FATES,
    /// an answer to each of the options, and whether it was taken up
    RESPONSES,
    /// names, checksums and sizes of files; the files themselves stay where they are
    FILES;

    /// Whether the options are people, `id` or `id/…`.
    boolean isOfPeople() {
      return this == PERSON || this == PEOPLE || this == ONE_OF_PEOPLE;
    }
  }

  /// @param label in the reader's language
  record Option(String value, String label) {}

  static Field required(String name, Kind kind) {
    return new Field(name, kind, true, "", List.of(), "", List.of());
  }

  static Field optional(String name, Kind kind) {
    return new Field(name, kind, false, "", List.of(), "", List.of());
  }

  /// Rows of which at least one is filled in if they are required.
  static Field rows(String name, boolean required, Field... columns) {
    return new Field(name, Kind.ROWS, required, "", List.of(), "", List.of(columns));
  }

  Field with(String initially) {
    return new Field(name, kind, required, initially, options, when, columns);
  }

  Field of(List<Option> choices) {
    return new Field(name, kind, required, value, choices, when, columns);
  }

  /// Belonging only with a value of another field.
  Field when(String other, String otherValue) {
    return new Field(name, kind, required, value, options, other + "=" + otherValue, columns);
  }
}
