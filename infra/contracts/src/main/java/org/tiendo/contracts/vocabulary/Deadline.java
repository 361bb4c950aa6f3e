package org.tiendo.contracts.vocabulary;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// When an item is due: on a date, to the end of that day in the installation's zone, or without a deadline but with a
/// date to look at it again. Exactly one of the two is set.
public record Deadline(@Nullable LocalDate dueOn, @Nullable LocalDate reviewOn) {

  public Deadline {
    if ((dueOn == null) == (reviewOn == null)) {
      throw new IllegalArgumentException("a deadline has either a due date or a review date");
    }
  }

  public static Deadline on(LocalDate date) {
    return new Deadline(date, null);
  }

  public static Deadline noneButReviewOn(LocalDate date) {
    return new Deadline(null, date);
  }
}
