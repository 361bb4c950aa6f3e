package org.tiendo.review.criteria;

import org.tiendo.contracts.kernel.Rule;

/// The rules of sets of criteria.
enum CriteriaRule implements Rule {
  CRITERIA_BY_HIGHEST_AUTHORITY(
      "criteria-by-highest-authority",
      "Criteria are published by an authority above which there is none.",
      "Product: criteria hold for the work of every unit",
      Kind.FORBIDDEN),
  CRITERION_CODE_ONCE(
      "criterion-code-once",
      "Each criterion of a set has a code of its own.",
      "Product: answers are given by code",
      Kind.INVALID),
  SOME_CRITERION_MANDATORY(
      "some-criterion-mandatory",
      "A set has at least one mandatory criterion.",
      "A verdict needs all mandatory criteria scored",
      Kind.INVALID),
  CRITERION_HAS_NAME(
      "criterion-has-name",
      "A criterion has a name in at least one language.",
      "Product: a code alone means nothing to its reader",
      Kind.INVALID),
  THRESHOLD_WITHIN_SCALE(
      "threshold-within-scale",
      "A criterion is met from a score between 1 and its highest, which is at most 100.",
      "A score of nothing is never enough",
      Kind.INVALID),
  CRITERIA_NOT_RETROACTIVE(
      "criteria-not-retroactive",
      "Criteria come into force no earlier than the day they are published.",
      "Nobody is judged by what was not known",
      Kind.INVALID),
  CRITERIA_VERSIONS_RUN_FORWARD(
      "criteria-versions-run-forward",
      "A new version comes into force after the last one; published versions never change.",
      "A criteria set is immutable once used",
      Kind.INVALID);

  private final Text text;

  CriteriaRule(String code, String sentence, String source, Kind kind) {
    this.text = new Text(code, sentence, source, kind);
  }

  @Override
  public Text text() {
    return text;
  }
}
