package org.tiendo.review.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.ReviewId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.CriterionResult;

/// What happened to a review, as stored.
public sealed interface ReviewEvent {

  /// The review of a submitted round was opened.
  ///
  /// @param openedOn business date, kept because verdicts may not lie before it
  record ReviewOpened(
      ReviewId review,
      ProjectId project,
      int round,
      UnitId lead,
      UnitId reviewingUnit,
      List<PersonId> submitters,
      List<String> criteria,
      LocalDate openedOn)
      implements ReviewEvent {
    public ReviewOpened {
      submitters = List.copyOf(submitters);
      criteria = List.copyOf(criteria);
    }
  }

  /// The submission passed.
  record ReviewAccepted(
      ReviewId review,
      ProjectId project,
      int round,
      List<CriterionResult> criteria,
      boolean openEdits)
      implements ReviewEvent {
    public ReviewAccepted {
      criteria = List.copyOf(criteria);
    }
  }

  /// The submission went back.
  record ReviewReturned(
      ReviewId review,
      ProjectId project,
      int round,
      String reason,
      List<CriterionResult> criteria,
      @Nullable LocalDate revisionDueOn)
      implements ReviewEvent {
    public ReviewReturned {
      criteria = List.copyOf(criteria);
    }
  }
}
