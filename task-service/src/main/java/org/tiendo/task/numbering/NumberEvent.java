package org.tiendo.task.numbering;

import org.tiendo.contracts.id.DocumentId;
import org.tiendo.task.numbering.NumberCommand.Series;

/// What happens to a number of a series, as it is stored.
public sealed interface NumberEvent {

  Series of();

  int number();

  record NumberReserved(Series of, int number, String purpose) implements NumberEvent {}

  record NumberVoided(Series of, int number, String reason) implements NumberEvent {}

  /// A document bears the number.
  record NumberTaken(Series of, int number, DocumentId document) implements NumberEvent {}
}
