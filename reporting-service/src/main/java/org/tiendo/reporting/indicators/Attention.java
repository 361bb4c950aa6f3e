package org.tiendo.reporting.indicators;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.tiendo.reporting.figures.Item;
import org.tiendo.reporting.figures.ItemClass;

/// Open items that somebody should look at: overdue, near their deadline, or without word for long.
///
/// @param overdue the longest overdue first
/// @param near in term, with a deadline within the days asked for, the nearest first
/// @param stale not reported on for longer than the days asked for, the longest first
public record Attention(List<Item> overdue, List<Item> near, List<Item> stale) {

  /// How many days before its deadline an item is near it, if nobody says otherwise.
  public static final int NEAR_DAYS = 14;

  /// After how many days without a report an open item is stale, if nobody says otherwise.
  public static final int STALE_DAYS = 31;

  public Attention {
    overdue = List.copyOf(overdue);
    near = List.copyOf(near);
    stale = List.copyOf(stale);
  }

  public static Attention of(Collection<Item> items, LocalDate asOf, int nearDays, int staleDays) {
    return new Attention(
        byDeadline(items, ItemClass.OPEN_OVERDUE, LocalDate.MAX),
        byDeadline(items, ItemClass.OPEN_IN_TERM, asOf.plusDays(nearDays)),
        items.stream()
            .filter(item -> item.isCounted() && !item.done())
            .filter(item -> item.itemClass() != ItemClass.SUSPENDED)
            .filter(item ->
                item.lastHeardOn() != null && item.lastHeardOn().plusDays(staleDays).isBefore(asOf))
            .sorted(Comparator.comparing(Item::lastHeardOn))
            .toList());
  }

  private static List<Item> byDeadline(
      Collection<Item> items, ItemClass itemClass, LocalDate until) {
    return items.stream()
        .filter(item -> item.itemClass() == itemClass)
        .filter(item -> item.dueOn() != null && !item.dueOn().isAfter(until))
        .sorted(Comparator.comparing(Item::dueOn))
        .toList();
  }
}
