package org.tiendo.contracts.vocabulary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.UnitId;

/// An item that a programme plans (dự kiến) before it is assigned.
///
/// @param ref its reference within the programme, e.g. `07`
/// @param tracesTo reference of the planned item of the parent programme that it carries out, if any
public record PlannedItem(
    String ref,
    ItemType type,
    String title,
    UnitId lead,
    LocalDate dueOn,
    @Nullable String tracesTo) {

  /// An item that traces to none.
  public PlannedItem(String ref, ItemType type, String title, UnitId lead, LocalDate dueOn) {
    this(ref, type, title, lead, dueOn, null);
  }
}
