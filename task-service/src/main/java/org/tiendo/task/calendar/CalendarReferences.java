package org.tiendo.task.calendar;

import java.util.Map;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.vocabulary.Deadline;

/// What a decision on a calendar needs to know of other features.
///
/// @param deadlines the one in force of each item that the command names and that was assigned
public record CalendarReferences(Map<ProjectId, Deadline> deadlines) {

  public CalendarReferences {
    deadlines = Map.copyOf(deadlines);
  }

  public static CalendarReferences none() {
    return new CalendarReferences(Map.of());
  }
}
