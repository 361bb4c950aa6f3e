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
      Kind.INVALID),
  NOT_FOUND(
      "directive-not-found",
      "What is done to a directive is done to one that exists for the sender.",
      "Product: what a person may not see does not exist for that person",
      Kind.UNKNOWN),
  EFFECT_RUNS_FORWARD(
      "directive-effect-runs-forward",
      "The effect of a directive ends on or after the day it begins.",
      "Civil Code arts 147-148: a term runs forward from its first day",
      Kind.INVALID),
  PARENT_UNKNOWN(
      "parent-directive-unknown",
      "The directive that is carried out by this one must exist and be in force.",
      "Product: a chain of directives has no gap",
      Kind.UNKNOWN),
  CHANGED_BY_ISSUER_OR_SUPERIOR(
      "directive-changed-by-issuer-or-superior",
      "A directive is amended, extended, replaced or revoked only by the authority that issued it, or by one above it.",
      "Regulation 66-QĐ/TW (2017) on documents: amended, replaced or revoked only by a document of the issuer or its superior",
      Kind.FORBIDDEN),
  IN_FORCE(
      "directive-in-force",
      "A directive that was replaced or revoked changes no more.",
      "Product: what is not in force assigns no work",
      Kind.ILLEGAL_STATE),
  CHANGES_IN_ORDER(
      "directive-changes-in-order",
      "A change of a directive is dated on or after its issue and its last change.",
      "Product: which clauses assigned work on a date is told once and for all",
      Kind.INVALID),
  CLAUSE_UNKNOWN(
      "directive-clause-unknown",
      "The clause that is sorted must stand in the directive.",
      "Product: a citation leads to one clause",
      Kind.UNKNOWN),
  MARKED_BY_ISSUER(
      "clause-marked-by-issuer",
      "Whether a clause assigns work is said by the authority that issued it or its clerk; the monitoring office may propose it.",
      "Decision 23/2018 on tracking assigned tasks: only what the document assigns is tracked",
      Kind.FORBIDDEN),
  AMENDMENT_FITS_CLAUSES(
      "amendment-fits-clauses",
      "An amendment adds clauses that are new, changes and removes those that are there, each once, and at least one.",
      "Product: a citation leads to one clause",
      Kind.INVALID),
  EFFECT_EXTENDED_FORWARD(
      "effect-extended-forward",
      "Only a period of effect that has a last day is extended, and only to a later one.",
      "Product: an earlier end is a revocation",
      Kind.INVALID),
  REPLACEMENT_UNKNOWN(
      "replacement-unknown",
      "The directive that takes the place of another one must exist, be in force and be another one.",
      "Product: a chain of directives has no gap",
      Kind.UNKNOWN),
  REPLACEMENT_FROM_ISSUER_OR_SUPERIOR(
      "replacement-from-issuer-or-superior",
      "A directive is replaced by one of the same authority, or of one above it.",
      "Regulation 66-QĐ/TW (2017) on documents: amended, replaced or revoked only by a document of the issuer or its superior",
      Kind.INVALID),
  CORRECTED_BY_ITS_AUTHORITY(
      "directive-corrected-by-its-authority",
      "The entry of a directive is corrected, and a correction confirmed, by its authority or its clerk.",
      "Records work: the clerk of the issuer keeps its register",
      Kind.FORBIDDEN);

  private final Text text;

  DirectiveRule(String code, String sentence, String source, Kind kind) {
    this.text = new Text(code, sentence, source, kind);
  }

  @Override
  public Text text() {
    return text;
  }
}
