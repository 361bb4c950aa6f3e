package org.tiendo.review.criteria;

import java.time.LocalDate;
import java.util.List;
import org.tiendo.contracts.id.CriteriaSetId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.Criterion;
import org.tiendo.contracts.vocabulary.ItemType;

/// What happened to a set of criteria, as stored.
public sealed interface CriteriaEvent {

  /// A version was published.
  ///
  /// @param version from 1
  record CriteriaPublished(
      CriteriaSetId set,
      int version,
      ItemType itemType,
      UnitId authority,
      LocalDate inForceFrom,
      List<Criterion> criteria)
      implements CriteriaEvent {
    public CriteriaPublished {
      criteria = List.copyOf(criteria);
    }
  }
}
