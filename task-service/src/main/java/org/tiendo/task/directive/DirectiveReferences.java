package org.tiendo.task.directive;

import java.util.Map;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.Numbering;

/// What a decision on a directive needs to know of other features.
///
/// @param units numbering of each unit that the command names and that exists
public record DirectiveReferences(Map<UnitId, Numbering> units) {

  public DirectiveReferences {
    units = Map.copyOf(units);
  }
}
