package org.tiendo.task.importing;

import org.tiendo.contracts.kernel.Rule;

/// The rules of batches that come out of a file.
enum ImportRule implements Rule {
  NOT_FOUND(
      "import-not-found",
      "What is asked of an import needs one that exists for the sender.",
      "Product: what a person may not see does not exist for that person",
      Kind.UNKNOWN),
  STAGED_ONCE(
      "import-staged-once",
      "An import is staged once.",
      "Product: another file is another import",
      Kind.ILLEGAL_STATE),
  BY_ASSIGNING_AUTHORITY(
      "import-by-assigning-authority",
      "An import is staged, carried out and withdrawn by the authority that assigns its items, staged and carried out by the monitoring office as well.",
      "Separation of duties: who may not assign an item may not assign five thousand",
      Kind.FORBIDDEN),
  MONITOR_CITES_CLAUSES(
      "import-monitor-cites-clauses",
      "The monitoring office imports items only if each of them cites a clause of a directive.",
      "Working rules: the monitoring office assigns citing the directive clause",
      Kind.INVALID),
  UNIT_UNKNOWN(
      "import-unit-unknown",
      "The authority that assigns the items of an import and the unit that appraises them exist on the business date.",
      "Product: work is given by somebody and appraised by somebody",
      Kind.UNKNOWN),
  PROGRAMME_UNKNOWN(
      "import-programme-unknown",
      "The programme that an import fills is adopted and not closed.",
      "Product: nothing comes into a closed programme",
      Kind.UNKNOWN),
  SIZE(
      "import-size",
      "An import has between one and ten thousand rows.",
      "Product: bounds on what one act can do",
      Kind.INVALID),
  ROWS_IN_ORDER(
      "import-rows-in-order",
      "Rows of an import are laid down in order, each once, and no more than were announced.",
      "Product: what is carried out is what was checked",
      Kind.INVALID),
  ROWS_BY_STAGER(
      "import-rows-by-stager",
      "Rows of an import are laid down by the person who staged it.",
      "Product: one person answers for what a file says",
      Kind.FORBIDDEN),
  KEY_ONCE(
      "import-key-once",
      "An external key stands in an import once.",
      "Product: a key names one item",
      Kind.INVALID),
  ROWS_MISSING(
      "import-rows-missing",
      "An import is carried out once all of its rows are laid down.",
      "Product: an import is carried out whole or not at all",
      Kind.ILLEGAL_STATE),
  APPLIED_BY_ANOTHER(
      "import-applied-by-another",
      "Where the installation asks for two people, an import is carried out by another person than the one who staged it.",
      "Separation of duties: nobody gives out work in such numbers alone",
      Kind.FORBIDDEN),
  KEY_TAKEN(
      "import-key-taken",
      "An item is imported under an external key that no other item of the same authority bears, unless that was withdrawn.",
      "Product: the same file imported twice changes nothing",
      Kind.ILLEGAL_STATE),
  UNTOUCHED(
      "import-untouched",
      "An import is withdrawn whole only as long as nobody has worked on any of its items.",
      "Product: work that was done is not made undone by who gave it out",
      Kind.ILLEGAL_STATE),
  NOT_IN_THIS_STATE(
      "import-not-in-this-state",
      "A staged or stopped import can be carried out; one that is not being withdrawn can be withdrawn.",
      "Product: an import completes or is withdrawn whole",
      Kind.ILLEGAL_STATE),
  CHANGES_IN_ORDER(
      "import-changes-in-order",
      "What is done about an import is dated on or after what was done before.",
      "Two time axes: steps run forward in business time",
      Kind.INVALID),
  PARTS_BY_SERVICE(
      "import-parts-by-service",
      "The parts of an import are carried out by the service alone.",
      "Product: people order an import, the service carries it out",
      Kind.FORBIDDEN);

  private final Text text;

  ImportRule(String code, String sentence, String source, Kind kind) {
    this.text = new Text(code, sentence, source, kind);
  }

  @Override
  public Text text() {
    return text;
  }
}
