package org.tiendo.review.unit;

import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.UnitId;

/// What was noted of a unit, as stored. It has no published form: the task service published it first.
public sealed interface UnitEvent {

  /// @param parent the unit directly above; none for the highest
  record UnitNoted(UnitId unit, @Nullable UnitId parent) implements UnitEvent {}
}
