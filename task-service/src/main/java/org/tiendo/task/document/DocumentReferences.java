package org.tiendo.task.document;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tiendo.contracts.calendar.WorkCalendar;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Authority;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.kernel.Sight;
import org.tiendo.contracts.vocabulary.Numbering;

/// What a decision on a document needs to know of other features.
///
/// @param units numbering of each unit that the command or its document names and that exists on the business date
/// @param superiors by unit, all units above it
/// @param producers the items that the command names and that exist for its sender
/// @param calendar the version in force
public record DocumentReferences(
    Authority authority,
    Map<UnitId, Numbering> units,
    Map<UnitId, List<UnitId>> superiors,
    Map<ProjectId, Producer> producers,
    WorkCalendar calendar) {

  public DocumentReferences {
    units = Map.copyOf(units);
    superiors = Map.copyOf(superiors);
    producers = Map.copyOf(producers);
  }

  /// An item that a document may come of.
  ///
  /// @param accepted whether its review is passed
  /// @param completed whether it is done, so that documents may have closed it
  public record Producer(UnitId lead, boolean accepted, boolean completed) {}

  /// Whether a document exists for the sender.
  boolean exists(UnitId issuer, Set<UnitId> advisedBy) {
    return authority.grant(issuer, Role.CLERK).isPresent()
        || new Sight(authority.actor(), unit -> superiors.getOrDefault(unit, List.of()))
            .document(issuer, advisedBy);
  }
}
