package org.tiendo.task.obligation;

import org.tiendo.contracts.kernel.Rule;

/// The rules of a reporting obligation.
enum ObligationRule implements Rule {
  NOT_FOUND(
      "obligation-not-found",
      "What is asked of a reporting obligation needs one that exists for the sender.",
      "Product: what a person may not see does not exist for that person",
      Kind.UNKNOWN),
  ESTABLISHED_ONCE(
      "obligation-established-once",
      "A reporting obligation is established once.",
      "Product: another obligation is another entry",
      Kind.ILLEGAL_STATE),
  ESTABLISHED_BY_RECEIVER(
      "obligation-established-by-receiver",
      "A reporting obligation is established and ended by the authority that receives the reports, or its clerk.",
      "Rules on reporting of administrative agencies (Decree 09/2019): an authority sets the reports that it is given",
      Kind.FORBIDDEN),
  UNIT_UNKNOWN(
      "obligation-unit-unknown",
      "The receiver of a report and the unit that owes it exist on the business date.",
      "Product: a report is owed by somebody to somebody",
      Kind.UNKNOWN),
  OWED_TO_ANOTHER(
      "obligation-owed-to-another",
      "A report is owed to another unit, and never by a unit to one below it.",
      "Working rules: reports go up or across",
      Kind.INVALID),
  SCHEDULE_FITS(
      "obligation-schedule-fits",
      "The due day of a report lies in its period or at most twelve months after it, and its periods are those of a year, each once.",
      "Decree 138/2016 and its successors name the due days of reports by period",
      Kind.INVALID),
  VALIDITY_RUNS_FORWARD(
      "obligation-validity-runs-forward",
      "A reporting obligation runs from a day between 1900 and 2200 to that day or a later one.",
      "Product: it is known which reports are owed",
      Kind.INVALID),
  ENDED_ONCE(
      "obligation-ended-once",
      "Only a reporting obligation that was not ended can be ended.",
      "Product: an end stands",
      Kind.ILLEGAL_STATE),
  ENDED_FORWARD(
      "obligation-ended-forward",
      "A reporting obligation ends on or after the business date of the act and its own first day, and before the last day that it has.",
      "Product: an end takes back no report that fell due",
      Kind.INVALID),
  CHANGES_IN_ORDER(
      "obligation-changes-in-order",
      "What is done about an obligation or a report of it is dated on or after what was done before.",
      "Two time axes: steps run forward in business time",
      Kind.INVALID),
  SUBMITTED_BY_HEAD(
      "periodic-report-submitted-by-head",
      "A periodic report is submitted by the head of the unit that owes it.",
      "Working rules: the head answers for what a unit reports",
      Kind.FORBIDDEN),
  PERIOD_OWED(
      "periodic-report-period-owed",
      "A report is submitted on a period for which the obligation asks for one.",
      "Product: every report belongs to a due day",
      Kind.INVALID),
  PERIOD_BEGUN(
      "periodic-report-period-begun",
      "A report is submitted on a period that has begun.",
      "Product: a report tells what was",
      Kind.INVALID),
  FILES_REQUIRED(
      "periodic-report-has-files",
      "A periodic report contains at least one file.",
      "Working rules: a submission is complete or not taken in",
      Kind.INVALID),
  FILES_DESCRIBED(
      "periodic-report-files-described",
      "Each file of a report has a name, a SHA-256 of 64 lower-case hexadecimal digits, a size and a media type.",
      "Product: what was submitted can be proved later",
      Kind.INVALID),
  CORRECTION_EXPLAINED(
      "periodic-report-correction-explained",
      "A report that corrects an earlier one says what it corrects.",
      "Product: both are kept, and the difference is told",
      Kind.INVALID),
  ACKNOWLEDGED_BY_RECEIVER(
      "periodic-report-acknowledged-by-receiver",
      "A periodic report is acknowledged by the authority that receives it, its clerk or its monitoring office.",
      "Working rules: who is given a report takes note of it",
      Kind.FORBIDDEN),
  SUBMISSION_UNKNOWN(
      "periodic-report-submission-unknown",
      "Only a report that was submitted is acknowledged.",
      "Product: a note is taken of something",
      Kind.UNKNOWN),
  SUBMISSION_SUPERSEDED(
      "periodic-report-submission-superseded",
      "Of several submissions on a period the last is acknowledged.",
      "Product: a corrected report stands in the place of the first",
      Kind.ILLEGAL_STATE);

  private final Text text;

  ObligationRule(String code, String sentence, String source, Kind kind) {
    this.text = new Text(code, sentence, source, kind);
  }

  @Override
  public Text text() {
    return text;
  }
}
