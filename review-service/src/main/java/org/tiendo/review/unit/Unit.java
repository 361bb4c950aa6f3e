package org.tiendo.review.unit;

import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.UnitId;

/// A unit (đơn vị) as far as this service knows it.
public sealed interface Unit {

  record NotNoted() implements Unit {}

  /// @param parent the unit directly above; none for the highest
  record Noted(UnitId unit, @Nullable UnitId parent) implements Unit {}

  static Unit evolve(Unit state, UnitEvent event) {
    return switch (event) {
      case UnitEvent.UnitNoted e -> new Noted(e.unit(), e.parent());
    };
  }
}
