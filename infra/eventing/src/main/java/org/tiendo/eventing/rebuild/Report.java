package org.tiendo.eventing.rebuild;

import java.time.Instant;
import java.util.List;

/// What a comparison of two copies found.
///
/// @param at when
/// @param sections that were compared: one document's share of one log each
/// @param different how many differ
/// @param undecided how many could not be compared, since one copy stood still before their last change
/// @param differences the first of those that differ
public record Report(
    Instant at, long sections, long different, long undecided, List<Difference> differences) {

  public Report {
    differences = List.copyOf(differences);
  }

  /// Whether every section was compared and none differs.
  public boolean same() {
    return different == 0 && undecided == 0;
  }
}
