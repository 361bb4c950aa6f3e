package org.tiendo.reporting.paper;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.UnitId;

/// In which layout a report is made: the one that is asked for, otherwise that of its unit, otherwise that of the installation.
///
/// @param units layouts of single units, by id
public record LayoutChoice(Layouts layouts, String otherwise, Map<String, String> units) {

  public LayoutChoice {
    units = Map.copyOf(units);
  }

  /// @return empty if there is no layout of the name asked for
  public Optional<String> of(@Nullable String asked, UnitId unit) {
    return asked == null
        ? Optional.of(units.getOrDefault(unit.value(), otherwise))
        : layouts.find(asked).map(Layout::name);
  }
}
