package org.tiendo.task.config;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.tiendo.contracts.vocabulary.ClockPolicy;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.task.project.ItemPolicy;

/// What an installation may decide of the life of its items, under `tiendo.items.`; by default it asks for nothing more than
/// the rules do.
///
/// @param acknowledgeFirst whether work begins only after the lead unit took the item on
/// @param clearsInFull whether an assignment names the responsible person and the powers of the lead
/// @param silenceAgrees whether a unit that is silent until the last day is deemed to agree
/// @param proposeWithinDays days from the day an item is given on which another lead can be proposed
/// @param mostExtensions of one item
/// @param clocks which step stops the clock, by type of item
@ConfigurationProperties("tiendo.items")
public record ItemProperties(
    @DefaultValue("false") boolean acknowledgeFirst,
    @DefaultValue("false") boolean clearsInFull,
    @DefaultValue("false") boolean silenceAgrees,
    @Nullable Integer proposeWithinDays,
    @Nullable Integer mostExtensions,
    @DefaultValue Map<ItemType, ClockPolicy> clocks) {

  public ItemProperties {
    clocks = Map.copyOf(clocks);
    atLeast(0, "propose-within-days", proposeWithinDays);
    atLeast(0, "most-extensions", mostExtensions);
  }

  ItemPolicy policy(boolean isolated) {
    return new ItemPolicy(
        isolated,
        acknowledgeFirst,
        clearsInFull,
        silenceAgrees,
        proposeWithinDays,
        mostExtensions,
        clocks);
  }

  private static void atLeast(int least, String name, @Nullable Integer value) {
    if (value != null && value < least) {
      throw new IllegalArgumentException("tiendo.items." + name + ": at least " + least);
    }
  }
}
