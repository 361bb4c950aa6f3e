package org.tiendo.task.document;

import java.util.Map;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.Numbering;

/// What a decision on a document needs to know of other features.
///
/// @param units numbering of each unit that the command names and that exists
/// @param producers the items that the command names and that exist for its sender
public record DocumentReferences(Map<UnitId, Numbering> units, Map<ProjectId, Producer> producers) {

  public DocumentReferences {
    units = Map.copyOf(units);
    producers = Map.copyOf(producers);
  }

  /// An item that a document may come of.
  ///
  /// @param accepted whether its review is passed
  public record Producer(UnitId lead, boolean accepted) {}
}
