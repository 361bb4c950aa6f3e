package org.tiendo.eventing.operation;

import org.tiendo.contracts.kernel.Rule;

/// The rules of operating.
enum OperationRule implements Rule {
  OPERATED_BY_OPERATOR(
      "operated-by-operator",
      "Dead letters, sending again and read models are the business of an operator.",
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
      Kind.INVALID),
  ONE_REBUILD_AT_A_TIME(
      "one-rebuild-at-a-time",
      "A rebuild or a check of a read model begins when none is under way.",
      "Read models: what is built is compared with what is read, one at a time",
      Kind.ILLEGAL_STATE),
  REBUILD_IS_BUILDING(
      "rebuild-is-building",
      "Only a rebuild that is building can be paused.",
      "Read models: a rebuild has one course",
      Kind.ILLEGAL_STATE),
  REBUILD_IS_PAUSED(
      "rebuild-is-paused",
      "Only a paused rebuild goes on.",
      "Read models: a rebuild has one course",
      Kind.ILLEGAL_STATE),
  REBUILD_IS_UNDER_WAY(
      "rebuild-is-under-way",
      "Only a rebuild under way can be limited or cancelled.",
      "Read models: a rebuild has one course",
      Kind.ILLEGAL_STATE),
  COPY_IS_READY(
      "copy-is-ready",
      "Only a copy that is built, compared and ready can be read from now on.",
      "Read models: nobody reads what was not compared",
      Kind.ILLEGAL_STATE),
  COPY_BEFORE_IS_KEPT(
      "copy-before-is-kept",
      "There is a way back only to a copy that is kept.",
      "Read models: a copy that is not read is kept until somebody removes it",
      Kind.ILLEGAL_STATE),
  DISCARDING_NEEDS_REASON(
      "discarding-needs-reason",
      "Who cancels a rebuild, goes back, removes copies, or switches to a copy that differs says why.",
      "Accountability: what deviates from the ordinary course is explained",
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
