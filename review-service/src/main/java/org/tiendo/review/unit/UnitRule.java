package org.tiendo.review.unit;

import org.tiendo.contracts.kernel.Rule;

/// The rules of what is noted of units.
enum UnitRule implements Rule {
  UNIT_NOTED_BY_SERVICE(
      "unit-noted-by-service",
      "Where units stand is taken over from the task service, not entered here.",
      "Product: each fact has one owner",
      Kind.FORBIDDEN);

  private final Text text;

  UnitRule(String code, String sentence, String source, Kind kind) {
    this.text = new Text(code, sentence, source, kind);
  }

  @Override
  public Text text() {
    return text;
  }
}
