package org.tiendo.review.inspection;

import org.tiendo.contracts.kernel.Rule;

/// The rules of inspections.
enum InspectionRule implements Rule {
  INSPECTION_PLANNED_ONCE(
      "inspection-planned-once",
      "An inspection is planned once.",
      "Product: one plan, one inspection",
      Kind.ILLEGAL_STATE),
  INSPECTION_PLANNED_BY_AUTHORITY(
      "inspection-planned-by-authority",
      "An inspection is planned by an assigning authority or by a monitoring office.",
      "Inspection is the task of who answers for those below",
      Kind.FORBIDDEN),
  INSPECTED_UNIT_UNKNOWN(
      "inspected-unit-unknown",
      "The inspected unit and the units of the team must be known.",
      "Product: a plan names what exists",
      Kind.UNKNOWN),
  INSPECTION_FROM_ABOVE(
      "inspection-from-above",
      "A unit is inspected from above: by a superior, or by who works for a superior.",
      "Inspection and supervision of subordinate units",
      Kind.FORBIDDEN),
  INSPECTION_HAS_TEAM(
      "inspection-has-team",
      "An inspection has at least one inspector.",
      "Inspection: plan, subject, team",
      Kind.INVALID),
  TEAM_NOT_OF_INSPECTED_UNIT(
      "team-not-of-inspected-unit",
      "Nobody inspects the own unit or one above it.",
      "Inspector is never of the inspected unit",
      Kind.FORBIDDEN),
  INSPECTED_ITEM_UNKNOWN(
      "inspected-item-unknown",
      "An inspected item is one that the inspected unit or a unit below it leads.",
      "Inspection: items inspected",
      Kind.UNKNOWN),
  INSPECTION_ENDS_AFTER_BEGIN(
      "inspection-ends-after-begin",
      "An inspection does not end before it begins.",
      "Product: a period runs forward",
      Kind.INVALID),
  INSPECTION_UNKNOWN(
      "inspection-unknown",
      "The inspection must have been planned.",
      "Inspection: begins with its plan",
      Kind.UNKNOWN),
  INSPECTION_BY_ITS_TEAM(
      "inspection-by-its-team",
      "Only the team does the work of an inspection.",
      "Inspection: team",
      Kind.FORBIDDEN),
  INSPECTION_DATES_RUN_FORWARD(
      "inspection-dates-run-forward",
      "What happens in an inspection is not dated before what happened in it earlier.",
      "Two time axes: an event tells the past in its order",
      Kind.INVALID),
  INSPECTION_NOT_IN_THIS_STATE(
      "inspection-not-in-this-state",
      "The inspection is not in a state for this.",
      "Inspection: plan, start, findings, conclusion",
      Kind.ILLEGAL_STATE),
  REMEDY_DUE_AHEAD(
      "remedy-due-ahead",
      "The date for a remedy does not lie in the past.",
      "Remedies have deadlines",
      Kind.INVALID),
  REMEDY_BY_INSPECTED_UNIT(
      "remedy-by-inspected-unit",
      "Only the head of the inspected unit answers a finding.",
      "The inspected unit answers for its remedies",
      Kind.FORBIDDEN),
  REMEDY_HAS_EVIDENCE(
      "remedy-has-evidence",
      "A remedy is shown by at least one file.",
      "A finding closes only on evidence accepted by the team",
      Kind.INVALID),
  FINDING_UNKNOWN(
      "finding-unknown",
      "The finding must have been recorded in this inspection.",
      "Inspection: findings",
      Kind.UNKNOWN),
  FINDING_CLOSED(
      "finding-closed",
      "A closed finding stays closed.",
      "A finding closes on accepted evidence",
      Kind.ILLEGAL_STATE),
  FINDING_CLOSES_ON_EVIDENCE(
      "finding-closes-on-evidence",
      "A finding is judged only after the inspected unit has answered with evidence.",
      "A finding closes only on evidence accepted by the team",
      Kind.ILLEGAL_STATE);

  private final Text text;

  InspectionRule(String code, String sentence, String source, Kind kind) {
    this.text = new Text(code, sentence, source, kind);
  }

  @Override
  public Text text() {
    return text;
  }
}
