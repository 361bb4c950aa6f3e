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
      Kind.INVALID),
  LAPSED_BY_WITHDRAWAL(
      "lapsed-by-withdrawal",
      "A review ends without a verdict by the withdrawal of its submission, not by a person.",
      "A submission may be withdrawn until the first score",
      Kind.FORBIDDEN),
  REVIEWERS_NAMED_BY_HEAD(
      "reviewers-named-by-head",
      "Only the head of the reviewing unit names its reviewers.",
      "The reviewing unit answers for who reviews",
      Kind.FORBIDDEN),
  RECUSED_BY_ONESELF_OR_HEAD(
      "recused-by-oneself-or-head",
      "Reviewers recuse themselves, or the head of their unit recuses them.",
      "Recusal is recorded, not imposed from outside",
      Kind.FORBIDDEN),
  RECUSED_TAKES_NO_PART(
      "recused-takes-no-part",
      "Who was recused gives neither score nor verdict in this review.",
      "Separation of duties: recusal recorded",
      Kind.FORBIDDEN),
  ASSIGNED_REVIEWERS_ONLY(
      "assigned-reviewers-only",
      "Where reviewers were named, only they score and give the verdict.",
      "A review names its persons",
      Kind.FORBIDDEN),
  REVIEWER_NEVER_LED(
      "reviewer-never-led",
      "Nobody reviews an item that he or she worked on for its lead unit, in any round.",
      "Separation of duties: lead and reviewer, over all rounds",
      Kind.FORBIDDEN),
  REVIEW_DATES_RUN_FORWARD(
      "review-dates-run-forward",
      "What happens in a review is not dated before what happened in it earlier.",
      "Two time axes: an event tells the past in its order",
      Kind.INVALID),
  CRITERION_ASKED(
      "criterion-asked",
      "A score or comment belongs to a criterion that the review asks.",
      "A review keeps the criteria of its opening",
      Kind.INVALID),
  SCORE_WITHIN_SCALE(
      "score-within-scale",
      "A score lies between 0 and the highest of its criterion.",
      "Each criterion has its scale",
      Kind.INVALID),
  LOW_SCORE_EXPLAINED(
      "low-score-explained",
      "A score below the threshold says why.",
      "The lead unit must know what to mend",
      Kind.INVALID),
  MANDATORY_CRITERIA_SCORED(
      "mandatory-criteria-scored",
      "Where criteria are published, a verdict needs a score on each mandatory one.",
      "A verdict needs all mandatory criteria scored",
      Kind.ILLEGAL_STATE),
  MET_FOLLOWS_SCORES(
      "met-follows-scores",
      "A criterion is met if the mean of its scores reaches the threshold, and only then.",
      "A verdict needs all mandatory criteria at their threshold",
      Kind.INVALID),
  ACCEPTANCE_AWAITS_COUNTERSIGNATURE(
      "acceptance-awaits-countersignature",
      "While an acceptance awaits its countersignature, nothing else is decided.",
      "An acceptance is countersigned where the policy says so",
      Kind.ILLEGAL_STATE),
  NOTHING_TO_COUNTERSIGN(
      "nothing-to-countersign",
      "Only a proposed acceptance is countersigned or declined.",
      "An acceptance is countersigned where the policy says so",
      Kind.ILLEGAL_STATE),
  COUNTERSIGNED_BY_AUTHORITY(
      "countersigned-by-authority",
      "Only the authority that assigned the item countersigns.",
      "An acceptance is countersigned where the policy says so",
      Kind.FORBIDDEN),
  COUNTERSIGNER_NOT_PROPOSER(
      "countersigner-not-proposer",
      "Nobody countersigns an acceptance that he or she proposed.",
      "Separation of duties: four eyes",
      Kind.FORBIDDEN),
  NO_EDITS_OPEN(
      "no-edits-open",
      "Edits are confirmed once, after an acceptance that left them open.",
      "A pass with small edits",
      Kind.ILLEGAL_STATE),
  ONLY_FAILURES_EXCUSED(
      "only-failures-excused",
      "Only a return or a rejection can have an objective cause.",
      "Decree 335/2025: a failed assessment costs points unless an objective cause is confirmed",
      Kind.ILLEGAL_STATE),
  FAILURE_EXCUSED_BY_ASSIGNER(
      "failure-excused-by-assigner",
      "Only the authority that assigned the item confirms an objective cause.",
      "Decree 335/2025: confirmed by the competent level",
      Kind.FORBIDDEN),
  FAILURE_EXCUSED_ONCE(
      "failure-excused-once",
      "An objective cause is confirmed once.",
      "Decree 335/2025: a failed assessment costs points unless an objective cause is confirmed",
      Kind.ILLEGAL_STATE),
  LENT_REVIEWER_NOT_OF_LEAD(
      "lent-reviewer-not-of-lead",
      "Nobody of the lead unit reviews its work in a role that another unit lends.",
      "Separation of duties: lead and reviewer, unit and person",
      Kind.FORBIDDEN);

  private final Text text;

  ReviewRule(String code, String sentence, String source, Kind kind) {
    this.text = new Text(code, sentence, source, kind);
  }

  @Override
  public Text text() {
    return text;
  }
}
