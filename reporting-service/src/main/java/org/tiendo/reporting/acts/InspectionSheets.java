package org.tiendo.reporting.acts;

import static org.tiendo.reporting.acts.Field.optional;
import static org.tiendo.reporting.acts.Field.required;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.review.PublishedInspectionEvent.FindingRecorded;
import org.tiendo.contracts.review.PublishedInspectionEvent.InspectionConcluded;
import org.tiendo.contracts.review.PublishedInspectionEvent.InspectionStarted;
import org.tiendo.contracts.review.PublishedInspectionEvent.RemedyAccepted;
import org.tiendo.contracts.review.PublishedInspectionEvent.RemedyDeclined;
import org.tiendo.contracts.review.PublishedInspectionEvent.RemedySubmitted;
import org.tiendo.reporting.acts.Field.Kind;
import org.tiendo.reporting.acts.Field.Option;
import org.tiendo.reporting.figures.Item;
import org.tiendo.reporting.register.Dated;
import org.tiendo.reporting.text.Texts;

/// Inspections (kiểm tra, giám sát), from the plan to the conclusion.
final class InspectionSheets {

  private static final Input<Case> INSPECTION = Sheets.about("inspection");

  /// Who has moved into the inspected unit meanwhile is of the team no more.
  private static final Predicate<Case> TEAM =
      at ->
          at.inspection().stream()
              .filter(i -> !isWithin(at, i.event().subject()))
              .flatMap(i -> i.event().team().stream())
              .anyMatch(member -> member.person().equals(at.actor().person()));

  private static final Predicate<Case> UNDER_WAY =
      TEAM.and(at ->
          at.inspection()
              .filter(i -> !i.all(InspectionStarted.class).isEmpty())
              .filter(i -> i.all(InspectionConcluded.class).isEmpty())
              .isPresent());

  static final List<Sheet> ALL =
      List.of(
          Sheet.of(
              Area.INSPECTIONS,
              "inspect",
              "PlanInspection",
              at -> at.isNew() && at.isAnywhere(Role.ASSIGNING_AUTHORITY, Role.MONITORING_OFFICE),
              Sheets.TITLE,
              Input.in(
                      "subject",
                      (at, t) -> required("subject", Kind.CHOICE).of(Options.units(at.query(), t)))
                  .refusedBy("inspected-unit-unknown", "inspection-from-above"),
              Input.in(
                      "team",
                      (at, t) ->
                          optional("team", Kind.PEOPLE)
                              .of(Options.members(at.query(), _ -> true, t)))
                  .as((_, entries, field) -> team(entries.all(field.name()), entries))
                  .refusedBy("inspection-has-team", "team-not-of-inspected-unit"),
              Input.in("others", (at, t) -> others(at, t)).as((_, _, _) -> null),
              Input.in("from", (at, _) -> required("from", Kind.DATE).with(at.today())),
              Input.in(required("to", Kind.DATE)).refusedBy("inspection-ends-after-begin"),
              Input.in(
                      "items",
                      (at, _) ->
                          optional("items", Kind.SEVERAL).of(Options.items(at.query(), _ -> true)))
                  .refusedBy("inspected-item-unknown")),
          Sheet.of(
              Area.INSPECTIONS,
              "start-inspection",
              "StartInspection",
              TEAM.and(at ->
                  at.inspection()
                      .filter(i -> i.all(InspectionStarted.class).isEmpty())
                      .isPresent()),
              INSPECTION),
          // phát hiện
          Sheet.of(
              Area.INSPECTIONS,
              "find",
              "RecordFinding",
              UNDER_WAY,
              INSPECTION,
              Input.in(required("text", Kind.AREA)),
              Input.in("item", (at, _) -> optional("item", Kind.CHOICE).of(items(at))),
              Input.in(required("remedyDueOn", Kind.DATE)).refusedBy("remedy-due-ahead")),
          // khắc phục
          Sheet.of(
              Area.INSPECTIONS,
              "remedy",
              "SubmitRemedy",
              at ->
                  at.inspection()
                          .filter(i -> at.may(i.event().subject(), Role.UNIT_HEAD))
                          .isPresent()
                      && !findings(at, false).isEmpty(),
              INSPECTION,
              Input.in(
                  "finding", (at, _) -> required("finding", Kind.CHOICE).of(findings(at, false))),
              Input.in(required("text", Kind.AREA)),
              Input.in("evidence", (_, _) -> required(Files.FIELD, Kind.FILES))
                  .refusedBy("remedy-has-evidence")),
          Sheet.of(
              Area.INSPECTIONS,
              "accept-remedy",
              "AcceptRemedy",
              TEAM.and(at -> !findings(at, true).isEmpty()),
              INSPECTION,
              answered()),
          Sheet.of(
              Area.INSPECTIONS,
              "decline-remedy",
              "DeclineRemedy",
              TEAM.and(at -> !findings(at, true).isEmpty()),
              INSPECTION,
              answered(),
              Sheets.REASON,
              Input.in(required("remedyDueOn", Kind.DATE)).refusedBy("remedy-due-ahead")),
          Sheet.of(
              Area.INSPECTIONS,
              "conclude",
              "ConcludeInspection",
              UNDER_WAY,
              INSPECTION,
              Input.in(required("nature", Kind.AREA)),
              Input.in(required("degree", Kind.AREA)),
              Input.in(required("cause", Kind.AREA)),
              Input.in(required("responsibility", Kind.AREA))));

  private InspectionSheets() {}

  private static boolean isWithin(Case at, UnitId subject) {
    UnitId own = at.actor().unit();
    return own.equals(subject) || at.query().asOf().above(own).contains(subject);
  }

  private static Input<Case> answered() {
    return Input.in("finding", (at, _) -> required("finding", Kind.CHOICE).of(findings(at, true)))
        .refusedBy("finding-closes-on-evidence", "finding-closed");
  }

  /// People that nothing is known of yet.
  private static Field others(Case at, Texts texts) {
    return Field.rows(
        "others",
        false,
        required("person", Kind.TEXT),
        required("unit", Kind.CHOICE).of(Options.units(at.query(), texts)));
  }

  private static List<Map<String, Object>> team(List<String> known, Entries entries) {
    List<Map<String, Object>> team = new ArrayList<>();
    for (String member : known) {
      String[] parts = member.split(Options.PART, 2);
      Map<String, Object> of = new LinkedHashMap<>();
      of.put("person", parts[0]);
      of.put("unit", parts.length > 1 ? parts[1] : "");
      team.add(of);
    }
    @Nullable List<Map<String, Object>> more =
        Rows.of(
            Field.rows(
                "others", false, required("person", Kind.TEXT), required("unit", Kind.CHOICE)),
            entries);
    if (more != null) {
      team.addAll(more);
    }
    return team;
  }

  private static List<Option> items(Case at) {
    Set<String> planned = new HashSet<>();
    at.inspection().stream()
        .flatMap(i -> i.event().items().stream())
        .forEach(item -> planned.add(Item.idOf(item)));
    return Options.items(at.query(), item -> planned.contains(item.id()));
  }

  /// Findings that are not closed.
  ///
  /// @param answered those whose answer waits to be judged; otherwise all
  private static List<Option> findings(Case at, boolean answered) {
    Set<String> closed = new HashSet<>();
    Set<String> waiting = new HashSet<>();
    at.inspection().stream()
        .flatMap(i -> i.history().stream())
        .map(Dated::event)
        .forEach(event -> {
          switch (event) {
            case RemedySubmitted e -> waiting.add(e.finding());
            case RemedyDeclined e -> waiting.remove(e.finding());
            case RemedyAccepted e -> closed.add(e.finding());
            default -> {}
          }
        });
    return at.inspection().stream()
        .flatMap(i -> i.all(FindingRecorded.class).stream())
        .map(Dated::event)
        .filter(f -> !closed.contains(f.finding()))
        .filter(f -> !answered || waiting.contains(f.finding()))
        .map(f -> new Option(f.finding(), f.finding() + ". " + f.text()))
        .toList();
  }
}
