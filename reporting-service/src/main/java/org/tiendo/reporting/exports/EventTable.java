package org.tiendo.reporting.exports;

import org.tiendo.reporting.query.Query;
import org.tiendo.reporting.query.QueryProblem;
import org.tiendo.reporting.register.Entry;
import org.tiendo.reporting.register.ProjectSection;

/// The events of one item up to the as-of date, one a row, in the order of its timeline.
final class EventTable {

  private EventTable() {}

  /// @param item id without prefix
  /// @throws QueryProblem if there is no such item
  static Extract of(String item, Query query) {
    ProjectSection section =
        query.asOf().project(item).orElseThrow(() -> QueryProblem.unknown("project", item));
    return new Table<Entry>("events", query)
        .text("event", Entry::ref)
        .text("eventType", Entry::type)
        .text("eventName", entry -> query.texts().word("event", entry.type()))
        .day("effectiveOn", Entry::effectiveOn)
        .column("recordedAt", entry -> new Cell.Moment(entry.recordedAt()))
        .text("actor", entry -> entry.actor().value())
        .unit("unit", Entry::unit)
        .unit("onBehalfOf", Entry::onBehalfOf)
        .text("cause", Entry::cause)
        .extract(
            Entry.timeline(query.asOf().register().timeline(section), query.asOf().date())
                .stream());
  }
}
