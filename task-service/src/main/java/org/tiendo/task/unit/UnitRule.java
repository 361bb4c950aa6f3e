package org.tiendo.task.unit;

import org.tiendo.contracts.kernel.Rule;

/// The rules of a unit.
enum UnitRule implements Rule {
  UNIT_REGISTERED_BY_ADMINISTRATOR(
      "unit-registered-by-administrator",
      "Only an administrator registers units.",
      "Product: whoever sets up an installation does not work in it",
      Kind.FORBIDDEN),
  UNIT_CODE_UNIQUE(
      "unit-code-unique",
      "A unit's code belongs to it for ever and is given once.",
      "Product: figures of a year stay under the unit of that year",
      Kind.ILLEGAL_STATE),
  PARENT_UNKNOWN(
      "parent-unit-unknown",
      "The unit above must be registered first.",
      "Product: a chain of superior units has no gap",
      Kind.UNKNOWN),
  UNIT_HAS_NAME(
      "unit-has-name",
      "A unit has a name in at least one language.",
      "Product: a code alone means nothing in a report",
      Kind.INVALID),
  TERMS_FIT_NUMBERING(
      "terms-fit-numbering",
      "Numbering by term needs terms with a label of their own that end after they begin; numbering by year has none.",
      "Guideline 36-HD/VPTW (2018) on numbering: numbers begin anew with each committee's term",
      Kind.INVALID),
  TERMS_DO_NOT_OVERLAP(
      "terms-do-not-overlap",
      "The terms of a unit do not overlap: a date falls into one numbering period.",
      "Guideline 36-HD/VPTW (2018) on numbering: a term begins on the day after a congress closes",
      Kind.INVALID),
  UNIT_UNKNOWN(
      "unit-unknown",
      "What is done to a unit is done to one that was registered.",
      "Product: a history begins with a registration",
      Kind.UNKNOWN),
  UNIT_NAMED_EXISTS(
      "unit-named-exists",
      "A unit that is named as the one above, as a successor or as the place of an office exists on that day.",
      "Product: nothing takes effect before a unit exists or after it ended",
      Kind.INVALID),
  UNIT_REORGANISED_BY_ADMINISTRATOR(
      "unit-reorganised-by-administrator",
      "Only an administrator renames, moves, merges or dissolves units, naming the document that orders it.",
      "Product: whoever sets up an installation does not work in it",
      Kind.FORBIDDEN),
  UNIT_HAS_ENDED(
      "unit-has-ended",
      "A unit that was merged or dissolved changes no more.",
      "Product: figures of a year stay under the unit of that year",
      Kind.ILLEGAL_STATE),
  UNIT_CHANGES_IN_ORDER(
      "unit-changes-in-order",
      "A change of a unit or an office is dated on or after the last one of its kind, and after its beginning.",
      "Product: what stood above a unit on a date is told once and for all",
      Kind.INVALID),
  TREE_HAS_NO_CIRCLE(
      "unit-tree-has-no-circle",
      "No unit stands above itself, on no day.",
      "Product: a chain of superior units has an end",
      Kind.INVALID),
  OFFICES_KEPT_BY_ADMINISTRATOR(
      "offices-kept-by-administrator",
      "Only an administrator sets up offices and enters who holds them, naming the document that appoints.",
      "Product: whoever sets up an installation does not work in it",
      Kind.FORBIDDEN),
  EXTERNAL_UNIT_HAS_NO_OFFICES(
      "external-unit-has-no-offices",
      "A unit outside the organisation has no offices here: it has no people here.",
      "Product: an outside body takes part without accounts",
      Kind.INVALID),
  OFFICE_CODE_UNIQUE(
      "office-code-unique",
      "The code of an office is given once in its unit.",
      "Product: who held an office when is told once and for all",
      Kind.ILLEGAL_STATE),
  OFFICE_GIVES_ROLES_OF_WORK(
      "office-gives-roles-of-work",
      "An office gives its holder at least one role, and only roles in which work is done.",
      "Product: auditing, operating and setting up come with the account alone",
      Kind.INVALID),
  OFFICE_UNKNOWN(
      "office-unknown",
      "The office must be one of its unit.",
      "Product: offices are set up before they are held",
      Kind.UNKNOWN),
  OFFICE_HAS_ONE_HOLDER(
      "office-has-one-holder",
      "An office has one holder at a time, and one person who acts for the holder.",
      "Working rules: one head answers for a unit",
      Kind.ILLEGAL_STATE),
  HOLDING_UNKNOWN(
      "office-holding-unknown",
      "Only who holds an office, or acts in it, can cease to.",
      "Product: a holding has a beginning",
      Kind.UNKNOWN),
  DELEGATED_BY_HOLDER(
      "delegated-by-holder",
      "Only who holds an office delegates its powers and takes them back; an administrator may end a delegation.",
      "Working rules: powers are delegated in person, and not delegated on",
      Kind.FORBIDDEN),
  DELEGATED_TO_ANOTHER(
      "delegated-to-another",
      "Powers are delegated to another person.",
      "Product: a delegation that changes nothing misleads",
      Kind.INVALID),
  DELEGATION_FITS_OFFICE(
      "delegation-fits-office",
      "What is delegated is at least one of the roles that the office gives, and none that it does not give.",
      "Working rules: nobody delegates more than he or she has",
      Kind.INVALID),
  DELEGATION_PERIOD_RUNS_FORWARD(
      "delegation-period-runs-forward",
      "A delegation begins on or after its date and ends on or after the day it begins.",
      "Working rules: a delegation never covers what was done before it",
      Kind.INVALID),
  DELEGATION_UNKNOWN(
      "delegation-unknown",
      "What is taken back is a delegation that was made and not taken back yet.",
      "Product: a delegation is ended once",
      Kind.UNKNOWN),
  UNIT_CORRECTED_BY_ADMINISTRATOR(
      "unit-corrected-by-administrator",
      "Only administrators correct the entries of units and confirm such corrections.",
      "Product: who makes entries mends them",
      Kind.FORBIDDEN);

  private final Text text;

  UnitRule(String code, String sentence, String source, Kind kind) {
    this.text = new Text(code, sentence, source, kind);
  }

  @Override
  public Text text() {
    return text;
  }
}
