package org.tiendo.task.project;

import org.tiendo.contracts.kernel.Rule;

/// The rules of leaving a programme other than by completion.
enum FateRule implements Rule {
  BY_PROGRAMME_AUTHORITY(
      "fate-by-programme-authority",
      "An item is withdrawn, merged or split by the authority that approved its programmes or the head of that unit, not one below its assigner; without a programme by its assigner.",
      "Decree 39/2022: a programme is changed by the authority that approved it",
      Kind.FORBIDDEN),
  DROPPED_BY_PROPOSER_OR_MONITOR(
      "proposal-dropped-by-proposer-or-monitor",
      "A proposed item is given up by the head of the unit that proposed it or by the monitoring office.",
      "Product: a proposal belongs to its unit",
      Kind.FORBIDDEN),
  SOURCES_DISTINCT(
      "merged-items-distinct",
      "An item takes in at least one other item, each once and never itself.",
      "Product: an item is counted once",
      Kind.INVALID),
  SPLIT_HAS_PARTS(
      "split-has-parts",
      "An item is split into two parts at least.",
      "Product: the parts sum to the whole",
      Kind.INVALID),
  PART_WITHIN_WHOLE(
      "part-due-within-whole",
      "A part is due no later than the whole was.",
      "Product: a later deadline is an extension, which is asked for and decided",
      Kind.INVALID),
  CARRIED_BY_PROGRAMME(
      "carried-over-by-programme-authority",
      "An item is carried over by the authority whose programmes both are, or the head of that unit.",
      "Decree 39/2022: a programme is changed by the authority that approved it",
      Kind.FORBIDDEN),
  CARRIED_FROM_PLACE(
      "carried-over-from-its-programme",
      "An item is carried over from a programme that it stands in.",
      "Product: an item is counted once in each programme",
      Kind.INVALID),
  CARRIED_TO_NEXT(
      "carried-over-to-next",
      "An item is carried over into a programme that begins later, in which it does not stand yet.",
      "Product: an item is counted once in each programme",
      Kind.INVALID);

  private final Text text;

  FateRule(String code, String sentence, String source, Kind kind) {
    this.text = new Text(code, sentence, source, kind);
  }

  @Override
  public Text text() {
    return text;
  }
}
