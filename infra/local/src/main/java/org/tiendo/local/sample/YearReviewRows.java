package org.tiendo.local.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tiendo.contracts.vocabulary.CauseNature;
import org.tiendo.contracts.vocabulary.PartOfDay;
import org.tiendo.contracts.vocabulary.ReviewEntryKind;

/// `year-reviews.csv`, `review-meetings.csv`, `review-entries.csv` and `review-closings.csv`: the review of a year (tổng kết),
/// its meeting, what is entered, and what closes it.
final class YearReviewRows {

  private static final String REVIEW = "review";

  private final Tables tables;
  private final Map<String, Row> reviews;

  YearReviewRows(Tables tables) {
    this.tables = tables;
    this.reviews = tables.byKey(Tables.YEAR_REVIEWS, "key");
  }

  List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    reviews.forEach((key, row) -> steps.add(opening(key, row)));
    tables.rows(Tables.REVIEW_MEETINGS).forEach(row -> steps.add(meeting(row)));
    tables.byKey(Tables.REVIEW_ENTRIES, "key").forEach((key, row) -> steps.add(entry(key, row)));
    tables.byKey(Tables.REVIEW_CLOSINGS, REVIEW).forEach((_, row) -> steps.addAll(closing(row)));
    return steps;
  }

  private static Step opening(String key, Row row) {
    return new Draft(row)
        .needs("unit", Kind.UNIT, row.text("unit"))
        .set("year", row.optionalNumber("year", 1900, 2999))
        .ids("programmes", "programmes", Kind.PROGRAMME, row.list("programmes"))
        .set("asOf", row.date("asOf").toString())
        .step(Kind.YEAR_REVIEW, key, row.plain("unit"), "");
  }

  private Step meeting(Row row) {
    String unit = row.text("chairUnit");
    Map<String, Object> meeting = new LinkedHashMap<>();
    meeting.put("on", row.date("date").toString());
    row.optionalOneOf("part", PartOfDay.class).ifPresent(part -> meeting.put("part", part.name()));
    meeting.put("place", row.text("place"));
    meeting.put("chairOffice", row.text("chairOffice"));
    meeting.put("attendees", attendees(row));
    return review(row)
        .needs("chairUnit", Kind.UNIT, unit)
        .later(
            "meeting",
            ids -> {
              Map<String, Object> whole = new LinkedHashMap<>(meeting);
              whole.put("chairUnit", ids.apply(Step.thing(Kind.UNIT, unit)));
              return whole;
            })
        .step(Kind.MEETING, row.plain(REVIEW) + "/" + row.plain("date"), unit(row), "");
  }

  private static List<Map<String, Object>> attendees(Row row) {
    List<Map<String, Object>> attendees = new ArrayList<>();
    for (String attendee : row.list("attendees")) {
      String[] parts = attendee.split("=", 2);
      attendees.add(
          parts.length < 2
              ? Map.of("organisation", parts[0].strip())
              : Map.of("organisation", parts[0].strip(), "capacity", parts[1].strip()));
    }
    return attendees;
  }

  private Step entry(String key, Row row) {
    ReviewEntryKind kind = row.oneOf("kind", ReviewEntryKind.class).orElse(ReviewEntryKind.RESULT);
    only(row, "nature", kind, ReviewEntryKind.CAUSE);
    only(row, "from", kind, ReviewEntryKind.OPINION);
    only(row, "explains", kind, ReviewEntryKind.CAUSE, ReviewEntryKind.SOLUTION);
    if (kind == ReviewEntryKind.OPINION) {
      row.text("from");
    }
    Draft draft =
        review(row)
            .set("entry", key)
            .set("text", row.text("text"))
            .set("field", row.optional("field"))
            .set("from", row.optional("from"))
            .set("nature", row.optionalOneOf("nature", CauseNature.class).map(CauseNature::name));
    if (!row.list("projects").isEmpty()) {
      draft.ids("items", "projects", Kind.PROJECT, row.list("projects"));
    }
    if (!row.list("documents").isEmpty()) {
      draft.ids("documents", "documents", Kind.DOCUMENT, row.list("documents"));
    }
    List<String> explains = row.list("explains");
    if (!explains.isEmpty()) {
      explains.forEach(other -> draft.needs("explains", Kind.RESULT, other));
      draft.set("explains", explains);
    }
    return draft.step(Kind.valueOf(kind.name()), key, unit(row), "");
  }

  private static void only(Row row, String column, ReviewEntryKind kind, ReviewEntryKind... kinds) {
    if (!row.plain(column).isEmpty() && !List.of(kinds).contains(kind)) {
      row.wrong(column, "belongs to %s, not to %s".formatted(List.of(kinds), kind));
    }
  }

  /// The figures are frozen once the service has seen everything that was sent before.
  private List<Step> closing(Row row) {
    String key = row.plain(REVIEW);
    List<Step> steps = new ArrayList<>();
    steps.add(
        review(row)
            .set("rating", row.key("rating"))
            .step(Kind.RATING, key + "/rating", unit(row), ""));
    row.optional("next")
        .ifPresent(next ->
            steps.add(
                review(row)
                    .id("programme", "next", Kind.PROGRAMME, next)
                    .step(Kind.NEXT_PROGRAMME, key + "/next", unit(row), "")));
    steps.add(
        review(row)
            .later("after", ids -> ids.apply(Step.POSITION))
            .step(Kind.FREEZE, key + "/figures", unit(row), ""));
    Draft adoption = review(row).set("office", row.text("office"));
    row.optional("document")
        .ifPresent(document -> adoption.id("document", "document", Kind.DOCUMENT, document));
    steps.add(adoption.step(Kind.ADOPTION, key + "/adoption", unit(row), ""));
    return steps;
  }

  private static Draft review(Row row) {
    return new Draft(row).id(REVIEW, REVIEW, Kind.YEAR_REVIEW, row.text(REVIEW));
  }

  /// The unit whose year it is.
  private String unit(Row row) {
    Row opening = reviews.get(row.plain(REVIEW));
    return opening == null ? "" : opening.plain("unit");
  }
}
