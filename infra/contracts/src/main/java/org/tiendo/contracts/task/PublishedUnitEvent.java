package org.tiendo.contracts.task;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.Numbering;

/// What happens to units.
public sealed interface PublishedUnitEvent extends TaskEvent {

  /// A unit takes part from now on.
  ///
  /// @param names name by language tag, at least one
  /// @param parent the unit directly above; none for the highest
  /// @param external whether it is outside the organisation and has no people here
  /// @param numbering how it numbers what it issues
  record UnitRegistered(
      UnitId unit,
      Map<String, String> names,
      @Nullable UnitId parent,
      boolean external,
      Numbering numbering)
      implements PublishedUnitEvent {
    public UnitRegistered {
      names = Map.copyOf(names);
    }
  }
}
