package org.tiendo.task.project;

import org.tiendo.contracts.kernel.Rule;

/// The rules of correcting what was entered about an item, besides those of all corrections.
enum EntryRule implements Rule {
  CORRECTED_BY_WHO_ENTERS(
      "entry-corrected-by-who-enters",
      "What the assignment says is corrected by the assigner or the monitoring office, the figure of a progress report by the lead unit or the monitoring office.",
      "Separation of duties: nobody mends the terms of his or her own work",
      Kind.FORBIDDEN),
  CONFIRMED_BY_OTHERS(
      "correction-not-confirmed-by-lead",
      "A correction of an item is confirmed or rejected by its assigner or the monitoring office.",
      "Separation of duties: nobody mends the terms of his or her own work",
      Kind.FORBIDDEN);

  private final Text text;

  EntryRule(String code, String sentence, String source, Kind kind) {
    this.text = new Text(code, sentence, source, kind);
  }

  @Override
  public Text text() {
    return text;
  }
}
