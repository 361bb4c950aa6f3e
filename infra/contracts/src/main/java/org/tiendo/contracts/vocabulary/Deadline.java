package org.tiendo.contracts.vocabulary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// When an item is due (hạn, thời hạn): on a date, to the end of that day in the installation's zone, or without a due date
/// but with a date to look at it again. Exactly one of the two is set.
///
/// A deadline that waits for an event has no due date yet: it has the date to look at it again and, in `basis`, its rule.
///
/// @param basis how the due date was found; none if the date itself was given and stands as it is
public record Deadline(
    @Nullable LocalDate dueOn, @Nullable LocalDate reviewOn, @Nullable DeadlineBasis basis) {

  public Deadline {
    if ((dueOn == null) == (reviewOn == null)) {
      throw new IllegalArgumentException("a deadline has either a due date or a review date");
    }
  }

  public static Deadline on(LocalDate date) {
    return new Deadline(date, null, null);
  }

  public static Deadline noneButReviewOn(LocalDate date) {
    return new Deadline(null, date, null);
  }
}
