package org.tiendo.task.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.BroughtForward;
import org.tiendo.contracts.vocabulary.ClauseRef;
import org.tiendo.contracts.vocabulary.DeadlineRule;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Secrecy;

/// An item as a row of a file gives it.
///
/// @param key what the sender calls it, unique for the assigner
/// @param dueOn null for an item without a deadline, which has a `reviewOn`
/// @param broughtForward of an opening balance: an item that was begun before Tiendo
public record ImportRow(
    String key,
    ItemType type,
    String title,
    String product,
    UnitId lead,
    List<UnitId> coordinators,
    List<ClauseRef> sources,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate reviewOn,
    @Nullable String field,
    boolean priority,
    Secrecy secrecy,
    @Nullable BroughtForward broughtForward) {

  public ImportRow {
    coordinators = List.copyOf(coordinators);
    sources = List.copyOf(sources);
    if ((dueOn == null) == (reviewOn == null)) {
      throw new IllegalArgumentException("a row has either a due date or a review date");
    }
  }

  /// A date that stands as it is, as one that is assigned by hand.
  DeadlineRule deadline() {
    return dueOn == null
        ? DeadlineRule.none(Objects.requireNonNull(reviewOn))
        : DeadlineRule.fixed(dueOn, DeadlineRule.LastDay.AS_IT_IS);
  }
}
