package org.tiendo.task.project;

import org.tiendo.contracts.kernel.Rule;

/// The rules between those who give an item, those who lead it and those who help.
enum LeadRule implements Rule {
  ACKNOWLEDGED_BY_LEAD(
      "acknowledged-by-lead",
      "An item is taken on by the lead unit.",
      "Working rules: the lead answers for what it has taken on",
      Kind.FORBIDDEN),
  ACKNOWLEDGED_BEFORE_WORK(
      "acknowledged-before-work",
      "Where the installation asks for it, work begins only after the lead unit has taken the item on.",
      "Policy: the clock of acknowledgement",
      Kind.ILLEGAL_STATE),
  ASKED_BY_LEAD(
      "clarification-asked-by-lead",
      "Only the lead unit asks what is meant, or proposes that another leads.",
      "Working rules: the lead answers for the item",
      Kind.FORBIDDEN),
  ASKED_IN_TIME(
      "reassignment-proposed-in-time",
      "Another lead is proposed within the days that the installation sets, counted from the day the item was given.",
      "Practice: a change of the responsible unit is proposed at once or not at all",
      Kind.INVALID),
  PROPOSED_LEAD_DIFFERS(
      "proposed-lead-differs",
      "The unit proposed as lead is another than the present one.",
      "Product: a proposal changes something",
      Kind.INVALID),
  QUESTION_UNKNOWN(
      "clarification-unknown",
      "What is answered is a question that waits for its answer.",
      "Product: a question is answered once",
      Kind.UNKNOWN),
  ANSWERED_BY_ASSIGNER_OR_MONITOR(
      "clarification-answered-by-assigner-or-monitor",
      "Questions on an item are answered by its assigner or by the monitoring office.",
      "Decree 39/2022: the authority that gives work says what it wants",
      Kind.FORBIDDEN),
  REASSIGNED_BY_ASSIGNER(
      "lead-reassigned-by-assigner",
      "Only the assigner changes the lead unit.",
      "Practice: the responsible unit is changed by the word of the chief alone",
      Kind.FORBIDDEN),
  NEW_LEAD_DIFFERS(
      "new-lead-differs",
      "The new lead unit is another than the present one.",
      "Product: a reassignment changes something",
      Kind.INVALID),
  COORDINATORS_SET_BY_ASSIGNER_OR_MONITOR(
      "coordinators-set-by-assigner-or-monitor",
      "Coordinating units are named and released by the assigner or by the monitoring office.",
      "Decree 39/2022: who helps is told by who gives the work",
      Kind.FORBIDDEN),
  COORDINATOR_UNKNOWN(
      "coordinator-unknown",
      "Only a unit that coordinates is released.",
      "Product: the list of coordinating units is exact",
      Kind.UNKNOWN);

  private final Text text;

  LeadRule(String code, String sentence, String source, Kind kind) {
    this.text = new Text(code, sentence, source, kind);
  }

  @Override
  public Text text() {
    return text;
  }
}
