package org.tiendo.reporting.acts;

import static org.tiendo.reporting.acts.Field.optional;
import static org.tiendo.reporting.acts.Field.required;

import java.util.Arrays;
import java.util.List;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.reporting.acts.Field.Kind;
import org.tiendo.reporting.acts.Field.Option;
import org.tiendo.reporting.figures.UnitOffices;
import org.tiendo.reporting.text.Texts;

/// The offices of a unit (chức vụ), who holds them, and what holders delegate (ủy quyền).
final class OfficeSheets {

  private OfficeSheets() {}

  static List<Sheet> all() {
    Input<Case> roles =
        Input.in(
            "roles",
            (_, t) ->
                required("roles", Kind.SEVERAL).of(Options.roles(Arrays.asList(Role.values()), t)));
    Input<Case> office =
        Input.in("office", (at, t) -> required("office", Kind.CHOICE).of(offices(at, t)));
    return List.of(
        Sheet.of(
            Area.UNITS,
            "establish-office",
            "EstablishOffice",
            UnitSheets.KEPT,
            UnitSheets.UNIT,
            Input.in(required("office", Kind.TEXT)).refusedBy("office-code-unique"),
            Input.in("titles", (_, _) -> required("titles", Kind.TEXTS).of(UnitSheets.languages())),
            roles.refusedBy("office-gives-roles-of-work")),
        // bổ nhiệm
        Sheet.of(
            Area.UNITS,
            "appoint",
            "AppointToOffice",
            UnitSheets.KEPT.and(at -> !offices(at).isEmpty()),
            UnitSheets.UNIT,
            office.refusedBy("office-has-one-holder"),
            person("person"),
            Input.in(optional("acting", Kind.SWITCH)),
            Sheets.BASIS),
        Sheet.of(
            Area.UNITS,
            "end-holding",
            "EndOfficeHolding",
            UnitSheets.KEPT.and(at -> !holdings(at).isEmpty()),
            UnitSheets.UNIT,
            Input.in("office", (at, _) -> required("holding", Kind.ONE_OF_PEOPLE).of(holdings(at)))
                .as((_, entries, field) -> part(entries.required(field.name()), 1)),
            Input.in("person", (_, _) -> optional("person", Kind.HIDDEN))
                .as((_, entries, _) -> part(entries.typed("holding"), 0)),
            Sheets.REASON),
        // ủy quyền
        Sheet.of(
            Area.UNITS,
            "delegate",
            "Delegate",
            at -> !own(at).isEmpty(),
            UnitSheets.UNIT,
            Input.in(
                "office",
                (at, t) ->
                    required("office", Kind.CHOICE)
                        .of(own(at).stream().map(o -> option(o, t)).toList())),
            person("to").refusedBy("delegated-to-another"),
            Input.in(
                    "roles",
                    (at, t) ->
                        required("roles", Kind.SEVERAL)
                            .of(
                                Options.roles(
                                    own(at).stream()
                                        .flatMap(o -> o.roles().stream())
                                        .distinct()
                                        .toList(),
                                    t)))
                .refusedBy("delegation-fits-office"),
            Input.in("from", (at, _) -> required("from", Kind.DATE).with(at.today())),
            Input.in(required("until", Kind.DATE)).refusedBy("delegation-period-runs-forward"),
            Sheets.BASIS),
        Sheet.of(
            Area.UNITS,
            "revoke-delegation",
            "RevokeDelegation",
            at -> !delegations(at).isEmpty(),
            UnitSheets.UNIT,
            Input.in(
                    "delegation",
                    (at, _) -> required("delegation", Kind.ONE_OF_PEOPLE).of(delegations(at)))
                .as((_, entries, field) ->
                    entries.number(field.name(), part(entries.required(field.name()), 1)))
                .refusedBy("delegation-unknown"),
            Sheets.REASON));
  }

  private static Input<Case> person(String name) {
    return Input.in(name, (at, t) -> required(name, Kind.PERSON).of(Options.people(at.query(), t)));
  }

  private static List<UnitOffices.Office> offices(Case at) {
    return at.offices().map(UnitOffices::offices).orElse(List.of());
  }

  private static List<Option> offices(Case at, Texts texts) {
    return offices(at).stream().map(office -> option(office, texts)).toList();
  }

  private static Option option(UnitOffices.Office office, Texts texts) {
    return new Option(office.code(), office.titles().getOrDefault(texts.language(), office.code()));
  }

  private static List<UnitOffices.Office> own(Case at) {
    return offices(at).stream()
        .filter(office -> office.holder(at.actor().person()).isPresent())
        .toList();
  }

  /// Person and office.
  private static List<Option> holdings(Case at) {
    return offices(at).stream()
        .flatMap(office ->
            office.holders().stream()
                .map(holder ->
                    new Option(holder.person() + Options.PART + office.code(), office.code())))
        .toList();
  }

  /// Person and number of those that the person may revoke.
  private static List<Option> delegations(Case at) {
    return at.offices().stream()
        .flatMap(offices -> offices.delegations().stream())
        .map(UnitOffices.Delegation::event)
        .filter(d -> UnitSheets.ADMINISTRATOR.test(at) || d.by().equals(at.actor().person()))
        .map(d -> new Option(d.to() + Options.PART + d.delegation(), d.basis()))
        .toList();
  }

  private static String part(String chosen, int part) {
    String[] parts = chosen.split(Options.PART, 2);
    return parts.length > part ? parts[part] : "";
  }
}
