package org.tiendo.reporting.acts;

import java.util.List;

/// A field of a form. Its words stand in the bundle under `field.<name>`, a hint under `field.<name>.hint`.
///
/// @param name as in the command's body where there is one
/// @param value what the field holds when the form is shown first
/// @param options of a choice
/// @param when the other field and its value with which this one belongs, `name=value`; empty if it always does
record Field(
    String name, Kind kind, boolean required, String value, List<Option> options, String when) {

  Field {
    options = List.copyOf(options);
  }

  /// How a field is filled in.
  enum Kind {
    /// kept with the form and not shown
    HIDDEN,
    TEXT,
    AREA,
    /// 0 to 100
    PERCENT,
    DATE,
    /// one of the options
    CHOICE,
    /// yes or no
    SWITCH,
    /// any of the options
    SEVERAL,
    /// one of the options for each criterion, with a comment
    CRITERIA,
    /// what becomes of each of the options
    FATES,
    /// an answer to each of the options, and whether it was taken up
    RESPONSES,
    /// names, checksums and sizes of files; the files themselves stay where they are
    FILES
  }

  /// @param label in the reader's language
  record Option(String value, String label) {}

  static Field required(String name, Kind kind) {
    return new Field(name, kind, true, "", List.of(), "");
  }

  static Field optional(String name, Kind kind) {
    return new Field(name, kind, false, "", List.of(), "");
  }

  Field with(String initially) {
    return new Field(name, kind, required, initially, options, when);
  }

  Field of(List<Option> choices) {
    return new Field(name, kind, required, value, choices, when);
  }

  /// Belonging only with a value of another field.
  Field when(String other, String otherValue) {
    return new Field(name, kind, required, value, options, other + "=" + otherValue);
  }
}
