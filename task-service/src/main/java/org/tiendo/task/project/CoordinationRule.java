package org.tiendo.task.project;

import org.tiendo.contracts.kernel.Rule;

/// The rules of asking other units for their opinion.
enum CoordinationRule implements Rule {
  REQUESTED_BY_LEAD(
      "coordination-requested-by-lead",
      "Opinions are asked for by the lead unit.",
      "Decree 39/2022: the lead unit gathers the opinions",
      Kind.FORBIDDEN),
  OTHERS_ASKED(
      "coordination-asks-others",
      "The lead unit asks others, not itself.",
      "Product: an opinion comes from outside",
      Kind.INVALID),
  DUE_AHEAD(
      "coordination-due-ahead",
      "A unit that is asked has at least the day of the request to answer.",
      "Product: nobody is late before being asked",
      Kind.INVALID),
  REQUEST_UNKNOWN(
      "coordination-request-unknown",
      "What is answered is a request on this item.",
      "Product: an answer belongs to its question",
      Kind.UNKNOWN),
  ANSWERED_BY_UNIT_ASKED(
      "coordination-answered-by-unit-asked",
      "Only the unit that was asked answers.",
      "Working rules: each unit speaks for itself",
      Kind.FORBIDDEN),
  ANSWERED_ONCE(
      "coordination-answered-once",
      "A request is answered once.",
      "Product: an opinion is counted once",
      Kind.ILLEGAL_STATE),
  OPINION_EXPLAINED(
      "coordination-opinion-explained",
      "Whoever disagrees or has comments says what they are.",
      "Working rules: opinions are taken up or their refusal is explained",
      Kind.INVALID),
  LAPSE_TOLD_BY_SERVICE_OR_MONITOR(
      "coordination-lapse-told-by-service-or-monitor",
      "That an answer was not given in time is recorded by the installation itself or by the monitoring office.",
      "Product: silence is a fact, not a claim of the lead",
      Kind.FORBIDDEN),
  LAPSED_AFTER_DUE(
      "coordination-lapsed-after-due",
      "Silence is recorded only after the last day to answer, and once.",
      "Civil Code art. 148: a term ends at the end of its last day",
      Kind.ILLEGAL_STATE);

  private final Text text;

  CoordinationRule(String code, String sentence, String source, Kind kind) {
    this.text = new Text(code, sentence, source, kind);
  }

  @Override
  public Text text() {
    return text;
  }
}
