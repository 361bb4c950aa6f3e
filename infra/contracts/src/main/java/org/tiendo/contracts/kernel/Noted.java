package org.tiendo.contracts.kernel;

import java.util.List;
import java.util.Map;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;

/// What a service has noted of units and items that another service owns, as far as a decision needs it.
///
/// @param superiors the units above each unit that is known, nearest first
/// @param items the items that are known
public record Noted(Map<UnitId, List<UnitId>> superiors, Map<ProjectId, Item> items) {

  public Noted {
    superiors = Map.copyOf(superiors);
    items = Map.copyOf(items);
  }

  /// Who leads an item now, and who assigned it.
  public record Item(UnitId lead, UnitId assigner) {}

  public boolean knows(UnitId unit) {
    return superiors.containsKey(unit);
  }

  /// The units above a unit; nothing of one that is not known.
  public List<UnitId> above(UnitId unit) {
    return superiors.getOrDefault(unit, List.of());
  }

  /// Whether `unit` is `other` or stands below it.
  public boolean isWithin(UnitId unit, UnitId other) {
    return unit.equals(other) || above(unit).contains(other);
  }

  /// Whether an item is known and exists for a person, as far as that depends on its lead and its assigner.
  public boolean showsItem(Actor actor, ProjectId project) {
    Item item = items.get(project);
    return item != null
        && sightOf(actor).item(new Sight.Parts(item.lead(), List.of(item.assigner()), List.of()));
  }

  /// What one person may see, given these units.
  public Sight sightOf(Actor actor) {
    return new Sight(actor, this::above);
  }
}
