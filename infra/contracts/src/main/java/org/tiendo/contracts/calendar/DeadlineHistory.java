package org.tiendo.contracts.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.vocabulary.Deadline;

/// A deadline over time: what it was at first, what it is, and each change between, in order. The original never changes.
public record DeadlineHistory(Deadline original, List<Change> changes) {

  public DeadlineHistory {
    changes = List.copyOf(changes);
  }

  /// @param on business date of the change
  public record Change(Kind kind, LocalDate on, Deadline to) {}

  public enum Kind {
    /// Put off at the lead's request (gia hạn).
    EXTENDED,
    /// Put off by the days of a suspension.
    SUSPENSION_ADDED,
    /// Found anew with another version of the calendar.
    REDERIVED,
    /// Counted from the event it had waited for.
    EVENT_HAPPENED,
    /// Mistyped, and mended.
    CORRECTED
  }

  public static DeadlineHistory of(Deadline original) {
    return new DeadlineHistory(original, List.of());
  }

  /// The deadline in force.
  public Deadline current() {
    return changes.isEmpty() ? original : changes.getLast().to();
  }

  /// The deadline that was in force on a day: changes of that day included.
  public Deadline inForceOn(LocalDate day) {
    return changes.stream()
        .filter(change -> !change.on().isAfter(day))
        .reduce((_, later) -> later)
        .map(Change::to)
        .orElse(original);
  }

  /// How often it was extended; other changes do not count.
  public int extensions() {
    return Math.toIntExact(changes.stream().filter(c -> c.kind() == Kind.EXTENDED).count());
  }

  /// Whether another extension is within the cap.
  ///
  /// @param most extensions of one item; no cap if null
  public boolean extensible(@Nullable Integer most) {
    return most == null || extensions() < most;
  }

  public DeadlineHistory changed(Kind kind, LocalDate on, Deadline to) {
    List<Change> longer = new ArrayList<>(changes);
    longer.add(new Change(kind, on, to));
    return new DeadlineHistory(original, longer);
  }
}
