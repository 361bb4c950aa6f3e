package org.tiendo.contracts.review;

import java.time.LocalDate;
import java.util.List;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.id.CriteriaSetId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.Criterion;
import org.tiendo.contracts.vocabulary.ItemType;

/// What happens to the criteria that submissions are judged by.
public sealed interface PublishedCriteriaEvent extends PublishedEvent {

  /// A version of the criteria for a type of item was published. It never changes; the next one takes its place.
  ///
  /// @param version from 1
  /// @param authority the unit that published it
  /// @param inForceFrom first day; submissions of this day and later are judged by it, until the next version's day
  record CriteriaPublished(
      CriteriaSetId set,
      int version,
      ItemType itemType,
      UnitId authority,
      LocalDate inForceFrom,
      List<Criterion> criteria)
      implements PublishedCriteriaEvent {
    public CriteriaPublished {
      criteria = List.copyOf(criteria);
    }
  }
}
