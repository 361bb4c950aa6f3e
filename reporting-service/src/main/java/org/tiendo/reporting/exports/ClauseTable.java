package org.tiendo.reporting.exports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.task.PublishedDirectiveEvent.DirectiveIssued;
import org.tiendo.contracts.vocabulary.ClauseRef;
import org.tiendo.reporting.figures.DirectiveStanding;
import org.tiendo.reporting.figures.Item;
import org.tiendo.reporting.figures.ItemClass;
import org.tiendo.reporting.query.Query;
import org.tiendo.reporting.query.QueryProblem;

/// Directives clause by clause, with what carries each clause out. A directive without clauses has no row.
final class ClauseTable {

  private ClauseTable() {}

  /// @param items that carry it out, withdrawn ones included
  private record Row(DirectiveStanding standing, DirectiveIssued.Clause clause, List<Item> items) {

    DirectiveIssued directive() {
      return standing.directive().event();
    }

    boolean assigns() {
      return clause.assignsWork() && standing.stands();
    }

    boolean isCovered() {
      return items.stream().anyMatch(item -> item.itemClass() != ItemClass.WITHDRAWN);
    }

    long of(ItemClass... classes) {
      List<ItemClass> wanted = List.of(classes);
      return items.stream().filter(item -> wanted.contains(item.itemClass())).count();
    }
  }

  /// @param directive id; every directive if none is given
  /// @throws QueryProblem if there is no such directive
  static Extract of(@Nullable String directive, Query query) {
    List<DirectiveStanding> wanted =
        query.asOf().directiveStandings().stream()
            .filter(d ->
                directive == null || d.directive().event().directive().value().equals(directive))
            .toList();
    if (directive != null && wanted.isEmpty()) {
      throw QueryProblem.unknown("directive", directive);
    }
    Map<ClauseRef, List<Item>> items = new HashMap<>();
    for (Item item : query.asOf().items()) {
      item.sources().stream()
          .distinct()
          .forEach(clause -> items.computeIfAbsent(clause, _ -> new ArrayList<>()).add(item));
    }
    return table(query).extract(wanted.stream().flatMap(standing -> rows(standing, items)));
  }

  private static Stream<Row> rows(DirectiveStanding standing, Map<ClauseRef, List<Item>> items) {
    DirectiveIssued issued = standing.directive().event();
    return issued.clauses().stream()
        .map(clause ->
            new Row(
                standing,
                clause,
                items.getOrDefault(new ClauseRef(issued.directive(), clause.clause()), List.of())));
  }

  private static Table<Row> table(Query query) {
    return new Table<Row>("clauses", query)
        .text("directive", row -> row.directive().directive().value())
        .text("type", row -> row.directive().type())
        .text(
            "typeName",
            row -> query.texts().sayOr("document", row.directive().type(), "document.other"))
        .text("number", row -> row.directive().number())
        .text("symbol", row -> row.directive().symbol())
        .text("title", row -> row.directive().title())
        .text("secrecy", row -> row.directive().secrecy().name())
        .unit("authority", row -> row.directive().authority())
        .day("signedOn", row -> row.directive().signedOn())
        .day("endedOn", row -> row.standing().endedOn())
        .text("clause", row -> row.clause().clause())
        .text("text", row -> row.clause().text())
        .flag("assignsWork", Row::assigns)
        .flag("covered", Row::isCovered)
        .count("items", row -> row.items().size())
        .count("done", row -> row.of(ItemClass.DONE_ON_TIME, ItemClass.DONE_LATE))
        .count("overdue", row -> row.of(ItemClass.OPEN_OVERDUE))
        .count("withdrawn", row -> row.of(ItemClass.WITHDRAWN))
        .many("itemIds", row -> row.items().stream().map(Item::id).toList());
  }
}
