package org.tiendo.reporting.acts;

import static org.tiendo.reporting.acts.Field.optional;
import static org.tiendo.reporting.acts.Field.required;
import static org.tiendo.reporting.acts.YearEndChoices.documents;
import static org.tiendo.reporting.acts.YearEndChoices.entries;
import static org.tiendo.reporting.acts.YearEndChoices.following;
import static org.tiendo.reporting.acts.YearEndChoices.items;
import static org.tiendo.reporting.acts.YearEndChoices.programme;
import static org.tiendo.reporting.acts.YearEndChoices.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.CauseNature;
import org.tiendo.contracts.vocabulary.PartOfDay;
import org.tiendo.contracts.vocabulary.ReviewEntryKind;
import org.tiendo.reporting.acts.Field.Kind;
import org.tiendo.reporting.yearbook.YearEndStanding;

/// The review of a year (tổng kết), from its opening to its corrigenda; the forms are about a programme that it accounts for.
final class YearEndSheets {

  private static final Predicate<Case> OWN =
      at ->
          at.actor().isActing()
              && programme(at).filter(p -> p.authority().equals(at.actor().unit())).isPresent();
  private static final Predicate<Case> WRITING =
      OWN.and(at -> review(at).filter(r -> r.adopted() == null).isPresent());
  private static final Predicate<Case> RULING =
      at ->
          programme(at)
              .filter(p ->
                  p.authority().equals(at.actor().unit())
                          && (at.actor().has(Role.UNIT_HEAD)
                              || at.actor().has(Role.ASSIGNING_AUTHORITY))
                      || at.actor().has(Role.ASSIGNING_AUTHORITY)
                          && at.query().asOf().above(p.authority()).contains(at.actor().unit()))
              .isPresent();

  private static final Input<Case> REVIEW =
      Input.in(required("review", Kind.HIDDEN))
          .as((at, _, _) -> review(at).map(r -> r.event().review().value()).orElse(""));
  private static final Input<Case> TEXT =
      Input.in(required("text", Kind.AREA))
          .refusedBy("figures-not-typed", "figure-reference-readable", "referenced-figure-frozen");
  private static final Input<Case> FIELD = Input.in(optional("field", Kind.TEXT));
  private static final Input<Case> ITEMS =
      Input.in("items", (at, _) -> optional("items", Kind.SEVERAL).of(items(at)))
          .refusedBy("cited-item-unknown");
  private static final Input<Case> DOCUMENTS =
      Input.in("documents", (at, _) -> optional("documents", Kind.SEVERAL).of(documents(at)))
          .refusedBy("cited-document-unknown");
  private static final Input<Case> ENTRY =
      Input.in("entry", (at, _) -> required("entry", Kind.CHOICE).of(entries(at, _ -> true)))
          .refusedBy("review-entry-unknown", "review-entry-still-explained");
  private static final Input<Case> OFFICE = Input.in(required("office", Kind.TEXT));

  static final List<Sheet> ALL =
      Stream.of(opening(), writing(), closing()).flatMap(List::stream).toList();

  private YearEndSheets() {}

  private static List<Sheet> opening() {
    return List.of(
        sheet(
            "year-open",
            "OpenYearEndReview",
            OWN.and(at -> review(at).isEmpty()),
            Input.in(required("year", Kind.HIDDEN))
                .as((at, _, _) -> programme(at).map(p -> p.from().getYear()).orElse(0)),
            Input.in(required("programmes", Kind.HIDDEN)).as((at, _, _) -> List.of(at.id())),
            Input.in("asOf", (at, _) -> required("asOf", Kind.DATE).with(at.today()))
                .refusedBy("as-of-not-before-year")),
        meeting("year-meeting-plan", "PlanMeeting", WRITING.and(at -> !isHeld(at))),
        meeting("year-meeting", "RecordMeeting", WRITING),
        sheet(
            "year-rate",
            "RateYear",
            WRITING,
            REVIEW,
            Input.in(
                    "rating",
                    (_, t) ->
                        required("rating", Kind.CHOICE)
                            .of(Options.listed("yearend.ratings", "code", t)))
                .refusedBy("rating-of-scale")));
  }

  private static boolean isHeld(Case at) {
    return review(at).filter(YearEndStanding::held).isPresent();
  }

  private static Sheet meeting(String name, String command, Predicate<Case> offered) {
    return sheet(
        name,
        command,
        offered,
        REVIEW,
        Input.in("on", (at, _) -> required("on", Kind.DATE).with(at.today()))
            .as((_, _, _) -> null)
            .refusedBy("meeting-recorded-once-held"),
        Input.in(
                "part",
                (_, t) ->
                    optional("part", Kind.CHOICE).of(Options.codes(PartOfDay.values(), "code", t)))
            .as((_, _, _) -> null),
        Input.in(required("place", Kind.TEXT)).as((_, _, _) -> null),
        Input.in(required("chairOffice", Kind.TEXT)).as((_, _, _) -> null),
        Input.in(optional("attendees", Kind.AREA))
            .as((_, _, _) -> null)
            .refusedBy("attendees-named-once"),
        Input.in(required("meeting", Kind.HIDDEN))
            .as((at, entries, _) -> YearEndMeeting.of(at, entries)));
  }

  private static List<Sheet> writing() {
    List<Sheet> sheets = new ArrayList<>();
    for (String kind : List.of("Result", "Lesson", "Limitation", "Shortcoming")) {
      sheets.add(statement(kind));
    }
    sheets.add(
        sheet(
            "year-cause",
            "AddCause",
            WRITING.and(at -> !entries(at, ReviewEntryKind::isFault).isEmpty()),
            REVIEW,
            TEXT,
            explained(true, ReviewEntryKind::isFault),
            Input.in(
                "nature",
                (_, t) ->
                    optional("nature", Kind.CHOICE)
                        .of(Options.codes(CauseNature.values(), "code", t))),
            ITEMS));
    sheets.add(
        sheet(
            "year-solution",
            "AddSolution",
            WRITING,
            REVIEW,
            TEXT,
            explained(false, kind -> kind.isFault() || kind == ReviewEntryKind.CAUSE),
            ITEMS));
    sheets.add(
        sheet(
            "year-opinion",
            "AddOpinion",
            WRITING,
            REVIEW,
            TEXT,
            Input.in(required("from", Kind.TEXT))));
    sheets.add(statement("Objective"));
    sheets.add(statement("Priority"));
    Predicate<Case> written = WRITING.and(at -> !entries(at, _ -> true).isEmpty());
    sheets.add(
        sheet(
            "year-correct",
            "CorrectReviewEntry",
            written,
            REVIEW,
            ENTRY,
            TEXT,
            FIELD,
            ITEMS,
            DOCUMENTS,
            Sheets.REASON));
    sheets.add(sheet("year-remove", "RemoveReviewEntry", written, REVIEW, ENTRY, Sheets.REASON));
    return sheets;
  }

  private static Sheet statement(String kind) {
    String name = "year-" + kind.toLowerCase(Locale.ROOT);
    return sheet(name, "Add" + kind, WRITING, REVIEW, TEXT, FIELD, ITEMS, DOCUMENTS);
  }

  private static Input<Case> explained(boolean needed, Predicate<ReviewEntryKind> kinds) {
    return Input.in(
            "explains",
            (at, _) ->
                (needed ? required("explains", Kind.SEVERAL) : optional("explains", Kind.SEVERAL))
                    .of(entries(at, kinds)))
        .refusedBy("cause-explains", "explained-entry-unknown", "explained-entry-is-fault");
  }

  private static List<Sheet> closing() {
    return List.of(
        sheet(
            "year-next",
            "LinkNextProgramme",
            WRITING.and(at -> !following(at).isEmpty()),
            REVIEW,
            Input.in("programme", (at, _) -> required("programme", Kind.CHOICE).of(following(at)))
                .refusedBy("next-programme-follows", "next-programme-is-own")),
        sheet(
            "year-freeze",
            "FreezeFigures",
            WRITING,
            REVIEW,
            Input.in(required("after", Kind.HIDDEN))
                .as((at, _, _) -> at.query().asOf().register().token().toString())),
        sheet(
            "year-adopt",
            "AdoptReview",
            RULING.and(at ->
                review(at).filter(r -> r.adopted() == null && r.frozen() != null).isPresent()),
            REVIEW,
            OFFICE),
        sheet(
            "year-corrigendum",
            "IssueCorrigendum",
            RULING.and(at -> review(at).filter(r -> r.adopted() != null).isPresent()),
            REVIEW,
            Input.in("about", (at, _) -> optional("about", Kind.CHOICE).of(entries(at, _ -> true)))
                .refusedBy("corrigendum-subject-unknown"),
            Input.in(required("text", Kind.AREA)),
            OFFICE));
  }

  @SafeVarargs
  private static Sheet sheet(
      String name, String command, Predicate<Case> offered, Input<Case>... inputs) {
    return Sheet.of(Area.YEARS, name, command, offered, inputs);
  }
}
