package org.tiendo.task.unit;

import static org.tiendo.task.World.YEARLY;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.task.unit.Unit.Registered;
import org.tiendo.task.unit.UnitEvent.UnitRegistered;

/// Units that other units stand under, in tests.
final class UnitWorld {

  private UnitWorld() {}

  static Registered unit(UnitId unit, UnitId parent, UnitEvent... later) {
    Unit state =
        Unit.evolve(
            new Unit.NotRegistered(),
            new UnitRegistered(
                unit, Map.of("en", unit.value()), parent, List.of(), false, YEARLY, null, null));
    for (UnitEvent event : later) state = Unit.evolve(state, event);
    return (Registered) state;
  }

  static UnitTree tree(Registered... units) {
    Map<UnitId, Registered> known = new HashMap<>();
    for (Registered unit : units) known.put(unit.unit(), unit);
    return new UnitTree(known);
  }
}
