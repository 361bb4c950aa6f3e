package org.tiendo.reporting.acts;

import static org.tiendo.reporting.acts.Field.required;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.review.PublishedCommendationEvent.CommendationCancelled;
import org.tiendo.contracts.vocabulary.Subject.Kind;

/// Commendation (biểu dương, khen thưởng).
final class CommendationSheets {

  private static final Input<Case> COMMENDATION = Sheets.about("commendation");

  static final List<Sheet> ALL = commendations();

  private CommendationSheets() {}

  private static List<Sheet> commendations() {
    List<Input<Case>> inputs = new ArrayList<>(Merits.subject(Kind.values()));
    inputs.add(
        Input.in(
            "form",
            (_, t) ->
                required("form", Field.Kind.CHOICE)
                    .of(Options.listed("commendation.forms", "code", t))));
    inputs.add(
        Input.in(
                "year",
                (at, _) ->
                    required("year", Field.Kind.NUMBER)
                        .with("" + at.query().asOf().date().getYear()))
            .refusedBy("commended-year-begun"));
    inputs.add(Input.in(required("citation", Field.Kind.AREA)));
    inputs.addAll(Merits.grounds("commendation-has-grounds", "ground-unknown", "claim-taken"));
    inputs.add(Merits.DOCUMENT);
    return List.of(
        new Sheet(Area.COMMENDATIONS, "commend", "GrantCommendation", Merits.GRANTING, _ -> inputs),
        Sheet.of(
            Area.COMMENDATIONS,
            "cancel-commendation",
            "CancelCommendation",
            at ->
                at.commendation()
                    .filter(c -> c.all(CommendationCancelled.class).isEmpty())
                    .filter(c -> decides(at, c.event().authority()))
                    .isPresent(),
            COMMENDATION,
            Sheets.REASON));
  }

  /// As the authority or the head of the unit that granted it, or of one above.
  private static boolean decides(Case at, UnitId authority) {
    return Stream.concat(Stream.of(authority), at.query().asOf().above(authority).stream())
        .anyMatch(at::rules);
  }
}
