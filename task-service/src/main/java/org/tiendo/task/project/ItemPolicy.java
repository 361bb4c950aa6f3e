package org.tiendo.task.project;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.vocabulary.ClockPolicy;
import org.tiendo.contracts.vocabulary.ItemType;

/// What an installation decides of the life of its items.
///
/// @param isolated whether it may hold secret items
/// @param acknowledgeFirst whether work begins only after the lead unit took the item on
/// @param clearsInFull whether an assignment names the responsible person and the powers of the lead
/// @param silenceAgrees whether a unit that is silent until the last day is deemed to agree
/// @param proposeWithinDays days from the day an item is given on which another lead can be proposed; no limit if null
/// @param mostExtensions of one item; no cap if null
/// @param clocks which step stops the clock, by type; `ACCEPTED_SUBMISSION` for others
public record ItemPolicy(
    boolean isolated,
    boolean acknowledgeFirst,
    boolean clearsInFull,
    boolean silenceAgrees,
    @Nullable Integer proposeWithinDays,
    @Nullable Integer mostExtensions,
    Map<ItemType, ClockPolicy> clocks) {

  public ItemPolicy {
    clocks = Map.copyOf(clocks);
  }

  /// An installation that asks for nothing more than the rules do.
  public static ItemPolicy plain(boolean isolated) {
    return new ItemPolicy(isolated, false, false, false, null, null, Map.of());
  }

  ClockPolicy clock(ItemType type) {
    return clocks.getOrDefault(type, ClockPolicy.ACCEPTED_SUBMISSION);
  }
}
