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
/// @param dueOn the deadline in force
/// @param originalDueOn the deadline it was given at first
/// @param extensions how often it was put off at the lead's request
/// @param byOriginalDeadline its class had its deadline never been moved
/// @param yearsCarried how often it was carried over into a later programme
/// @param className the class in the language asked for
record ItemView(
    String id,
    String type,
    String title,
    UnitView lead,
    @Nullable UnitView assigner,
    @Nullable LocalDate dueOn,
    @Nullable LocalDate originalDueOn,
    int extensions,
    ItemClass itemClass,
    ItemClass byOriginalDeadline,
    String className,
    boolean toQuality,
    int rounds,
    int returns,
    int yearsCarried,
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
        item.originalDueOn(),
        item.extensions(),
        item.itemClass(),
        item.byOriginal(),
        query.texts().say("class." + item.itemClass()),
        item.toQuality(),
        item.rounds(),
        item.returns(),
        item.years(),
        item.memberships().stream().map(m -> m.programme().value()).distinct().toList(),
        item.events());
  }

  static List<ItemView> of(List<Item> items, Query query) {
    return items.stream().map(item -> of(item, query)).toList();
  }
}
