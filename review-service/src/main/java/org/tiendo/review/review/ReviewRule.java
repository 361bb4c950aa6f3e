package org.tiendo.review.review;

import org.tiendo.contracts.kernel.Rule;

/// The rules of reviews.
enum ReviewRule implements Rule {
  OPENED_BY_SUBMISSION(
      "opened-by-submission",
      "A review is opened by the submission itself, not by a person.",
      "A submission is never kept from its review",
      Kind.FORBIDDEN),
  ROUND_REVIEWED_ONCE(
      "round-reviewed-once",
      "Each round of an item has one review.",
      "A verdict is final for its round",
      Kind.ILLEGAL_STATE),
  REVIEWING_UNIT_NOT_LEAD(
      "reviewing-unit-not-lead",
      "The reviewing unit is never the lead unit.",
      "Separation of duties: lead and reviewer, unit and person",
      Kind.INVALID),
  REVIEW_UNKNOWN(
      "review-unknown",
      "The review must have been opened.",
      "A verdict answers a submission",
      Kind.UNKNOWN),
  REVIEWER_OF_REVIEWING_UNIT(
      "reviewer-of-reviewing-unit",
      "Only a reviewer of the reviewing unit gives the verdict.",
      "Separation of duties: lead and reviewer, unit and person",
      Kind.FORBIDDEN),
  REVIEWER_NEVER_SUBMITTED(
      "reviewer-never-submitted",
      "Nobody reviews an item that he or she submitted in any round.",
      "Separation of duties: lead and reviewer, over all rounds",
      Kind.FORBIDDEN),
  VERDICT_FINAL(
      "verdict-final",
      "A verdict is final for its round.",
      "A verdict is final for its round",
      Kind.ILLEGAL_STATE),
  VERDICT_NOT_BEFORE_OPENING(
      "verdict-not-before-opening",
      "A verdict is not dated before the opening of its review.",
      "Two time axes: an event tells the past in its order",
      Kind.INVALID),
  CRITERIA_ANSWERED_ONCE(
      "criteria-answered-once",
      "A verdict answers each mandatory criterion exactly once, and no other.",
      "A verdict needs all mandatory criteria answered",
      Kind.INVALID),
  WAIVED_MEANS_NOT_MET(
      "waived-means-not-met",
      "A criterion that is met cannot be waived as well.",
      "A waiver is shown, so it must mean something",
      Kind.INVALID),
  ACCEPTED_MEANS_MET_OR_WAIVED(
      "accepted-means-met-or-waived",
      "A submission is accepted only with every mandatory criterion met or waived.",
      "A verdict needs all mandatory criteria at their threshold",
      Kind.INVALID),
  RETURN_REASON_KNOWN(
      "return-reason-known",
      "A return gives its reason from the closed list.",
      "Reasons are counted, so they are codes",
      Kind.INVALID),
  RETURN_NAMES_SHORTCOMING(
      "return-names-shortcoming",
      "A return names at least one criterion that is not met, with a comment.",
      "The lead unit must know what to mend",
      Kind.INVALID),
  REVISION_NOT_BEFORE_VERDICT(
      "revision-not-before-verdict",
      "The date for the revision does not lie before the verdict.",
      "Nobody can mend work in the past",
      Kind.INVALID);

  private final Text text;

  ReviewRule(String code, String sentence, String source, Kind kind) {
    this.text = new Text(code, sentence, source, kind);
  }

  @Override
  public Text text() {
    return text;
  }
}
