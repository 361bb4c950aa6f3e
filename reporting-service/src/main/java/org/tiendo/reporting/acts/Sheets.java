package org.tiendo.reporting.acts;

import static org.tiendo.reporting.acts.Field.required;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.reporting.acts.Field.Kind;
import org.tiendo.reporting.text.Texts;

/// Every form that is about no item, and what many of them have in common.
final class Sheets {

  static final Input<Case> BASIS = Input.in(required("basis", Kind.TEXT));
  static final Input<Case> REASON = Input.in(required("reason", Kind.AREA));
  static final Input<Case> TITLE = Input.in(required("title", Kind.AREA));

  /// Of a document or directive.
  static final Input<Case> TYPE =
      Input.in("type", (_, t) -> required("type", Kind.CHOICE).of(Options.documentTypes(t)));

  static final List<Sheet> ALL =
      Stream.of(
              DocumentSheets.ALL,
              ProposalSheets.ALL,
              DirectiveSheets.ALL,
              ProgrammeSheets.ALL,
              UnitSheets.ALL,
              ObligationSheets.ALL,
              ImportSheets.ALL,
              StandardSheets.ALL,
              InspectionSheets.ALL,
              CommendationSheets.ALL,
              CriticismSheets.ALL,
              YearEndSheets.ALL)
          .flatMap(List::stream)
          .toList();

  private Sheets() {}

  static Optional<Sheet> named(Area area, String name) {
    return of(area).filter(sheet -> sheet.name().equals(name)).findFirst();
  }

  static Optional<Sheet> first(Area area) {
    return of(area).findFirst();
  }

  static boolean isFirst(Sheet sheet) {
    return first(sheet.area()).filter(sheet::equals).isPresent();
  }

  static List<Sheet> offered(Area area, Case about) {
    return of(area).filter(sheet -> sheet.offered().test(about)).toList();
  }

  private static Stream<Sheet> of(Area area) {
    return ALL.stream().filter(sheet -> sheet.area() == area);
  }

  /// The id of what the form is about, under the name of its kind.
  static Input<Case> about(String kind) {
    return Input.in(required(kind, Kind.HIDDEN)).as((at, _, _) -> at.id());
  }

  /// The authority in whose name something is done, one for which the person may act.
  static Input<Case> authority(Role... anyOf) {
    return Input.in("authority", (at, t) -> authority(at, t, anyOf)).as(Sheets::own);
  }

  /// What is not asked is not read from the form.
  static Object own(Case at, Entries entries, Field field) {
    return field.kind() == Kind.HIDDEN ? field.value() : entries.required(field.name());
  }

  static Field authority(Case at, Texts texts, Role... anyOf) {
    return own("authority", at, texts, anyOf);
  }

  /// One of the units for which the person may act in a role; not asked where there is only one.
  static Field own(String name, Case at, Texts texts, Role... anyOf) {
    List<UnitId> units = at.unitsAs(anyOf);
    String first = units.isEmpty() ? at.actor().unit().value() : units.getFirst().value();
    return units.size() > 1
        ? required(name, Kind.CHOICE).of(Options.units(units, at.query(), texts)).with(first)
        : required(name, Kind.HIDDEN).with(first);
  }
}
