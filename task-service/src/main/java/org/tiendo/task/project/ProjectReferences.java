package org.tiendo.task.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.ClauseRef;
import org.tiendo.contracts.vocabulary.PlannedItem;

/// What a decision on a project needs to know of other features. Only what exists is in the maps.
///
/// @param superiors by unit, all units above it
/// @param assignsWork by clause, whether it assigns work
/// @param documents by issued document, the items it came of
public record ProjectReferences(
    Map<UnitId, List<UnitId>> superiors,
    Map<ClauseRef, Boolean> assignsWork,
    Map<ProgrammeId, Plan> programmes,
    Map<DocumentId, Set<ProjectId>> documents) {

  public ProjectReferences {
    superiors = Map.copyOf(superiors);
    assignsWork = Map.copyOf(assignsWork);
    programmes = Map.copyOf(programmes);
    documents = Map.copyOf(documents);
  }

  /// Whether a unit is another one or stands above it.
  boolean isOrIsAbove(UnitId upper, UnitId lower) {
    return upper.equals(lower) || superiors.getOrDefault(lower, List.of()).contains(upper);
  }

  /// A programme, as far as an assignment depends on it.
  ///
  /// @param from first day of its period
  public record Plan(LocalDate from, List<PlannedItem> planned) {
    public Plan {
      planned = List.copyOf(planned);
    }
  }
}
