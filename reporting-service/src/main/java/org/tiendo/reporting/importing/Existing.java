package org.tiendo.reporting.importing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectAssigned;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.figures.Stage;
import org.tiendo.reporting.register.ProjectSection;

/// Which items were imported under which external keys: their ids follow from the keys.
public final class Existing implements Function<String, Optional<ProjectAssigned>> {

  private final AsOf asOf;
  private final UnitId assigner;
  private final Map<ProjectId, ProjectSection> items = new HashMap<>();

  public Existing(AsOf asOf, UnitId assigner) {
    this.asOf = asOf;
    this.assigner = assigner;
    asOf.register().projects().forEach(item -> items.put(item.assigned().event().project(), item));
  }

  /// The item that bears a key. One that was withdrawn has given it back.
  @Override
  public Optional<ProjectAssigned> apply(String key) {
    for (int time = 0; ; time++) {
      ProjectSection item = items.get(ProjectId.imported(assigner, key, time));
      if (item == null) {
        return Optional.empty();
      }
      if (asOf.standing(item).stage() != Stage.WITHDRAWN) {
        return Optional.of(item.assigned().event());
      }
    }
  }
}
