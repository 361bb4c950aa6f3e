package org.tiendo.task.unit;

import java.util.List;
import java.util.stream.Stream;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.Numbering;
import org.tiendo.task.unit.UnitEvent.UnitRegistered;

/// A unit (đơn vị, cơ quan): a body, commission, department or outside organisation.
public sealed interface Unit {

  record NotRegistered() implements Unit {}

  /// @param ancestors all units above it, the highest first
  record Registered(UnitId unit, List<UnitId> ancestors, Numbering numbering) implements Unit {
    public Registered {
      ancestors = List.copyOf(ancestors);
    }

    /// The ancestors of a unit directly below this one.
    List<UnitId> withItself() {
      return Stream.concat(ancestors.stream(), Stream.of(unit)).toList();
    }
  }

  static Unit evolve(Unit state, UnitEvent event) {
    return switch (event) {
      case UnitRegistered e -> new Registered(e.unit(), e.ancestors(), e.numbering());
    };
  }
}
