package org.tiendo.reporting.acts;

import static org.tiendo.reporting.acts.Field.required;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.tiendo.reporting.acts.Field.Kind;
import org.tiendo.reporting.text.Texts;

/// Mending what was mistyped in an entry that is no item (đính chính): the same three forms for each kind of entry.
final class EntrySheets {

  private static final Input<Case> NUMBER =
      Input.in(
              "number",
              (at, _) ->
                  required("number", Kind.HIDDEN).with("" + at.correctionToConfirm().orElse(0)))
          .as((_, entries, field) -> entries.whole(field.name()));

  private EntrySheets() {}

  /// @param kind name of the id in the commands
  /// @param may who makes entries and mends them
  /// @param fields what can have been mistyped
  static List<Sheet> of(
      Area area,
      String kind,
      String correct,
      String decide,
      Predicate<Case> may,
      BiFunction<Case, Texts, List<Field.Option>> fields) {
    Predicate<Case> waiting = may.and(at -> at.correctionToConfirm().isPresent());
    Input<Case> about = Sheets.about(kind);
    return List.of(
        Sheet.of(
            area,
            "correct-entry",
            correct,
            may,
            about,
            Input.in("field", (at, t) -> required("field", Kind.CHOICE).of(fields.apply(at, t))),
            Input.in(required("to", Kind.AREA)).refusedBy("corrected-value-readable"),
            Sheets.REASON),
        Sheet.of(area, "confirm-entry", decide, waiting, about, NUMBER),
        Sheet.of(area, "reject-entry", decide, waiting, about, NUMBER, Sheets.REASON));
  }
}
