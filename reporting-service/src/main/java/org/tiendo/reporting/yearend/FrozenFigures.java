package org.tiendo.reporting.yearend;

import java.time.LocalDate;
import java.util.List;
import org.tiendo.contracts.vocabulary.FrozenFigure;

/// The figures of a year as the service computed them at one position of the logs.
///
/// @param token the position, e.g. `review:7,task:12`
/// @param hash SHA-256 of the report
/// @param parts the report, cut so that each part is one event
public record FrozenFigures(
    LocalDate asOf, String token, String hash, List<FrozenFigure> figures, List<String> parts) {

  public FrozenFigures {
    figures = List.copyOf(figures);
    parts = List.copyOf(parts);
  }
}
