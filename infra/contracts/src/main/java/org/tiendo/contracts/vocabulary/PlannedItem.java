package org.tiendo.contracts.vocabulary;

import java.time.LocalDate;
import org.tiendo.contracts.id.UnitId;

/// An item that a programme plans (dự kiến) before it is assigned.
///
/// @param ref its reference within the programme, e.g. `07`
public record PlannedItem(String ref, ItemType type, String title, UnitId lead, LocalDate dueOn) {}
