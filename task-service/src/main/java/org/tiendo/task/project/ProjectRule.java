package org.tiendo.task.project;

import org.tiendo.contracts.kernel.Rule;

/// The rules of a project. That a planned item is carried out once is kept by a claim.
enum ProjectRule implements Rule {
  PROJECT_UNKNOWN(
      "project-unknown",
      "The item has not been assigned.",
      "Product: work is tracked from its assignment",
      Kind.UNKNOWN),
  NOT_IN_THIS_STATE(
      "project-not-in-this-state",
      "This step is not possible in the item's present state.",
      "Working rules: assigned, worked on, submitted, appraised, completed, in this order",
      Kind.ILLEGAL_STATE),
  DATES_RUN_FORWARD(
      "project-dates-run-forward",
      "No step of an item is dated before the step recorded last.",
      "Product: the history of an item reads in the order it happened",
      Kind.INVALID),

  PROPOSED_BY_UNIT_OR_MONITOR(
      "item-proposed-by-unit-or-monitor",
      "An item is proposed by the unit that proposes it, or by the monitoring office.",
      "Decree 39/2022: units register what they propose for a programme",
      Kind.FORBIDDEN),
  PROPOSED_WHILE_DRAFTED(
      "item-proposed-while-drafted",
      "An item is proposed for a programme while that is being drafted; later it is added by an amendment or an assignment.",
      "Product: the baseline of a programme never changes",
      Kind.ILLEGAL_STATE),
  ASSIGNED_BY_AUTHORITY_OR_CITING_MONITOR(
      "assigned-by-authority-or-monitor",
      "Work is assigned by the assigning authority, or by the monitoring office.",
      "Decree 39/2022: tasks are given by the authority and followed by its office",
      Kind.FORBIDDEN),
  MONITOR_CITES_CLAUSE(
      "monitor-cites-clause",
      "The monitoring office assigns only what a clause of a directive asks for.",
      "Decision 23/2018 on tracking assigned tasks: tasks named in documents",
      Kind.FORBIDDEN),
  SIX_CLEARS(
      "six-clears",
      "An assigned item has a title and a product.",
      "The six clears: person, work, time, product, responsibility and power",
      Kind.INVALID),
  SIX_CLEARS_IN_FULL(
      "six-clears-in-full",
      "Where the installation asks for it, an assignment also names the person who answers for it and what the lead may decide.",
      "The six clears: person, work, time, product, responsibility and power",
      Kind.INVALID),
  SECRECY_NEEDS_ISOLATION(
      "project-secrecy-needs-isolation",
      "A secret item is refused unless the installation stands apart from any network.",
      "Decision 23/2018 on tracking assigned tasks: secret documents are handled apart",
      Kind.FORBIDDEN),
  DEADLINE_AFTER_ASSIGNMENT(
      "deadline-after-assignment",
      "An item is not due, or to be looked at again, before the day it is assigned.",
      "Civil Code art. 147: a term runs from the day after its beginning",
      Kind.INVALID),
  UNIT_UNKNOWN(
      "project-unit-unknown",
      "Every unit that takes part must be registered.",
      "Product: everything counted by unit needs one",
      Kind.UNKNOWN),
  UNIT_NOT_IN_BEING(
      "project-unit-not-in-being",
      "Every unit that takes part exists on the day it is named.",
      "Product: units begin and end, and keep their history",
      Kind.INVALID),
  ASSIGNER_IS_SUPERIOR(
      "assigner-is-superior",
      "The assigner is the lead unit itself or stands above it.",
      "Decree 39/2022: authorities give work to those who answer to them",
      Kind.FORBIDDEN),
  LEAD_IS_NOT_COORDINATOR(
      "lead-is-not-coordinator",
      "The lead unit does not coordinate its own item.",
      "Decree 39/2022: each task has exactly one lead who answers for it",
      Kind.INVALID),
  COORDINATORS_DISTINCT(
      "coordinators-distinct",
      "Each coordinating unit is named once.",
      "Product: coordination is counted by unit",
      Kind.INVALID),
  LEAD_IS_NOT_REVIEWER(
      "lead-is-not-reviewer",
      "The lead unit does not review its own work.",
      "Separation of duties: the work is appraised by others",
      Kind.FORBIDDEN),
  SOURCE_UNKNOWN(
      "source-clause-unknown",
      "A cited clause must exist.",
      "Product: work is traced to the clause it comes from",
      Kind.UNKNOWN),
  SOURCE_ASSIGNS_WORK(
      "source-clause-assigns-work",
      "A clause that is for information cannot be cited as the source of work.",
      "Decision 23/2018 on tracking assigned tasks: only some documents assign work",
      Kind.INVALID),
  PROGRAMMES_DISTINCT(
      "programmes-distinct",
      "An item has one place in a programme.",
      "Product: an item is counted once in each programme",
      Kind.INVALID),
  PROGRAMME_UNKNOWN(
      "project-programme-unknown",
      "A programme that the item belongs to must be adopted.",
      "Product: a programme is counted from its adoption",
      Kind.UNKNOWN),
  PROGRAMME_CLOSED(
      "project-programme-closed",
      "Nothing comes into a programme that was closed.",
      "Product: the figures of a closed programme are fixed",
      Kind.ILLEGAL_STATE),
  DEADLINE_IN_PROGRAMME(
      "deadline-not-before-programme",
      "An item of a programme is not due before the programme's period begins.",
      "Product: a programme accounts for what falls due in it or later",
      Kind.INVALID),
  PLANNED_ITEM_UNKNOWN(
      "planned-item-unknown",
      "The planned item must stand in the programme's baseline.",
      "Product: baseline and additions are counted apart",
      Kind.UNKNOWN),
  PLANNED_ITEM_AGREES(
      "planned-item-agrees",
      "An item that carries out a planned one has its type and its lead, and is due no later.",
      "Product: the baseline of a programme never changes",
      Kind.INVALID),

  PROGRESS_BY_LEAD_OR_ON_ITS_BEHALF(
      "progress-by-lead-or-on-its-behalf",
      "Progress is reported by the lead unit, or by the monitoring office on its behalf and said to be so.",
      "Separation of duties: acting for another is shown as such",
      Kind.FORBIDDEN),
  PERCENT_IN_RANGE(
      "percent-in-range",
      "A percentage lies between 0 and 100.",
      "Product: figures reconcile",
      Kind.INVALID),
  PROGRESS_SAYS_SOMETHING(
      "progress-says-something",
      "A progress report has a percentage, a stage or a note.",
      "Product: an empty report is none",
      Kind.INVALID),
  SUBMITTED_BY_HEAD_OF_LEAD(
      "submitted-by-head-of-lead",
      "Work is submitted by the head of the lead unit.",
      "Working rules: the head answers for what the unit submits",
      Kind.FORBIDDEN),
  REVIEWER_NEVER_SUBMITS(
      "reviewer-never-submits",
      "Nobody who reviewed a round of the item submits one, whoever leads it now.",
      "Separation of duties: lead and reviewer differ over all rounds",
      Kind.FORBIDDEN),
  OPINIONS_FIRST(
      "mandatory-opinions-first",
      "Work is submitted only when every mandatory opinion was given or its last day has passed.",
      "Decree 39/2022: a submission contains the opinions of the units asked",
      Kind.ILLEGAL_STATE),
  EACH_COMMENT_ANSWERED(
      "each-comment-answered",
      "Each comment of the round before is answered, and nothing else.",
      "Working rules: comments are taken up or their refusal is explained",
      Kind.INVALID),
  SCORED_STANDS(
      "scored-submission-stands",
      "A submission is withdrawn only before its first score.",
      "Separation of duties: nobody escapes a verdict that is being given",
      Kind.ILLEGAL_STATE),
  FILES_REQUIRED(
      "submission-has-files",
      "A submission contains at least one file.",
      "Working rules: a submission is complete or not taken in",
      Kind.INVALID),
  FILES_DESCRIBED(
      "submission-files-described",
      "Each file has a name, a SHA-256 of 64 lower-case hexadecimal digits, a size and a media type.",
      "Product: what was submitted can be proved later",
      Kind.INVALID),

  REVIEW_RECORDED_BY_SERVICE(
      "review-recorded-by-service",
      "What became of a review is recorded only on the word of the review service.",
      "Separation of duties: nobody writes a review's outcome by hand",
      Kind.FORBIDDEN),
  REVIEW_OF_CURRENT_ROUND(
      "review-of-current-round",
      "A review's outcome counts for the round that it reviewed.",
      "Product: a verdict is final for its round and says nothing of another",
      Kind.ILLEGAL_STATE),

  COMPLETED_BY_MONITOR_OR_ASSIGNER(
      "completed-by-monitor-or-assigner",
      "Completion is confirmed by the monitoring office or by the authority that assigned the item.",
      "Decree 39/2022: results are followed and confirmed by others than the lead",
      Kind.FORBIDDEN),
  LEAD_NEVER_COMPLETES(
      "lead-never-completes-alone",
      "Nobody of the lead unit or of a unit below it confirms its completion.",
      "Separation of duties: nobody completes what he or she led",
      Kind.FORBIDDEN),
  SUBMITTER_NEVER_COMPLETES(
      "submitter-never-completes",
      "Nobody who submitted a round of the item confirms its completion, from whatever unit.",
      "Separation of duties: nobody completes what he or she led",
      Kind.FORBIDDEN),
  WORKER_NEVER_COMPLETES(
      "worker-never-completes",
      "Nobody who worked on the item for a unit that leads or led it confirms its completion.",
      "Separation of duties: nobody completes what he or she led",
      Kind.FORBIDDEN),
  REVERSED_BY_ASSIGNER_OR_MONITOR(
      "completion-reversed-by-assigner-or-monitor",
      "A completion is taken back by the assigner or by the monitoring office, never by the lead.",
      "Decree 39/2022: results are followed and confirmed by others than the lead",
      Kind.FORBIDDEN),
  DOCUMENT_UNKNOWN(
      "project-document-unknown",
      "A document cited as evidence must be entered in the register.",
      "Product: completion rests on evidence",
      Kind.UNKNOWN),
  ISSUED_DOCUMENT_REQUIRED(
      "issued-document-required",
      "An item that is to be issued is complete only with an issued document that names it.",
      "Product: submitted is not issued",
      Kind.INVALID);

  private final Text text;

  ProjectRule(String code, String sentence, String source, Kind kind) {
    this.text = new Text(code, sentence, source, kind);
  }

  @Override
  public Text text() {
    return text;
  }
}
