package org.tiendo.reporting.yearend;

import org.tiendo.contracts.kernel.Rule;

/// The rules of what is entered in year-end reviews.
enum EntryRule implements Rule {
  FIGURE_REFERENCE_READABLE(
      "figure-reference-readable",
      "What stands in braces in a text is the name of a figure.",
      "Year-end review: figures may not be typed, only referenced",
      Kind.INVALID),
  FIGURES_NOT_TYPED(
      "figures-not-typed",
      "A percentage is not typed: the text names the figure.",
      "Year-end review: figures may not be typed, only referenced",
      Kind.INVALID),
  CITED_ITEM_UNKNOWN(
      "cited-item-unknown",
      "An item that an entry cites must exist.",
      "Year-end review: entries cite items that were visible",
      Kind.UNKNOWN),
  CITED_DOCUMENT_UNKNOWN(
      "cited-document-unknown",
      "A document that a review cites must exist.",
      "Year-end review: entries cite documents that were visible",
      Kind.UNKNOWN),
  CITED_ONCE(
      "cited-once",
      "An entry cites each item, document and entry once.",
      "Product: what is cited is counted",
      Kind.INVALID),
  ENTRY_NAMED_ONCE(
      "review-entry-named-once",
      "Each entry of a review has an id of its own.",
      "Product: entries refer to each other",
      Kind.ILLEGAL_STATE),
  CAUSE_EXPLAINS(
      "cause-explains",
      "A cause explains at least one limitation or shortcoming.",
      "Year-end review: causes are linked",
      Kind.INVALID),
  EXPLAINED_ENTRY_UNKNOWN(
      "explained-entry-unknown",
      "What a cause explains or a solution answers must stand in the review.",
      "Year-end review: causes are linked",
      Kind.UNKNOWN),
  EXPLAINED_ENTRY_IS_FAULT(
      "explained-entry-is-fault",
      "A cause explains limitations and shortcomings; a solution answers these and causes.",
      "Year-end review: causes are linked",
      Kind.INVALID),
  REVIEW_ENTRY_UNKNOWN(
      "review-entry-unknown",
      "An entry that is corrected or removed must stand in the review.",
      "Year-end review: entries",
      Kind.UNKNOWN),
  REVIEW_ENTRY_STILL_EXPLAINED(
      "review-entry-still-explained",
      "An entry stays as long as a cause or a solution refers to it.",
      "Year-end review: causes are linked",
      Kind.ILLEGAL_STATE);

  private final Text text;

  EntryRule(String code, String sentence, String source, Kind kind) {
    this.text = new Text(code, sentence, source, kind);
  }

  @Override
  public Text text() {
    return text;
  }
}
