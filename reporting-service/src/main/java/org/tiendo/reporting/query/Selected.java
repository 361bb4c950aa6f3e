package org.tiendo.reporting.query;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.figures.Item;
import org.tiendo.reporting.tables.Counted;
import org.tiendo.reporting.tables.Label;
import org.tiendo.reporting.tables.Table;
import org.tiendo.reporting.views.Frame;
import org.tiendo.reporting.views.View;

/// One number of a view, and what it counts.
///
/// @param row its label
/// @param column its label; null for the total of the row
/// @param asOf on which date it counts, with the knowledge of the query
public record Selected(Label row, @Nullable Label column, List<Counted> counted, AsOf asOf) {

  private static final Pattern EVENT = Pattern.compile("/(\\w+/\\d+)");

  public Selected {
    counted = List.copyOf(counted);
  }

  /// @param row code; null for the sum
  /// @param column code; null for the total
  /// @throws QueryProblem if there is no such row or column, or a parameter is not understood
  public static Selected of(
      View view, Shown shown, @Nullable String row, @Nullable String column, Query query) {
    String by = shown.way(view);
    Frame frame = shown.frame(query);
    Table table = view.table(by, frame);
    String code = row == null ? Table.SUM.code() : row;
    Table.Row found = table.row(code).orElseThrow(() -> QueryProblem.unknown("figure", code));
    List<Counted> counted =
        table
            .counted(found, column)
            .orElseThrow(() -> QueryProblem.unknown("figure", String.valueOf(column)));
    AsOf then =
        found.label() instanceof Label.OnDate(var date) ? query.asOf().on(date) : query.asOf();
    return new Selected(
        found.label(), column == null ? null : table.column(column).orElse(null), counted, then);
  }

  /// Each once, as it stood on the date.
  public List<Item> items() {
    Set<String> ids = new HashSet<>();
    counted.forEach(one -> ids.add(one.item()));
    return asOf.items(item -> ids.contains(item.id()));
  }

  /// Events that are counted themselves, e.g. `task/12`.
  public List<String> events() {
    return counted.stream()
        .map(one -> EVENT.matcher(one.mark()))
        .filter(matcher -> matcher.matches())
        .map(matcher -> matcher.group(1))
        .toList();
  }
}
