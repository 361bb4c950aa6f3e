package org.tiendo.task.unit;

import org.tiendo.contracts.kernel.Rule;

/// The rules of a unit.
enum UnitRule implements Rule {
  UNIT_REGISTERED_BY_ADMINISTRATOR(
      "unit-registered-by-administrator",
      "Only an administrator registers units.",
      "Product: whoever sets up an installation does not work in it",
      Kind.FORBIDDEN),
  UNIT_CODE_UNIQUE(
      "unit-code-unique",
      "A unit's code belongs to it for ever and is given once.",
      "Product: figures of a year stay under the unit of that year",
      Kind.ILLEGAL_STATE),
  PARENT_UNKNOWN(
      "parent-unit-unknown",
      "The unit above must be registered first.",
      "Product: a chain of superior units has no gap",
      Kind.UNKNOWN),
  UNIT_HAS_NAME(
      "unit-has-name",
      "A unit has a name in at least one language.",
      "Product: a code alone means nothing in a report",
      Kind.INVALID),
  TERMS_FIT_NUMBERING(
      "terms-fit-numbering",
      "Numbering by term needs terms with a label of their own that end after they begin; numbering by year has none.",
      "Guideline 36-HD/VPTW (2018) on numbering: numbers begin anew with each committee's term",
      Kind.INVALID),
  TERMS_DO_NOT_OVERLAP(
      "terms-do-not-overlap",
      "The terms of a unit do not overlap: a date falls into one numbering period.",
      "Guideline 36-HD/VPTW (2018) on numbering: a term begins on the day after a congress closes",
      Kind.INVALID);

  private final Text text;

  UnitRule(String code, String sentence, String source, Kind kind) {
    this.text = new Text(code, sentence, source, kind);
  }

  @Override
  public Text text() {
    return text;
  }
}
