package org.tiendo.task.project;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.kernel.Sight;
import org.tiendo.contracts.kernel.Sight.Parts;
import org.tiendo.contracts.vocabulary.ClauseRef;
import org.tiendo.contracts.vocabulary.PlannedItem;
import org.tiendo.task.project.Project.Assignment;

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

  /// Whether an item exists for the person who sends a command. It does for the services of the installation.
  public boolean existsFor(Actor actor, Assignment item) {
    return actor.has(Role.SERVICE) || sight(actor).item(parts(item));
  }

  private Sight sight(Actor actor) {
    return new Sight(actor, unit -> superiors.getOrDefault(unit, List.of()));
  }

  private Parts parts(Assignment item) {
    List<UnitId> directing = new ArrayList<>(List.of(item.assigner()));
    item.programmes().stream()
        .map(programmes::get)
        .filter(Objects::nonNull)
        .map(Plan::authority)
        .forEach(directing::add);
    List<UnitId> helping = new ArrayList<>(item.coordinators());
    helping.add(item.reviewingUnit());
    return new Parts(item.lead(), directing, helping);
  }

  /// A programme, as far as an assignment depends on it.
  ///
  /// @param authority whose programme it is
  /// @param from first day of its period
  public record Plan(UnitId authority, LocalDate from, List<PlannedItem> planned) {
    public Plan {
      planned = List.copyOf(planned);
    }
  }
}
