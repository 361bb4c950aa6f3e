package org.tiendo.review.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.ReviewId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.Criterion;

/// What a review is about and judged by, fixed when it was opened, whatever the configuration or a later version says.
///
/// @param submitters people who submitted any round so far
/// @param hands people who acted for a lead unit of the item in any round so far
/// @param mandatory codes of the criteria that every verdict answers
/// @param published whether the criteria were published; then each mandatory one is scored before a verdict
/// @param asked all criteria, the mandatory ones included
/// @param countersignedBy the authority that countersigns an acceptance, if the policy asks for it
/// @param assigner the authority that assigned the item, as far as known
public record Opening(
    ReviewId id,
    ProjectId project,
    int round,
    UnitId lead,
    UnitId reviewingUnit,
    List<PersonId> submitters,
    List<PersonId> hands,
    List<String> mandatory,
    boolean published,
    List<Criterion> asked,
    @Nullable UnitId countersignedBy,
    @Nullable UnitId assigner,
    LocalDate openedOn) {

  public Opening {
    submitters = List.copyOf(submitters);
    hands = List.copyOf(hands);
    mandatory = List.copyOf(mandatory);
    asked = List.copyOf(asked);
  }

  Optional<Criterion> criterion(String code) {
    return asked.stream().filter(c -> c.code().equals(code)).findAny();
  }
}
