package org.tiendo.task.directive;

import org.tiendo.contracts.kernel.Rule;

/// The rules of a directive. That a number is used once is kept by a claim.
enum DirectiveRule implements Rule {
  ISSUED_ONCE(
      "directive-issued-once",
      "A directive is issued once; what changes it is another document.",
      "Regulation 66-QĐ/TW (2017) on documents: amended, replaced or revoked only by a document of the issuer or its superior",
      Kind.ILLEGAL_STATE),
  AUTHORITY_UNKNOWN(
      "directive-authority-unknown",
      "The authority that issues a directive must be a registered unit.",
      "Product: everything counted by authority needs one",
      Kind.UNKNOWN),
  ISSUED_BY_ITS_AUTHORITY(
      "directive-issued-by-its-authority",
      "A directive is entered by the authority that issues it, or by its clerk.",
      "Records work: the clerk of the issuer keeps its register",
      Kind.FORBIDDEN),
  SIGNED_BEFORE_EFFECT(
      "directive-signed-before-effect",
      "A directive is signed on or before the day it is entered for, and not after today.",
      "Product: an event tells the past",
      Kind.INVALID),
  SECRECY_NEEDS_ISOLATION(
      "directive-secrecy-needs-isolation",
      "A secret directive is refused unless the installation stands apart from any network.",
      "Decision 23/2018 on tracking assigned tasks: secret documents are handled apart from the networked system",
      Kind.FORBIDDEN),
  HAS_CLAUSES(
      "directive-has-clauses",
      "A directive has at least one clause.",
      "Product: work is traced to the clause it comes from",
      Kind.INVALID),
  CLAUSE_NAMES_UNIQUE(
      "directive-clause-names-unique",
      "No two clauses of a directive have the same name.",
      "Product: a citation leads to one clause",
      Kind.INVALID),
  NO_NUMBERING_PERIOD(
      "directive-numbering-period-missing",
      "The signing date must fall into a numbering period of the authority.",
      "Guideline 36-HD/VPTW (2018) on numbering: numbers count per document type and term",
      Kind.INVALID);

  private final Text text;

  DirectiveRule(String code, String sentence, String source, Kind kind) {
    this.text = new Text(code, sentence, source, kind);
  }

  @Override
  public Text text() {
    return text;
  }
}
