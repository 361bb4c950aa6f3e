package org.tiendo.review.criticism;

import org.tiendo.contracts.kernel.Rule;

/// The rules of criticisms.
enum CriticismRule implements Rule {
  CRITICISM_NOTIFIED_ONCE(
      "criticism-notified-once",
      "A criticism begins with one notice.",
      "Nobody is criticised unheard: notice, reply, appeal",
      Kind.ILLEGAL_STATE),
  CRITICISED_BY_AUTHORITY(
      "criticised-by-authority",
      "Criticism is decided by an assigning authority, or by the head of a unit for its own people.",
      "Criticism: deciding authority",
      Kind.FORBIDDEN),
  CRITICISM_OF_UNIT_OR_PERSON(
      "criticism-of-unit-or-person",
      "Only a unit or a person is criticised: a sector could not reply.",
      "Nobody is criticised unheard: notice, reply, appeal",
      Kind.INVALID),
  CRITICISED_UNIT_UNKNOWN(
      "criticised-unit-unknown",
      "The unit that is criticised, or whose person is, must be known.",
      "Criticism: subject",
      Kind.UNKNOWN),
  CRITICISED_FROM_ABOVE(
      "criticised-from-above",
      "A unit is criticised from above, a person by the own unit or from above.",
      "Criticism: deciding authority",
      Kind.FORBIDDEN),
  NEVER_CRITICISES_ONESELF(
      "never-criticises-oneself",
      "Nobody decides on a criticism of himself or herself.",
      "Separation of duties",
      Kind.FORBIDDEN),
  CRITICISM_HAS_GROUNDS(
      "criticism-has-grounds",
      "A criticism rests on at least one item or document.",
      "Criticism: grounds are links to items",
      Kind.INVALID),
  CRITICISM_GROUND_UNKNOWN(
      "criticism-ground-unknown",
      "An item that a criticism rests on must be known.",
      "Criticism: grounds are links to items",
      Kind.UNKNOWN),
  REPLY_PERIOD_LONG_ENOUGH(
      "reply-period-long-enough",
      "The time to reply is as long as this installation asks.",
      "Nobody is criticised unheard: notice, reply, appeal",
      Kind.INVALID),
  CRITICISM_UNKNOWN(
      "criticism-unknown",
      "The notice of the criticism must have been given.",
      "Nobody is criticised unheard: notice, reply, appeal",
      Kind.UNKNOWN),
  CRITICISM_NOT_IN_THIS_STATE(
      "criticism-not-in-this-state",
      "The criticism is not in a state for this.",
      "Nobody is criticised unheard: notice, reply, appeal",
      Kind.ILLEGAL_STATE),
  CRITICISM_DATES_RUN_FORWARD(
      "criticism-dates-run-forward",
      "What happens to a criticism is not dated before what happened to it earlier.",
      "Two time axes: an event tells the past in its order",
      Kind.INVALID),
  ANSWERED_BY_WHO_IS_CRITICISED(
      "answered-by-who-is-criticised",
      "Only the person concerned, or the head of the unit concerned, replies and appeals.",
      "Nobody is criticised unheard: notice, reply, appeal",
      Kind.FORBIDDEN),
  REPLY_IN_TIME(
      "reply-in-time",
      "A reply is given within its time.",
      "Nobody is criticised unheard: notice, reply, appeal",
      Kind.INVALID),
  HEARD_BEFORE_CRITICISED(
      "heard-before-criticised",
      "Criticism is issued after the reply, or when the time for it has passed.",
      "Nobody is criticised unheard: notice, reply, appeal",
      Kind.ILLEGAL_STATE),
  CRITICISM_BY_ITS_AUTHORITY(
      "criticism-by-its-authority",
      "Only the unit that gave notice issues, drops or cancels the criticism.",
      "Criticism: deciding authority",
      Kind.FORBIDDEN),
  APPEAL_IN_TIME(
      "appeal-in-time",
      "An appeal is made within its time.",
      "Nobody is criticised unheard: notice, reply, appeal",
      Kind.INVALID),
  APPEAL_DECIDED_BY_ANOTHER(
      "appeal-decided-by-another",
      "An appeal is decided from above or, where there is nobody above, by another person than who criticised.",
      "Separation of duties: another authority decides the appeal",
      Kind.FORBIDDEN);

  private final Text text;

  CriticismRule(String code, String sentence, String source, Kind kind) {
    this.text = new Text(code, sentence, source, kind);
  }

  @Override
  public Text text() {
    return text;
  }
}
