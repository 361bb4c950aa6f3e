package org.tiendo.task.programme;

import org.tiendo.contracts.kernel.Rule;

/// The rules of a programme.
enum ProgrammeRule implements Rule {
  ADOPTED_ONCE(
      "programme-adopted-once",
      "A programme is adopted once; what comes later is an addition to it.",
      "Product: the baseline of a programme never changes",
      Kind.ILLEGAL_STATE),
  UNIT_UNKNOWN(
      "programme-unit-unknown",
      "The authority, the leads and the authorities accounted for must be registered units.",
      "Product: everything counted by unit needs one",
      Kind.UNKNOWN),
  ADOPTED_BY_ITS_AUTHORITY(
      "programme-adopted-by-its-authority",
      "A programme is adopted by the authority whose programme it is, or by the head of that unit.",
      "Working rules: a programme is approved by the body that answers for it",
      Kind.FORBIDDEN),
  PERIOD_ORDERED(
      "programme-period-ordered",
      "The period of a programme ends on or after the day it begins.",
      "Civil Code arts 147-148: a term runs forward from its first day",
      Kind.INVALID),
  PLANNED_REFS_UNIQUE(
      "programme-planned-refs-unique",
      "Each planned item has a reference of its own within the programme.",
      "Product: an assigned item names the planned one it carries out",
      Kind.INVALID),
  PLANNED_WITHIN_PERIOD(
      "programme-planned-within-period",
      "A planned item is due within the period of its programme.",
      "Product: a programme accounts for what falls due in it",
      Kind.INVALID);

  private final Text text;

  ProgrammeRule(String code, String sentence, String source, Kind kind) {
    this.text = new Text(code, sentence, source, kind);
  }

  @Override
  public Text text() {
    return text;
  }
}
