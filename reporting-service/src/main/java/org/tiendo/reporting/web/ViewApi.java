package org.tiendo.reporting.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.reporting.indicators.Indicator;
import org.tiendo.reporting.query.Asked;
import org.tiendo.reporting.query.Query;
import org.tiendo.reporting.query.QueryDesk;
import org.tiendo.reporting.query.Selected;
import org.tiendo.reporting.query.Shown;
import org.tiendo.reporting.tables.Counted;
import org.tiendo.reporting.tables.Label;
import org.tiendo.reporting.tables.Table;
import org.tiendo.reporting.text.TableWords;
import org.tiendo.reporting.views.View;

/// Views: work counted in tables, and what each of their numbers counts.
@RestController
@Admits(Admission.READERS)
class ViewApi {

  private final QueryDesk desk;

  ViewApi(QueryDesk desk) {
    this.desk = desk;
  }

  @GetMapping("/api/views")
  Answer<List<ViewView>> views(@ParameterObject Asked asked) {
    Query query = desk.open(asked);
    TableWords words = new TableWords(query.texts(), query.asOf());
    return Answer.of(
        query,
        query.general(),
        Arrays.stream(View.values())
            .map(view ->
                new ViewView(
                    view.code(),
                    words.name(view),
                    words.said(view),
                    view.ways().stream().map(by -> new NameView(by, words.way(view, by))).toList(),
                    view.indicators().stream().map(Indicator::code).toList()))
            .toList());
  }

  @GetMapping("/api/views/{view}")
  Answer<TableView> view(
      @PathVariable String view, @ParameterObject Shown shown, @ParameterObject Asked asked) {
    View wanted = Shown.view(view);
    String by = shown.way(wanted);
    Query query = desk.open(asked);
    Table table = wanted.table(by, shown.frame(query));
    return Answer.of(query, view(wanted, by, table, new TableWords(query.texts(), query.asOf())));
  }

  /// What one number of a view counts.
  ///
  /// @param row code; that of the sum if none is given
  /// @param column code; that of the total if none is given
  @GetMapping("/api/views/{view}/counted")
  Answer<CountedView> counted(
      @PathVariable String view,
      @RequestParam(required = false) @Nullable String row,
      @RequestParam(required = false) @Nullable String column,
      @ParameterObject Shown shown,
      @ParameterObject Asked asked) {
    View wanted = Shown.view(view);
    Query query = desk.open(asked);
    Selected selected = Selected.of(wanted, shown, row, column, query);
    return Answer.of(
        query,
        new CountedView(
            selected.counted().size(),
            selected.counted().stream().map(Counted::id).toList(),
            selected.events(),
            ItemView.of(selected.items(), query)));
  }

  private static TableView view(View view, String by, Table table, TableWords words) {
    List<ColumnView> columns = new ArrayList<>();
    table.parts().forEach(label -> columns.add(column(label, "PART", words)));
    table.extras().forEach(label -> columns.add(column(label, "BESIDE", words)));
    Table.Row sum = table.sum();
    return new TableView(
        view.code(),
        by,
        columns,
        table.notes().stream().map(label -> column(label, "NOTE", words)).toList(),
        table.rows().stream().map(row -> row(row, words)).toList(),
        sum == null ? null : row(sum, words),
        table.parted(),
        table.rows().isEmpty() ? "" : words.identity(table));
  }

  private static ColumnView column(Label label, String kind, TableWords words) {
    return new ColumnView(label.code(), words.name(label), kind);
  }

  private static RowView row(Table.Row row, TableWords words) {
    List<Integer> counts = new ArrayList<>();
    row.parts().forEach(cell -> counts.add(cell.size()));
    row.extras().forEach(cell -> counts.add(cell.size()));
    return new RowView(
        row.label().code(),
        words.name(row.label()),
        row.total().size(),
        counts,
        row.notes().stream().map(note -> words.say(note)).toList());
  }

  /// @param by ways in which it can be broken down, the usual first
  /// @param indicators that tell shares of the same
  record ViewView(
      String code, String name, String sentence, List<NameView> by, List<String> indicators) {}

  record NameView(String code, String name) {}

  /// @param columns those of kind `PART` add up to the total of each row, those `BESIDE` it do not
  /// @param sum everything once; null where rows are no parts of one whole, as of several dates
  /// @param parted whether each thing counted stands in one row, so that the rows add up to the sum
  /// @param identity the total and its parts in words
  record TableView(
      String view,
      String by,
      List<ColumnView> columns,
      List<ColumnView> notes,
      List<RowView> rows,
      @Nullable RowView sum,
      boolean parted,
      String identity) {}

  /// @param kind `PART`, `BESIDE` or `NOTE`
  record ColumnView(String code, String name, String kind) {}

  /// @param counts in the order of the columns
  /// @param notes in the order of their columns, in words
  record RowView(String code, String name, int total, List<Integer> counts, List<String> notes) {}

  /// @param counted ids of what is counted: items, or an item with what of it is counted
  /// @param events that are counted themselves, if so
  record CountedView(int count, List<String> counted, List<String> events, List<ItemView> items) {}
}
