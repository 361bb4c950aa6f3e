package org.tiendo.reporting.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.task.PublishedUnitEvent.UnitRegistered;
import org.tiendo.reporting.register.Chronicle;

/// How the units stand above one another.
record UnitTree(Map<UnitId, ? extends Chronicle<UnitRegistered, ?>> units) {

  /// The units above a unit, nearest first; none of a unit that is not registered.
  List<UnitId> above(UnitId unit) {
    List<UnitId> above = new ArrayList<>();
    @Nullable UnitId next = parent(unit);
    while (next != null && !above.contains(next)) {
      above.add(next);
      next = parent(next);
    }
    return above;
  }

  private @Nullable UnitId parent(UnitId unit) {
    Chronicle<UnitRegistered, ?> registered = units.get(unit);
    return registered == null ? null : registered.event().parent();
  }
}
