package org.tiendo.review.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.ReviewId;
import org.tiendo.contracts.id.UnitId;

/// A review: not opened, open, or decided for good.
public sealed interface Review {

  record NotOpened() implements Review {}

  /// Waiting for its verdict.
  ///
  /// @param submitters people who may not give it
  /// @param criteria mandatory for this review, whatever the configuration says later
  record Open(
      ReviewId id,
      ProjectId project,
      int round,
      UnitId reviewingUnit,
      List<PersonId> submitters,
      List<String> criteria,
      LocalDate openedOn)
      implements Review {
    public Open {
      submitters = List.copyOf(submitters);
      criteria = List.copyOf(criteria);
    }
  }

  record Accepted() implements Review {}

  record Returned() implements Review {}

  /// As refusals show it, e.g. `OPEN`.
  default String name() {
    return getClass().getSimpleName().toUpperCase(Locale.ROOT);
  }

  static Review evolve(Review state, ReviewEvent event) {
    return switch (event) {
      case ReviewEvent.ReviewOpened e ->
          new Open(
              e.review(),
              e.project(),
              e.round(),
              e.reviewingUnit(),
              e.submitters(),
              e.criteria(),
              e.openedOn());
      case ReviewEvent.ReviewAccepted _ -> new Accepted();
      case ReviewEvent.ReviewReturned _ -> new Returned();
    };
  }
}
