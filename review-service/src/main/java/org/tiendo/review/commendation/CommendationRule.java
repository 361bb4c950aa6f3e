package org.tiendo.review.commendation;

import org.tiendo.contracts.kernel.Rule;

/// The rules of commendations.
enum CommendationRule implements Rule {
  COMMENDATION_GRANTED_ONCE(
      "commendation-granted-once",
      "A commendation is granted once.",
      "Law on emulation and commendation: the same achievement is not rewarded several times",
      Kind.ILLEGAL_STATE),
  COMMENDED_BY_AUTHORITY(
      "commended-by-authority",
      "Commendation is decided by an assigning authority, or by the head of a unit for its own people.",
      "Commendation: deciding authority",
      Kind.FORBIDDEN),
  COMMENDED_UNIT_UNKNOWN(
      "commended-unit-unknown",
      "The unit that is commended, or whose person is, must be known.",
      "Commendation: subject",
      Kind.UNKNOWN),
  COMMENDED_FROM_ABOVE(
      "commended-from-above",
      "A unit is commended from above, a person by the own unit or from above.",
      "Commendation: deciding authority",
      Kind.FORBIDDEN),
  NEVER_COMMENDS_ONESELF(
      "never-commends-oneself",
      "Nobody commends himself or herself.",
      "Separation of duties",
      Kind.FORBIDDEN),
  COMMENDATION_HAS_GROUNDS(
      "commendation-has-grounds",
      "A commendation of a unit or person rests on at least one item or document.",
      "Commendation: grounds are links to items",
      Kind.INVALID),
  GROUND_NAMED_ONCE(
      "ground-named-once",
      "Each ground of a commendation is named once.",
      "Product: grounds are counted",
      Kind.INVALID),
  GROUND_UNKNOWN(
      "ground-unknown",
      "An item that a commendation rests on must be known.",
      "Commendation: grounds are links to items",
      Kind.UNKNOWN),
  COMMENDED_YEAR_BEGUN(
      "commended-year-begun",
      "A commendation is for a year that has begun.",
      "Commendation: for work done",
      Kind.INVALID),
  COMMENDATION_UNKNOWN(
      "commendation-unknown",
      "The commendation must have been granted.",
      "Commendation: cancelled where grounds turn out false",
      Kind.UNKNOWN),
  COMMENDATION_CANCELLED_BY_AUTHORITY(
      "commendation-cancelled-by-authority",
      "A commendation is cancelled by the unit that granted it, or from above.",
      "Law on emulation and commendation: who decided cancels",
      Kind.FORBIDDEN),
  COMMENDATION_CANCELLED_ONCE(
      "commendation-cancelled-once",
      "A commendation is cancelled once.",
      "Commendation: cancelled where grounds turn out false",
      Kind.ILLEGAL_STATE),
  COMMENDATION_DATES_RUN_FORWARD(
      "commendation-dates-run-forward",
      "A cancellation is not dated before its commendation.",
      "Two time axes: an event tells the past in its order",
      Kind.INVALID);

  private final Text text;

  CommendationRule(String code, String sentence, String source, Kind kind) {
    this.text = new Text(code, sentence, source, kind);
  }

  @Override
  public Text text() {
    return text;
  }
}
