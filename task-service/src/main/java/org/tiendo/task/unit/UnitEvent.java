package org.tiendo.task.unit;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.Numbering;

/// What happens to a unit, as it is stored.
public sealed interface UnitEvent {

  /// A unit takes part from now on.
  ///
  /// @param ancestors all units above it, the highest first, so that reading one unit tells its superiors
  record UnitRegistered(
      UnitId unit,
      Map<String, String> names,
      @Nullable UnitId parent,
      List<UnitId> ancestors,
      boolean external,
      Numbering numbering)
      implements UnitEvent {
    public UnitRegistered {
      names = Map.copyOf(names);
      ancestors = List.copyOf(ancestors);
    }
  }
}
