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
/// @param issued whether a document that came of it was issued
public record Work(
    String id,
    Item item,
    ItemClass itemClass,
    UnitId unit,
    @Nullable ProjectSection section,
    boolean issued) {

  public boolean isCounted() {
    return !itemClass.apart();
  }

  public boolean isDone() {
    return itemClass.done();
  }

  public boolean isOverdue() {
    return itemClass == ItemClass.OPEN_OVERDUE;
  }

  public boolean isSubmitted() {
    return item.rounds() > 0;
  }
}
