package org.tiendo.eventing.operation;

import org.tiendo.contracts.kernel.Rule;

/// The rules of operating.
enum OperationRule implements Rule {
  OPERATED_BY_OPERATOR(
      "operated-by-operator",
      "Retrying, skipping and sending again are done by an operator.",
      "Separation of duties: who runs the installation does no work in it, and the other way round",
      Kind.FORBIDDEN),
  DEAD_LETTER_WAITS(
      "dead-letter-waits",
      "Only a dead letter that waits can be retried or skipped.",
      "Delivery: what has ended stays ended",
      Kind.UNKNOWN),
  FIRST_OF_ITS_SEQUENCE(
      "first-of-its-sequence",
      "Of a sequence the first dead letter is retried or skipped before those behind it.",
      "Delivery: what belongs together is done in order",
      Kind.ILLEGAL_STATE),
  SKIP_NEEDS_REASON(
      "skip-needs-reason",
      "Who leaves a dead letter out for good says why.",
      "Accountability: what deviates from the ordinary course is explained",
      Kind.INVALID),
  RANGE_IN_LOG(
      "range-in-log",
      "What is sent again lies in the log: from a position to the same or a later one.",
      "Delivery: the log alone says what there is",
      Kind.INVALID);

  private final Text text;

  OperationRule(String code, String sentence, String source, Kind kind) {
    this.text = new Text(code, sentence, source, kind);
  }

  @Override
  public Text text() {
    return text;
  }
}
