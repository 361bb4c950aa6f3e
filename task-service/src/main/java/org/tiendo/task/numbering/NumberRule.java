package org.tiendo.task.numbering;

import org.tiendo.contracts.kernel.Rule;

/// The rules of number series. That a number is used once is kept by a claim.
enum NumberRule implements Rule {
  SERIES_OF_REGISTERED_UNIT(
      "series-of-registered-unit",
      "Numbers are those of a registered unit that exists on that day.",
      "Product: everything counted by authority needs one",
      Kind.UNKNOWN),
  NUMBERS_KEPT_BY_CLERK(
      "numbers-kept-by-clerk",
      "Numbers are reserved and voided by the clerk of the authority whose series it is.",
      "Records work: the clerk of the issuer numbers what goes out",
      Kind.FORBIDDEN),
  SERIES_OF_ITS_PERIOD(
      "series-of-its-period",
      "Numbers are reserved and voided in the series of the numbering period that the day falls into.",
      "Guideline 36-HD/VPTW (2018) on numbering: numbers count per document type and term",
      Kind.INVALID),
  NUMBER_UNUSED(
      "number-unused",
      "A number is reserved once, and never after it was taken or voided.",
      "Registers are kept without re-use of numbers",
      Kind.ILLEGAL_STATE),
  NUMBER_NOT_BORNE(
      "number-not-borne",
      "A number that a document bears, or that is void already, is not voided.",
      "Registers are kept without re-use of numbers",
      Kind.ILLEGAL_STATE);

  private final Text text;

  NumberRule(String code, String sentence, String source, Kind kind) {
    this.text = new Text(code, sentence, source, kind);
  }

  @Override
  public Text text() {
    return text;
  }
}
