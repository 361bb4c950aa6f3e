package org.tiendo.reporting.access;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.task.PublishedUnitEvent;
import org.tiendo.contracts.task.PublishedUnitEvent.UnitRegistered;
import org.tiendo.reporting.figures.UnitStanding;
import org.tiendo.reporting.register.Chronicle;

/// How the units stand above one another now: who may see what follows today's order, whatever date is looked at.
record UnitTree(Map<UnitId, UnitId> parents) {

  static UnitTree of(Map<UnitId, Chronicle<UnitRegistered, PublishedUnitEvent>> units) {
    Map<UnitId, UnitId> parents = new HashMap<>();
    units.forEach((id, unit) -> {
      @Nullable UnitId parent = UnitStanding.of(unit, LocalDate.MAX).parent();
      if (parent != null) {
        parents.put(id, parent);
      }
    });
    return new UnitTree(parents);
  }

  /// The units above a unit, nearest first; none of a unit that is not registered.
  List<UnitId> above(UnitId unit) {
    List<UnitId> above = new ArrayList<>();
    @Nullable UnitId next = parents.get(unit);
    while (next != null && !above.contains(next)) {
      above.add(next);
      next = parents.get(next);
    }
    return above;
  }
}
