package org.tiendo.reporting.views;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import org.tiendo.reporting.figures.Item;
import org.tiendo.reporting.indicators.Attention;
import org.tiendo.reporting.indicators.Indicator;
import org.tiendo.reporting.tables.Table;

/// A way to look at work. Its name in addresses is [#code].
public enum View {
  /// phân tổ: items by class and one dimension
  BREAKDOWN(
      Drawing.STACK,
      List.of("unit", "authority", "type", "field", "directive", "programme", "priority"),
      Breakdown::by),
  /// diễn biến: classes over months or years
  TREND(Drawing.TIME, List.of("month", "year"), Course::trend),
  /// tiến độ tích lũy: scope, done and due over months or years
  BURN_UP(Drawing.LINE, List.of("month", "year"), Course::burnUp),
  /// bản đồ nhiệt: unit and month of the deadline
  HEAT_MAP(Drawing.HEAT, List.of("missed", "due"), Deadlines::heat),
  /// tuổi việc: how long open, how long overdue
  AGEING(Drawing.STACK, List.of("assignment", "deadline"), Deadlines::ageing),
  /// sắp đến hạn
  NEAR_DUE(Drawing.STACK, List.of("days"), (_, frame) -> Deadlines.nearDue(frame)),
  /// lâu không cập nhật
  STALE(Drawing.STACK, List.of("days"), (_, frame) -> Deadlines.stale(frame)),
  /// vòng thẩm định: rounds, time with lead and reviewer, reasons
  ROUNDS(
      Drawing.STACK,
      List.of("lead", "reviewer", "reason"),
      Rounds::by,
      Indicator.ACCEPTED_AT_FIRST,
      Indicator.TO_QUALITY),
  /// phối hợp: what was asked and how it was answered
  COORDINATION(
      Drawing.STACK,
      List.of("unit"),
      (_, frame) -> Opinions.of(frame),
      Indicator.COORDINATION_IN_TIME),
  /// biến động: changes of deadlines, leads and scope
  CHURN(
      Drawing.TIME,
      List.of("month", "unit"),
      Churn::by,
      Indicator.ADDED,
      Indicator.WITHDRAWN,
      Indicator.CARRIED_OVER),
  /// cấp trên – cấp dưới: what programmes below make of one
  CASCADE(Drawing.STACK, List.of("item", "programme"), Cascade::by),
  /// theo năm: what is due in each year of a period
  YEARS(Drawing.TIME, List.of("deadline", "original"), Course::years);

  /// How its table is drawn.
  public enum Drawing {
    /// a bar for each row, of its parts
    STACK,
    /// the same upright, rows in time
    TIME,
    /// totals and extras over time
    LINE,
    /// rows and columns as fields
    HEAT
  }

  private final Drawing drawing;
  private final List<String> ways;
  private final BiFunction<String, Frame, Table> function;
  private final List<Indicator> indicators;

  View(
      Drawing drawing,
      List<String> ways,
      BiFunction<String, Frame, Table> function,
      Indicator... indicators) {
    this.drawing = drawing;
    this.ways = ways;
    this.function = function;
    this.indicators = List.of(indicators);
  }

  /// Kebab case, e.g. `heat-map`.
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<View> of(String code) {
    return Arrays.stream(values()).filter(view -> view.code().equals(code)).findFirst();
  }

  public Drawing drawing() {
    return drawing;
  }

  /// What it can be broken down by, the usual first.
  public List<String> ways() {
    return ways;
  }

  /// Shares that are told beside it.
  public List<Indicator> indicators() {
    return indicators;
  }

  /// @param by one of its ways
  /// @throws IllegalStateException if anything does not add up
  public Table table(String by, Frame frame) {
    if (!ways.contains(by)) {
      throw new IllegalArgumentException(by);
    }
    return function.apply(by, frame);
  }

  /// Items that somebody should look at, listed below the table.
  public List<Item> listed(Frame frame) {
    return switch (this) {
      case AGEING -> attention(frame).overdue();
      case NEAR_DUE -> attention(frame).near();
      case STALE -> attention(frame).stale();
      case BREAKDOWN, TREND, BURN_UP, HEAT_MAP, ROUNDS, COORDINATION, CHURN, CASCADE, YEARS ->
          List.of();
    };
  }

  private static Attention attention(Frame frame) {
    return Attention.of(
        frame.items().items(), frame.date(), Attention.NEAR_DAYS, Attention.STALE_DAYS);
  }
}
