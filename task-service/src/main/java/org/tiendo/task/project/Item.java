package org.tiendo.task.project;

import java.time.LocalDate;
import org.tiendo.contracts.calendar.DeadlineHistory;
import org.tiendo.contracts.calendar.DeadlineHistory.Kind;
import org.tiendo.contracts.kernel.Corrections;

/// What every state of a project that was assigned has in common.
///
/// @param on business date of the step that was recorded last: what goes on beside the steps does not move it
public record Item(
    Assignment assignment,
    DeadlineHistory deadline,
    Rounds rounds,
    Affairs affairs,
    Entry entry,
    Corrections corrections,
    LocalDate on) {

  Item on(LocalDate date) {
    return new Item(assignment, deadline, rounds, affairs, entry, corrections, date);
  }

  Item with(Assignment other) {
    return new Item(other, deadline, rounds, affairs, entry, corrections, on);
  }

  Item with(DeadlineHistory other) {
    return new Item(assignment, other, rounds, affairs, entry, corrections, on);
  }

  Item with(Rounds other) {
    return new Item(assignment, deadline, other, affairs, entry, corrections, on);
  }

  Item with(Affairs other) {
    return new Item(assignment, deadline, rounds, other, entry, corrections, on);
  }

  Item with(Entry other) {
    return new Item(assignment, deadline, rounds, affairs, other, corrections, on);
  }

  Item with(Corrections other) {
    return new Item(assignment, deadline, rounds, affairs, entry, other, on);
  }

  /// Whether the deadline is still that of the assignment, corrected or not: what was decided later was not mistyped then.
  boolean hasItsFirstDeadline() {
    return deadline.changes().stream().allMatch(change -> change.kind() == Kind.CORRECTED);
  }

  /// Whether nobody has done anything about it since it was assigned.
  public boolean isUntouched() {
    return affairs.equals(Affairs.since(affairs.givenOn()))
        && deadline.changes().isEmpty()
        && assignment.formerLeads().isEmpty()
        && corrections.equals(Corrections.NONE);
  }
}
