package org.tiendo.reporting.yearend;

import org.tiendo.contracts.kernel.Rule;

/// The rules of year-end reviews as a whole.
enum YearEndReviewRule implements Rule {
  YEAR_REVIEW_OPENED_ONCE(
      "year-review-opened-once",
      "A year-end review is opened once.",
      "Year-end review: one of a unit for a year",
      Kind.ILLEGAL_STATE),
  YEAR_REVIEW_UNKNOWN(
      "year-review-unknown",
      "The year-end review must have been opened.",
      "Year-end review: what lies outside one's sight does not exist",
      Kind.UNKNOWN),
  YEAR_REVIEW_BY_OWN_UNIT(
      "year-review-by-own-unit",
      "A year-end review is written by the people of the unit whose year it is.",
      "Year-end review: the unit accounts for itself",
      Kind.FORBIDDEN),
  REVIEWED_PROGRAMMES_DISTINCT(
      "reviewed-programmes-distinct",
      "A year-end review accounts for at least one programme, each named once.",
      "Year-end review: figures are those of programmes",
      Kind.INVALID),
  REVIEWED_PROGRAMME_UNKNOWN(
      "reviewed-programme-unknown",
      "A programme that is accounted for must have been adopted.",
      "Year-end review: figures are those of programmes",
      Kind.UNKNOWN),
  REVIEWED_PROGRAMME_IS_OWN(
      "reviewed-programme-is-own",
      "A unit accounts for its own programmes.",
      "Year-end review: the unit accounts for itself",
      Kind.INVALID),
  REVIEWED_PROGRAMME_TOUCHES_YEAR(
      "reviewed-programme-touches-year",
      "A programme that is accounted for has days in the year.",
      "Year-end review: figures are those of the year",
      Kind.INVALID),
  AS_OF_NOT_BEFORE_YEAR(
      "as-of-not-before-year",
      "The date of the figures does not lie before the year.",
      "Year-end review: figures are those of the year",
      Kind.INVALID),
  YEAR_REVIEW_ADOPTED(
      "year-review-adopted",
      "In an adopted year-end review nothing changes: a corrigendum is issued beside it.",
      "Year-end review: a correction is a new signed corrigendum, never an edit",
      Kind.ILLEGAL_STATE),
  MEETING_HELD_ALREADY(
      "meeting-held-already",
      "A meeting that was held is not planned any more.",
      "Year-end review: its meeting",
      Kind.ILLEGAL_STATE),
  MEETING_RECORDED_ONCE_HELD(
      "meeting-recorded-once-held",
      "A meeting is recorded on its day or later.",
      "Year-end review: its meeting",
      Kind.INVALID),
  MEETING_UNIT_UNKNOWN(
      "meeting-unit-unknown",
      "The unit that chairs a meeting, and units that attend it, must be known.",
      "Year-end review: chaired by an office, attended by organisations",
      Kind.UNKNOWN),
  ATTENDEES_NAMED_ONCE(
      "attendees-named-once",
      "Each organisation attends a meeting once.",
      "Year-end review: attended by organisations",
      Kind.INVALID),
  RATING_OF_SCALE(
      "rating-of-scale",
      "A year is rated by the scale in force on the date of its figures.",
      "Rating: rules of rating are dated data",
      Kind.INVALID),
  NEXT_PROGRAMME_UNKNOWN(
      "next-programme-unknown",
      "The programme that follows must have been adopted.",
      "Year-end review: link to the next programme",
      Kind.UNKNOWN),
  NEXT_PROGRAMME_IS_OWN(
      "next-programme-is-own",
      "The programme that follows is one of the same unit.",
      "Year-end review: link to the next programme",
      Kind.INVALID),
  NEXT_PROGRAMME_FOLLOWS(
      "next-programme-follows",
      "The programme that follows begins after the year.",
      "Year-end review: link to the next programme",
      Kind.INVALID),
  FROZEN_ONCE_DATE_HAS_COME(
      "frozen-once-date-has-come",
      "Figures are frozen on their date or later.",
      "Year close: figures of a date that has come",
      Kind.INVALID),
  ADOPTED_AFTER_FREEZING(
      "adopted-after-freezing",
      "A year-end review is adopted with frozen figures.",
      "Year close: frozen, then adopted",
      Kind.ILLEGAL_STATE),
  ADOPTED_AFTER_MEETING(
      "adopted-after-meeting",
      "A year-end review whose meeting is planned is adopted once it was held.",
      "Year-end review: the meeting agrees on the assessment",
      Kind.ILLEGAL_STATE),
  ADOPTED_BY_AUTHORITY(
      "adopted-by-authority",
      "A year-end review is adopted by the head or the assigning authority of the unit, or by an authority above it.",
      "Year close: adopted by the authority's office",
      Kind.FORBIDDEN),
  REFERENCED_FIGURE_FROZEN(
      "referenced-figure-frozen",
      "Each figure that a text names is among the frozen ones.",
      "Year-end review: figures may not be typed, only referenced",
      Kind.INVALID),
  CORRIGENDUM_AFTER_ADOPTION(
      "corrigendum-after-adoption",
      "A corrigendum is issued to an adopted review; before, the entry itself is corrected.",
      "Year-end review: a correction is a new signed corrigendum, never an edit",
      Kind.ILLEGAL_STATE),
  CORRIGENDUM_BY_AUTHORITY(
      "corrigendum-by-authority",
      "A corrigendum is signed by those who may adopt the review.",
      "Year-end review: a correction is a new signed corrigendum, never an edit",
      Kind.FORBIDDEN),
  CORRIGENDUM_SUBJECT_UNKNOWN(
      "corrigendum-subject-unknown",
      "A corrigendum is about an entry or a frozen figure of the review, or about all of it.",
      "Year-end review: a correction is a new signed corrigendum, never an edit",
      Kind.UNKNOWN),
  YEAR_REVIEW_DATES_RUN_FORWARD(
      "year-review-dates-run-forward",
      "Nothing in a year-end review is dated before what was recorded last.",
      "Two time axes: an event tells the past in its order",
      Kind.INVALID);

  private final Text text;

  YearEndReviewRule(String code, String sentence, String source, Kind kind) {
    this.text = new Text(code, sentence, source, kind);
  }

  @Override
  public Text text() {
    return text;
  }
}
