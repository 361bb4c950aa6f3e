package org.tiendo.contracts.kernel;

/// The rules that hold for corrections of entries of every feature.
public enum CorrectionRule implements Rule {
  CORRECTED_FIELD_UNKNOWN(
      "corrected-field-unknown",
      "A correction names something that the entry has and that can be mistyped.",
      "Product: what was decided is changed by a decision, only what was mistyped by a correction",
      Kind.INVALID),
  CORRECTION_CHANGES_VALUE(
      "correction-changes-value",
      "A correction gives another value than the one that stands there.",
      "Product: corrections are counted",
      Kind.INVALID),
  CORRECTED_VALUE_READABLE(
      "corrected-value-readable",
      "The corrected value is of the same kind as the one it mends.",
      "Product: both values stay visible and comparable",
      Kind.INVALID),
  CORRECTION_PENDING(
      "correction-pending",
      "A value that waits for the confirmation of a correction is not corrected again.",
      "Product: one question at a time",
      Kind.ILLEGAL_STATE),
  CORRECTION_UNKNOWN(
      "correction-unknown",
      "What is confirmed or rejected is a correction that still waits for it.",
      "Product: a correction is decided once",
      Kind.UNKNOWN),
  CORRECTION_CONFIRMED_BY_ANOTHER(
      "correction-confirmed-by-another",
      "A late correction is confirmed or rejected by another person than the one who made it.",
      "Separation of duties: nobody mends the record alone",
      Kind.FORBIDDEN);

  private final Text text;

  CorrectionRule(String code, String sentence, String source, Kind kind) {
    this.text = new Text(code, sentence, source, kind);
  }

  @Override
  public Text text() {
    return text;
  }
}
