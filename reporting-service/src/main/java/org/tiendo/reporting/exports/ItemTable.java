package org.tiendo.reporting.exports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.reporting.figures.Item;
import org.tiendo.reporting.query.Query;

/// Work items, one a row.
final class ItemTable {

  private ItemTable() {}

  static Extract of(List<Item> items, Query query) {
    return new Table<Item>("items", query)
        .text("id", Item::id)
        .text("type", item -> item.type().name())
        .text("typeName", item -> query.texts().say("type." + item.type()))
        .text("title", Item::title)
        .text("secrecy", item -> secrecy(item, query))
        .unit("lead", Item::lead)
        .unit("assigner", Item::assigner)
        .day("dueOn", Item::dueOn)
        .day("originalDueOn", Item::originalDueOn)
        .count("extensions", Item::extensions)
        .text("class", item -> item.itemClass().name())
        .text("className", item -> query.texts().say("class." + item.itemClass()))
        .text("byOriginalDeadline", item -> item.byOriginal().name())
        .flag("toQuality", Item::toQuality)
        .count("rounds", Item::rounds)
        .count("returns", Item::returns)
        .count("yearsCarried", Item::years)
        .day("lastHeardOn", Item::lastHeardOn)
        .many(
            "programmes",
            item -> item.memberships().stream().map(m -> m.programme().value()).distinct().toList())
        .many(
            "clauses",
            item -> item.sources().stream().map(s -> s.directive() + "/" + s.clause()).toList())
        .many("events", Item::events)
        .extract(items.stream());
  }

  /// None while it is only planned.
  private static @Nullable String secrecy(Item item, Query query) {
    return item.projectId()
        .flatMap(query.asOf().register().projects()::find)
        .map(section -> section.assigned().event().secrecy().name())
        .orElse(null);
  }
}
