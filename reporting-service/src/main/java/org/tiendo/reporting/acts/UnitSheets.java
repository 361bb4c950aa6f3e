package org.tiendo.reporting.acts;

import static org.tiendo.reporting.acts.Field.optional;
import static org.tiendo.reporting.acts.Field.required;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.reporting.acts.Field.Kind;
import org.tiendo.reporting.acts.Field.Option;
import org.tiendo.reporting.text.Texts;

/// Units (đơn vị): registered, renamed, moved, merged, dissolved.
final class UnitSheets {

  static final Predicate<Case> ADMINISTRATOR = at -> at.actor().has(Role.ADMINISTRATOR);
  static final Predicate<Case> KEPT = ADMINISTRATOR.and(at -> at.unit().isPresent());
  static final Input<Case> UNIT = Sheets.about("unit");
  private static final Input<Case> NAMES =
      Input.in("names", (_, _) -> required("names", Kind.TEXTS).of(languages()));
  private static final Input<Case> PARENT =
      Input.in("parent", (at, t) -> optional("parent", Kind.CHOICE).of(others(at, t)))
          .refusedBy("parent-unit-unknown", "unit-tree-has-no-circle");

  /// The steps by which a unit is reorganised are one command.
  private static final String REORGANISE = "ReorganiseUnit";

  static final List<Sheet> ALL =
      Stream.of(
              List.of(
                  Sheet.of(
                      Area.UNITS,
                      "register",
                      "RegisterUnit",
                      ADMINISTRATOR.and(Case::isNew),
                      Input.in(required("unit", Kind.TEXT)).refusedBy("unit-code-unique"),
                      NAMES,
                      PARENT,
                      Input.in(optional("external", Kind.SWITCH)),
                      Input.in(
                              "numbering",
                              (_, _) ->
                                  Field.rows(
                                      "terms",
                                      false,
                                      required("label", Kind.TEXT),
                                      required("from", Kind.DATE),
                                      required("to", Kind.DATE)))
                          .as((_, entries, field) -> numbering(field, entries))
                          .refusedBy("terms-fit-numbering", "terms-do-not-overlap")),
                  Sheet.of(
                      Area.UNITS,
                      "rename",
                      REORGANISE,
                      KEPT,
                      UNIT,
                      is("RENAME"),
                      NAMES,
                      Sheets.BASIS),
                  Sheet.of(
                      Area.UNITS, "move", REORGANISE, KEPT, UNIT, is("MOVE"), PARENT, Sheets.BASIS),
                  Sheet.of(
                      Area.UNITS,
                      "merge-unit",
                      REORGANISE,
                      KEPT,
                      UNIT,
                      is("MERGE"),
                      Input.in(
                              "successors",
                              (at, t) -> required("successors", Kind.CHOICE).of(others(at, t)))
                          .as((_, entries, field) -> List.of(entries.required(field.name()))),
                      Sheets.BASIS),
                  Sheet.of(
                      Area.UNITS,
                      "dissolve",
                      REORGANISE,
                      KEPT,
                      UNIT,
                      is("DISSOLVE"),
                      Input.in(
                          "successors",
                          (at, t) -> optional("successors", Kind.SEVERAL).of(others(at, t))),
                      Sheets.BASIS)),
              OfficeSheets.all(),
              EntrySheets.of(
                  Area.UNITS,
                  "unit",
                  "CorrectUnitEntry",
                  "DecideUnitCorrection",
                  KEPT,
                  (at, t) ->
                      at.unit().stream()
                          .flatMap(unit -> unit.names().keySet().stream())
                          .sorted()
                          .map(
                              tag -> new Option("names/" + tag, Texts.of(tag).say("language.name")))
                          .toList()))
          .flatMap(List::stream)
          .toList();

  private UnitSheets() {}

  private static Input<Case> is(String change) {
    return Input.in(required("change", Kind.HIDDEN)).as((_, _, _) -> change);
  }

  static List<Option> languages() {
    return Texts.languages().stream()
        .map(tag -> new Option(tag, Texts.of(tag).say("language.name")))
        .toList();
  }

  private static List<Option> others(Case at, Texts texts) {
    return Options.units(at.query(), unit -> !unit.value().equals(at.id()), texts);
  }

  /// By terms if there are any, else left to the service: by calendar years.
  private static @Nullable Map<String, Object> numbering(Field field, Entries entries) {
    List<Map<String, Object>> terms = Rows.of(field, entries);
    return terms == null ? null : Map.of("kind", "TERM", "terms", terms);
  }
}
