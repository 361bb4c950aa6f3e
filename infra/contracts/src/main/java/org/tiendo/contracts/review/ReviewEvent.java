package org.tiendo.contracts.review;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.ReviewId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.CriterionResult;

/// What happens to quality reviews: one review for each round of an item.
public sealed interface ReviewEvent extends PublishedEvent {

  /// The review of a submitted round was opened, by the submission itself.
  ///
  /// @param submitters people who may not review it
  /// @param criteria codes of the mandatory criteria in force
  record ReviewOpened(
      ReviewId review,
      ProjectId project,
      int round,
      UnitId lead,
      UnitId reviewingUnit,
      List<PersonId> submitters,
      List<String> criteria)
      implements ReviewEvent {
    public ReviewOpened {
      submitters = List.copyOf(submitters);
      criteria = List.copyOf(criteria);
    }
  }

  /// The submission passed. Final for its round.
  ///
  /// @param openEdits whether small edits are still to be made
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

    /// Every mandatory criterion met, none waived, no edits left open.
    public boolean toQuality() {
      return !openEdits && criteria.stream().allMatch(c -> c.met() && !c.waived());
    }
  }

  /// The submission goes back to the lead unit. Final for its round.
  ///
  /// @param reason code of the reason, e.g. `legal-basis`
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
