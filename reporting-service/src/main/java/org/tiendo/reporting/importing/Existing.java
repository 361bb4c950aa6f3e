package org.tiendo.reporting.importing;

import java.util.Optional;
import java.util.function.Function;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectAssigned;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.figures.Stage;
import org.tiendo.reporting.register.ProjectSection;

/// Which items were imported under which external keys: their ids follow from the keys.
public record Existing(AsOf asOf, UnitId assigner)
    implements Function<String, Optional<ProjectAssigned>> {

  /// The item that bears a key. One that was withdrawn has given it back.
  @Override
  public Optional<ProjectAssigned> apply(String key) {
    for (int time = 0; ; time++) {
      Optional<ProjectSection> item =
          asOf.register().projects().find(ProjectId.imported(assigner, key, time));
      if (item.isEmpty() || asOf.standing(item.get()).stage() != Stage.WITHDRAWN) {
        return item.map(section -> section.assigned().event());
      }
    }
  }
}
