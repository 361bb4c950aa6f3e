package org.tiendo.local.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tiendo.contracts.vocabulary.CriterionResult;

/// `reviews.csv`: verdicts.
final class ReviewRows {

  /// How a submission fared on a criterion, as the file writes it.
  enum Mark {
    MET,
    UNMET,
    WAIVED
  }

  /// What a review ends with, as the file writes it.
  enum Verdict {
    ACCEPT,
    RETURN
  }

  private final Tables tables;
  private final ProjectRows projects;

  ReviewRows(Tables tables, ProjectRows projects) {
    this.tables = tables;
    this.projects = projects;
  }

  List<Step> steps() {
    return tables.rows(Tables.REVIEWS).stream().map(this::step).toList();
  }

  private Step step(Row row) {
    String project = row.text("project");
    int round = row.optionalNumber("round", 1, 99).orElse(0);
    Verdict verdict = row.oneOf("verdict", Verdict.class).orElse(Verdict.ACCEPT);
    List<CriterionResult> criteria = criteria(row);
    check(row, verdict, criteria);
    Draft draft = new Draft(row).needs("project", Kind.PROJECT, project);
    draft.needs("round", Kind.SUBMISSION, project + "/" + round);
    draft
        .later("review", ids -> ids.apply(Step.thing(Kind.PROJECT, project)) + "-r" + round)
        .set("criteria", criteria.stream().map(ReviewRows::body).toList());
    if (verdict == Verdict.RETURN) {
      draft
          .set("reason", row.key("reason"))
          .set("revisionDueOn", row.optionalDate("revisionDueOn"));
    } else {
      draft.set("openEdits", row.yes("openEdits"));
    }
    return draft.step(
        verdict == Verdict.RETURN ? Kind.RETURN : Kind.ACCEPTANCE,
        project + "/" + round,
        projects.of(project, "reviewer"),
        project);
  }

  /// `criterion=MET`, `=UNMET` or `=WAIVED`, separated by `;`; the comment goes with those not met.
  private static List<CriterionResult> criteria(Row row) {
    List<CriterionResult> criteria = new ArrayList<>();
    row.text("criteria");
    for (String text : row.list("criteria")) {
      String[] parts = text.split("=", 2);
      if (parts.length < 2) {
        row.wrong("criteria", "'%s' is not of the form criterion=MET".formatted(text));
        continue;
      }
      Mark mark = row.constant("criteria", parts[1], Mark.class).orElse(Mark.MET);
      criteria.add(
          new CriterionResult(
              parts[0],
              mark == Mark.MET,
              mark == Mark.WAIVED,
              mark == Mark.MET ? null : row.plain("comment")));
    }
    return criteria;
  }

  private static void check(Row row, Verdict verdict, List<CriterionResult> criteria) {
    boolean unmet = criteria.stream().anyMatch(c -> !c.met() && !c.waived());
    if (verdict == Verdict.ACCEPT && unmet) {
      row.wrong("criteria", "accepted, although a criterion is neither met nor waived");
    }
    if (verdict == Verdict.RETURN && !unmet) {
      row.wrong("criteria", "returned, although every criterion is met or waived");
    }
    if (criteria.stream().anyMatch(c -> !c.met()) && row.plain("comment").isEmpty()) {
      row.wrong("comment", "a criterion that is not met needs a comment");
    }
    if (row.optionalDate("revisionDueOn").filter(d -> d.isBefore(row.date("on"))).isPresent()) {
      row.wrong("revisionDueOn", "lies before the verdict");
    }
  }

  private static Map<String, Object> body(CriterionResult result) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("criterion", result.criterion());
    body.put("met", result.met());
    if (result.waived()) {
      body.put("waived", true);
    }
    if (result.comment() != null) {
      body.put("comment", result.comment());
    }
    return body;
  }
}
