package org.tiendo.task.document;

import org.tiendo.contracts.kernel.Rule;

/// The rules of an issued document. That a number is used once is kept by a claim.
enum DocumentRule implements Rule {
  RECORDED_ONCE(
      "document-recorded-once",
      "An issued document is entered once.",
      "Records work: a register has no entry twice",
      Kind.ILLEGAL_STATE),
  UNIT_UNKNOWN(
      "document-unit-unknown",
      "The authority and the advising units must be registered.",
      "Product: everything counted by unit needs one",
      Kind.UNKNOWN),
  RECORDED_BY_CLERK(
      "document-recorded-by-clerk",
      "A document is entered by the clerk of the authority that issues it.",
      "Records work: the clerk of the issuer numbers what goes out",
      Kind.FORBIDDEN),
  SECRECY_NEEDS_ISOLATION(
      "document-secrecy-needs-isolation",
      "A secret document is refused unless the installation stands apart from any network.",
      "Decision 23/2018 on tracking assigned tasks: secret documents are handled apart from the networked system",
      Kind.FORBIDDEN),
  ISSUED_BEFORE_RECORDED(
      "document-issued-before-recorded",
      "A document carries the day it is entered for, or an earlier one.",
      "Product: an event tells the past",
      Kind.INVALID),
  EFFECT_PERIOD_ORDERED(
      "document-effect-period-ordered",
      "A period of effect ends on or after the day it begins.",
      "Civil Code arts 147-148: a term runs forward from its first day",
      Kind.INVALID),
  PRODUCER_UNKNOWN(
      "document-producer-unknown",
      "The items that a document came of must exist.",
      "Product: a document is evidence only of work that was assigned",
      Kind.UNKNOWN),
  PRODUCER_ACCEPTED(
      "document-producer-accepted",
      "A document comes only of items whose review has accepted them.",
      "Working rules: what is not appraised is not issued",
      Kind.ILLEGAL_STATE),
  CLERK_IS_NOT_LEAD(
      "document-clerk-is-not-lead",
      "Who led the work does not number the document that came of it.",
      "Separation of duties: the register is evidence against the lead's word",
      Kind.FORBIDDEN),
  NO_NUMBERING_PERIOD(
      "document-numbering-period-missing",
      "The date of issue must fall into a numbering period of the authority.",
      "Guideline 36-HD/VPTW (2018) on numbering: numbers count per document type and term",
      Kind.INVALID),
  NOT_FOUND(
      "document-not-found",
      "What is done to an issued document is done to one that exists for the sender.",
      "Product: what a person may not see does not exist for that person",
      Kind.UNKNOWN),
  JOINT_WITH_OTHERS(
      "document-joint-with-others",
      "A joint document names the other bodies, each once, besides the leading one whose number it bears.",
      "Guideline 36-HD/VPTW (2018) on numbering: a joint paper takes its number from the leading body's series",
      Kind.INVALID),
  CHANGED_BY_CLERK(
      "document-changed-by-clerk",
      "The links and the entry of a document are mended, and a correction confirmed, by the clerk of its authority.",
      "Records work: the clerk of the issuer keeps its register",
      Kind.FORBIDDEN),
  LINKED_ONCE(
      "document-linked-once",
      "A document is linked once to each item that it came of.",
      "Product: documents are counted once for each item",
      Kind.ILLEGAL_STATE),
  LINK_UNKNOWN(
      "document-link-unknown",
      "Only a link that is there is taken away.",
      "Product: documents are counted once for each item",
      Kind.UNKNOWN),
  UNLINKED_BEFORE_COMPLETION(
      "document-unlinked-before-completion",
      "A document stays linked to an item that is completed: it may be the evidence for it.",
      "Product: evidence does not go away unseen; reverse the completion first",
      Kind.ILLEGAL_STATE);

  private final Text text;

  DocumentRule(String code, String sentence, String source, Kind kind) {
    this.text = new Text(code, sentence, source, kind);
  }

  @Override
  public Text text() {
    return text;
  }
}
