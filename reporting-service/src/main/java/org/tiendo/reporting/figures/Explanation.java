package org.tiendo.reporting.figures;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/// Why an item is of its class on a date: the facts that its class follows from.
///
/// @param dueOn null if there is no deadline
/// @param stoppedOn the submission that counts against the deadline; null while the clock runs
/// @param completedOn null while it is open
/// @param days from the as-of date to the deadline, negative after it; 0 without one
public record Explanation(
    ItemClass itemClass,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate stoppedOn,
    @Nullable LocalDate completedOn,
    long days) {

  public static Explanation of(Standing standing, LocalDate asOf) {
    LocalDate dueOn = standing.dueOn();
    return new Explanation(
        standing.itemClass(asOf),
        dueOn,
        standing.stoppedOn(),
        standing.completedOn(),
        dueOn == null ? 0 : ChronoUnit.DAYS.between(asOf, dueOn));
  }
}
