package org.tiendo.task.programme;

import org.tiendo.contracts.kernel.Rule;

/// The rules of a programme.
enum ProgrammeRule implements Rule {
  ADOPTED_ONCE(
      "programme-adopted-once",
      "A programme is adopted once; what comes later is an addition to it.",
      "Product: the baseline of a programme never changes",
      Kind.ILLEGAL_STATE),
  UNIT_UNKNOWN(
      "programme-unit-unknown",
      "The authority, the leads and the authorities accounted for must be registered units.",
      "Product: everything counted by unit needs one",
      Kind.UNKNOWN),
  ADOPTED_BY_ITS_AUTHORITY(
      "programme-adopted-by-its-authority",
      "A programme is adopted by the authority whose programme it is, or by the head of that unit.",
      "Working rules: a programme is approved by the body that answers for it",
      Kind.FORBIDDEN),
  PERIOD_ORDERED(
      "programme-period-ordered",
      "The period of a programme ends on or after the day it begins.",
      "Civil Code arts 147-148: a term runs forward from its first day",
      Kind.INVALID),
  PLANNED_REFS_UNIQUE(
      "programme-planned-refs-unique",
      "Each planned item has a reference of its own within the programme.",
      "Product: an assigned item names the planned one it carries out",
      Kind.INVALID),
  PLANNED_WITHIN_PERIOD(
      "programme-planned-within-period",
      "A planned item is due within the period of its programme.",
      "Product: a programme accounts for what falls due in it",
      Kind.INVALID),
  NOT_FOUND(
      "programme-not-found",
      "What is done to a programme is done to one that exists for the sender.",
      "Product: what a person may not see does not exist for that person",
      Kind.UNKNOWN),
  DRAFTED_BY_ITS_UNIT(
      "programme-drafted-by-its-unit",
      "A programme is drafted by the unit whose programme it will be, or by the monitoring office, and for no other unit later.",
      "Working rules: units register what they propose, the monitoring office puts it together",
      Kind.FORBIDDEN),
  PERIOD_FITS_KIND(
      "programme-period-fits-kind",
      "A year, quarter or month is exactly that long; a term spans more than a year.",
      "Product: programmes of one kind are compared",
      Kind.INVALID),
  PARENT_UNKNOWN(
      "parent-programme-unknown",
      "The programme that this one derives from must be adopted, not closed, and of the same authority or one above it.",
      "Seed: from the common programme each body builds its own, in step",
      Kind.UNKNOWN),
  TRACES_TO_PARENT(
      "planned-item-traces-to-parent",
      "A planned item traces only to an item that the parent programme plans.",
      "Seed: from the common programme each body builds its own, in step",
      Kind.INVALID),
  AMENDED_BY_ITS_AUTHORITY(
      "programme-amended-by-its-authority",
      "A programme is amended by the authority whose programme it is, or by the head of that unit.",
      "Working rules: a change is approved by the body that approved the programme",
      Kind.FORBIDDEN),
  AMENDMENT_FITS_PLAN(
      "amendment-fits-plan",
      "An amendment adds references that were never planned, changes and withdraws those that are, each once, and at least one.",
      "Product: each planned item has one history",
      Kind.INVALID),
  CHANGES_IN_ORDER(
      "programme-changes-in-order",
      "A change of a programme is dated on or after its adoption and its last change.",
      "Product: what was planned on a date is told once and for all",
      Kind.INVALID),
  CLOSED_FOR_GOOD(
      "programme-closed-for-good",
      "A closed programme is neither amended nor closed again; what was wrong is said by a corrigendum.",
      "Product: the figures of a closed year never change",
      Kind.ILLEGAL_STATE),
  CLOSED_BY_ITS_AUTHORITY(
      "programme-closed-by-its-authority",
      "A programme is closed by the authority whose programme it is, or by the head of that unit.",
      "Working rules: who approves a programme accounts for it",
      Kind.FORBIDDEN),
  CLOSED_AS_OF_ITS_PERIOD(
      "programme-closed-as-of-its-period",
      "The date of the figures of a closed programme lies in its period or after it, and not after the closing.",
      "Product: figures tell the past",
      Kind.INVALID),
  ONE_FATE_EACH(
      "one-fate-for-each-item",
      "At the closing of a programme each item meets one fate.",
      "Product: what came in equals what is open or went out",
      Kind.INVALID),
  FATE_OF_OPEN_MEMBER(
      "fate-of-open-member",
      "A fate is given to an item that has its place in the programme and is not completed, withdrawn or merged.",
      "Product: what came in equals what is open or went out",
      Kind.INVALID),
  CARRIED_TO_LATER_PROGRAMME(
      "carried-to-later-programme",
      "An item is carried over into an adopted programme of the same authority that begins later and is not closed; one that is withdrawn goes nowhere.",
      "Product: carrying over keeps identity, deadline and lateness",
      Kind.INVALID),
  EXTENSION_DECIDED_BEFORE(
      "extension-decided-before-closing",
      "An item is carried over with a new deadline only if an extension was approved before.",
      "Product: a closing extends no deadline by itself",
      Kind.ILLEGAL_STATE),
  CORRECTED_BY_ITS_AUTHORITY(
      "programme-corrected-by-its-authority",
      "The entry of a programme is corrected, and a correction confirmed, by its authority or the head of that unit.",
      "Product: who makes entries mends them",
      Kind.FORBIDDEN);

  private final Text text;

  ProgrammeRule(String code, String sentence, String source, Kind kind) {
    this.text = new Text(code, sentence, source, kind);
  }

  @Override
  public Text text() {
    return text;
  }
}
