package org.tiendo.task.numbering;

import java.util.Map;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Authority;
import org.tiendo.contracts.vocabulary.Numbering;

/// What a decision on a number needs to know of other features.
///
/// @param units numbering of the authority, if it exists on the business date
public record NumberReferences(Authority authority, Map<UnitId, Numbering> units) {

  public NumberReferences {
    units = Map.copyOf(units);
  }
}
