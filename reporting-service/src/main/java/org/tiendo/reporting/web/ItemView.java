package org.tiendo.reporting.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.reporting.figures.Item;
import org.tiendo.reporting.figures.ItemClass;
import org.tiendo.reporting.query.Query;

/// An item in an answer.
///
/// @param id `project:<id>`, or `programme:<id>/<ref>` if it is only planned
/// @param className the class in the language asked for
record ItemView(
    String id,
    String type,
    String title,
    UnitView lead,
    @Nullable UnitView assigner,
    @Nullable LocalDate dueOn,
    ItemClass itemClass,
    String className,
    boolean toQuality,
    int rounds,
    int returns,
    List<String> programmes,
    List<String> events) {

  static ItemView of(Item item, Query query) {
    return new ItemView(
        item.id(),
        item.type().name(),
        item.title(),
        UnitView.of(item.lead(), query),
        item.assigner() == null ? null : UnitView.of(item.assigner(), query),
        item.dueOn(),
        item.itemClass(),
        query.texts().say("class." + item.itemClass()),
        item.toQuality(),
        item.rounds(),
        item.returns(),
        item.memberships().stream().map(m -> m.programme().value()).distinct().toList(),
        item.events());
  }

  static List<ItemView> of(List<Item> items, Query query) {
    return items.stream().map(item -> of(item, query)).toList();
  }
}
