package org.tiendo.task.programme;

import java.util.Set;
import org.tiendo.contracts.id.UnitId;

/// What a decision on a programme needs to know of other features.
///
/// @param units those units that the command names and that exist
public record ProgrammeReferences(Set<UnitId> units) {

  public ProgrammeReferences {
    units = Set.copyOf(units);
  }
}
