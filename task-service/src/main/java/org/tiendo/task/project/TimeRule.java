package org.tiendo.task.project;

import org.tiendo.contracts.kernel.Rule;

/// The rules of deadlines, extensions and suspensions.
enum TimeRule implements Rule {
  DEADLINE_NOT_COVERED(
      "deadline-not-covered",
      "A due date is found only on days that the calendar in force covers.",
      "Product: a working day is known, never guessed",
      Kind.INVALID),
  EXTENSION_BY_LEAD(
      "extension-requested-by-lead",
      "More time is asked for by the lead unit.",
      "Working rules: the lead answers for the deadline",
      Kind.FORBIDDEN),
  EXTENSION_BEFORE_EXPIRY(
      "extension-before-expiry",
      "More time is asked for while the deadline has not passed; an item without a due date needs none.",
      "Practice: an extension is asked for before the deadline",
      Kind.INVALID),
  EXTENSION_PUTS_OFF(
      "extension-puts-off",
      "An extension ends later than the deadline in force.",
      "Product: an extension gives time",
      Kind.INVALID),
  EXTENSION_PENDING(
      "extension-pending",
      "A request for more time is decided before there is another.",
      "Product: one question at a time",
      Kind.ILLEGAL_STATE),
  EXTENSIONS_CAPPED(
      "extensions-capped",
      "An item is extended no more often than the installation allows.",
      "Policy: cap on extensions",
      Kind.ILLEGAL_STATE),
  EXTENSION_UNKNOWN(
      "extension-unknown",
      "What is decided is the request for more time that waits.",
      "Product: a request is decided once",
      Kind.UNKNOWN),
  EXTENSION_BY_ASSIGNER(
      "extension-decided-by-assigner",
      "More time is given or refused by the assigner.",
      "Decree 39/2022: the authority that set the deadline moves it",
      Kind.FORBIDDEN),
  EXTENSION_BY_ANOTHER(
      "extension-decided-by-another",
      "Nobody decides on an extension that he or she asked for, or of an item that he or she works on for the lead.",
      "Separation of duties: the requester does not approve",
      Kind.FORBIDDEN),
  REJECTION_EXPLAINED(
      "extension-rejection-explained",
      "A refusal of more time gives its reason.",
      "Working rules: decisions are explained to those they bind",
      Kind.INVALID),
  SUSPENDED_BY_ASSIGNER(
      "suspended-by-assigner",
      "Work is stopped and let go on by the assigner.",
      "Decree 39/2022: the authority that gave the work stops it",
      Kind.FORBIDDEN),
  EVENT_NOT_AWAITED(
      "deadline-event-not-awaited",
      "Only a deadline that waits for an event is set going by it.",
      "Civil Code art. 147: a term may begin with an event",
      Kind.ILLEGAL_STATE),
  EVENT_HAPPENED_BEFORE(
      "deadline-event-happened",
      "The event that sets a deadline going has happened by the day it is recorded.",
      "Two time axes: an event tells the past",
      Kind.INVALID),
  KEPT_BY_ASSIGNER_OR_MONITOR(
      "deadline-kept-by-assigner-or-monitor",
      "That a deadline begins, or is found anew with another calendar, is recorded by the assigner or the monitoring office.",
      "Decree 39/2022: deadlines are followed by others than the lead",
      Kind.FORBIDDEN),
  REDERIVATION_CHANGES(
      "rederivation-changes-date",
      "A due date is recorded as found anew only if the calendar in force gives another date.",
      "Product: a new calendar version re-derives due dates by an explicit, listed act",
      Kind.INVALID);

  private final Text text;

  TimeRule(String code, String sentence, String source, Kind kind) {
    this.text = new Text(code, sentence, source, kind);
  }

  @Override
  public Text text() {
    return text;
  }
}
