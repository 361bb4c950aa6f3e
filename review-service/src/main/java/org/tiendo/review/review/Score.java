package org.tiendo.review.review;

import java.util.Collection;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.vocabulary.Criterion;

/// The last score that a reviewer gave on a criterion.
record Score(PersonId reviewer, String criterion, int points) {

  /// Whether scores reach the threshold together: by their mean, without rounding.
  ///
  /// @param scores of the same criterion, at least one
  static boolean reach(Criterion criterion, Collection<Score> scores) {
    return scores.stream().mapToInt(Score::points).sum() >= criterion.threshold() * scores.size();
  }
}
