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

  /// A review that was opened, in whatever state.
  sealed interface Known extends Review {

    /// Whose work is reviewed.
    UnitId lead();

    UnitId reviewingUnit();
  }

  /// Waiting for its verdict.
  ///
  /// @param submitters people who may not give it
  /// @param criteria mandatory for this review, whatever the configuration says later
  record Open(
      ReviewId id,
      ProjectId project,
      int round,
      UnitId lead,
      UnitId reviewingUnit,
      List<PersonId> submitters,
      List<String> criteria,
      LocalDate openedOn)
      implements Known {
    public Open {
      submitters = List.copyOf(submitters);
      criteria = List.copyOf(criteria);
    }
  }

  record Accepted(UnitId lead, UnitId reviewingUnit) implements Known {}

  record Returned(UnitId lead, UnitId reviewingUnit) implements Known {}

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
              e.lead(),
              e.reviewingUnit(),
              e.submitters(),
              e.criteria(),
              e.openedOn());
      case ReviewEvent.ReviewAccepted _ -> {
        Known opened = opened(state);
        yield new Accepted(opened.lead(), opened.reviewingUnit());
      }
      case ReviewEvent.ReviewReturned _ -> {
        Known opened = opened(state);
        yield new Returned(opened.lead(), opened.reviewingUnit());
      }
    };
  }

  private static Known opened(Review state) {
    return switch (state) {
      case Known known -> known;
      case NotOpened _ ->
          throw new IllegalStateException("a review's history begins with its opening");
    };
  }
}
