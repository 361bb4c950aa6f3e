package org.tiendo.reporting.indicators;

import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.reporting.figures.Item;
import org.tiendo.reporting.figures.ItemClass;
import org.tiendo.reporting.register.ProjectSection;

/// What is counted once on the basis asked for: an item, or an item for one of its units.
///
/// @param id `project:<id>`, with `@<unit>` behind it on the basis of assignments
/// @param itemClass as far as the scope is concerned
/// @param unit the lead, or the unit of the assignment
/// @param section null while it is only planned
record Work(
    String id, Item item, ItemClass itemClass, UnitId unit, @Nullable ProjectSection section) {

  boolean isCounted() {
    return !itemClass.apart();
  }

  boolean isDone() {
    return itemClass.done();
  }

  boolean isOverdue() {
    return itemClass == ItemClass.OPEN_OVERDUE;
  }

  boolean isSubmitted() {
    return item.rounds() > 0;
  }
}
