package org.tiendo.review.config;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Noted;
import org.tiendo.eventing.command.Feature.States;
import org.tiendo.eventing.store.StreamId;
import org.tiendo.review.item.Item;
import org.tiendo.review.unit.Unit;

/// Reads what was noted of units, up to the highest, and of items.
final class NotedReads {

  static final String UNIT = "noted-unit";
  static final String ITEM = "noted-item";

  /// No tree of units is deeper; a ring, which the task service never makes, ends here.
  private static final int DEEPEST = 64;

  private NotedReads() {}

  /// The streams of units, items and the leads of these, and of what stands above the units, as far as known.
  static Set<StreamId> streams(
      Collection<UnitId> units, Collection<ProjectId> items, States known) {
    Set<StreamId> streams = new HashSet<>();
    items.forEach(item -> streams.add(stream(item)));
    Set<UnitId> all = new HashSet<>(units);
    items.forEach(item ->
        item(item, known).ifPresent(noted -> all.addAll(List.of(noted.lead(), noted.assigner()))));
    for (UnitId unit : all) {
      streams.add(stream(unit));
      above(unit, known).forEach(superior -> streams.add(stream(superior)));
    }
    return streams;
  }

  static Noted noted(Collection<UnitId> units, Collection<ProjectId> items, States states) {
    Map<ProjectId, Noted.Item> foundItems = new HashMap<>();
    Set<UnitId> all = new HashSet<>(units);
    for (ProjectId id : items) {
      item(id, states)
          .ifPresent(item -> {
            foundItems.put(id, new Noted.Item(item.lead(), item.assigner()));
            all.addAll(List.of(item.lead(), item.assigner()));
          });
    }
    Map<UnitId, List<UnitId>> superiors = new HashMap<>();
    for (UnitId unit : all) {
      unit(unit, states).ifPresent(_ -> superiors.put(unit, above(unit, states)));
    }
    return new Noted(superiors, foundItems);
  }

  /// Nearest first.
  private static List<UnitId> above(UnitId unit, States known) {
    List<UnitId> above = new ArrayList<>();
    Optional<Unit.Noted> at = unit(unit, known);
    while (at.isPresent() && at.get().parent() != null && above.size() < DEEPEST) {
      UnitId parent = at.get().parent();
      above.add(parent);
      at = unit(parent, known);
    }
    return above;
  }

  static Optional<Unit.Noted> unit(UnitId id, States known) {
    StreamId stream = stream(id);
    return known.has(stream) && known.of(stream, Unit.class) instanceof Unit.Noted noted
        ? Optional.of(noted)
        : Optional.empty();
  }

  static Optional<Item.Noted> item(ProjectId id, States known) {
    StreamId stream = stream(id);
    return known.has(stream) && known.of(stream, Item.class) instanceof Item.Noted noted
        ? Optional.of(noted)
        : Optional.empty();
  }

  static StreamId stream(UnitId unit) {
    return new StreamId(UNIT, unit.value());
  }

  static StreamId stream(ProjectId item) {
    return new StreamId(ITEM, item.value());
  }
}
