package org.tiendo.review.review;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.CriteriaVersion;
import org.tiendo.contracts.vocabulary.Criterion;

/// What else is known when a review is opened.
///
/// @param leads units that ever led the item
/// @param hands people who acted for one of them while it led
/// @param assigner the authority that assigned the item, as far as known
/// @param countersigned whether the policy asks for a countersignature on items of this type
/// @param version the published criteria in force on the day of the submission; none if there are none
/// @param asked these criteria
public record OpeningFacts(
    Set<UnitId> leads,
    Set<PersonId> hands,
    @Nullable UnitId assigner,
    boolean countersigned,
    @Nullable CriteriaVersion version,
    List<Criterion> asked) {

  /// Of an item that is not known.
  public static final OpeningFacts NONE =
      new OpeningFacts(Set.of(), Set.of(), null, false, null, List.of());

  public OpeningFacts {
    leads = Set.copyOf(leads);
    hands = Set.copyOf(hands);
    asked = List.copyOf(asked);
  }
}
