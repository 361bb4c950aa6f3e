package org.tiendo.reporting.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.figures.BurnUp;
import org.tiendo.reporting.figures.ItemClass;
import org.tiendo.reporting.figures.ProgrammeProgress;
import org.tiendo.reporting.indicators.Basis;
import org.tiendo.reporting.register.Register;
import org.tiendo.reporting.tables.Counted;
import org.tiendo.reporting.tables.Label;
import org.tiendo.reporting.tables.Table;

/// Histories nobody thought of: every table adds up, and agrees with what is counted elsewhere.
class EveryViewTest {

  private static final List<Extent> EXTENTS =
      List.of(
          Extents.EVERYTHING,
          new Extent(Basis.ASSIGNMENT, null, null),
          Extents.ofProgramme("lower"),
          Extents.ofProgramme("upper"),
          new Extent(Basis.ITEM, null, new DirectiveId("d-1")));

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void its_rows_add_up_to_their_sum_and_its_columns_to_their_totals(long seed) {
    Register register = RandomPortfolio.of(seed);
    for (String date : List.of("2021-12-31", "2022-03-15", "2022-09-30", "2023-02-01")) {
      AsOf asOf = AsOf.of(register, LocalDate.parse(date));
      for (Extent extent : EXTENTS) {
        for (View view : View.values()) {
          for (String by : view.ways()) {
            check(view.table(by, new Frame(asOf, extent)));
          }
        }
      }
    }
  }

  private static void check(Table table) {
    Set<String> codes = new HashSet<>();
    for (Table.Row row : table.rows()) {
      assertThat(codes.add(row.label().code())).as("row " + row.label()).isTrue();
      assertThat(row.parts().stream().mapToInt(List::size).sum()).isEqualTo(row.total().size());
      assertThat(row.notes()).hasSameSizeAs(table.notes());
    }
    Table.Row sum = table.sum();
    if (sum != null && table.parted()) {
      assertThat(table.rows().stream().mapToInt(row -> row.total().size()).sum())
          .isEqualTo(sum.total().size());
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {11, 12, 13})
  void everything_broken_down_is_everything_whatever_it_is_broken_down_by(long seed) {
    AsOf asOf = AsOf.of(RandomPortfolio.of(seed), LocalDate.of(2022, 10, 1));
    List<String> all =
        asOf.items(item -> item.isCounted()).stream().map(item -> item.id()).sorted().toList();
    for (String by : View.BREAKDOWN.ways()) {
      assertThat(ids(View.BREAKDOWN.table(by, new Frame(asOf, Extents.EVERYTHING)).sum().total()))
          .as(by)
          .isEqualTo(all);
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {21, 22, 23})
  void a_programme_counts_the_same_in_a_breakdown_in_a_trend_and_by_itself(long seed) {
    AsOf asOf = AsOf.of(RandomPortfolio.of(seed), LocalDate.of(2023, 1, 15));
    for (var programme : asOf.programmes()) {
      String id = programme.event().programme().value();
      var classes = ProgrammeProgress.of(programme, asOf).classes();
      Table breakdown = View.BREAKDOWN.table("programme", new Frame(asOf, Extents.EVERYTHING));
      Table.Row row = breakdown.row(id).orElseThrow();
      assertThat(row.total()).hasSize(classes.total());
      for (ItemClass c : ItemClass.values()) {
        assertThat(breakdown.counted(row, new Label.OfClass(c).code()).orElse(List.of()))
            .hasSize(classes.of(c));
      }
      Frame frame = new Frame(asOf, Extents.ofProgramme(id));
      Table burnUp = View.BURN_UP.table("month", frame);
      List<BurnUp.Point> points = BurnUp.of(programme.event(), asOf).points();
      assertThat(burnUp.rows()).hasSameSizeAs(points);
      for (int i = 0; i < points.size(); i++) {
        Table.Row then = burnUp.rows().get(i);
        assertThat(then.label()).isEqualTo(new Label.OnDate(points.get(i).on()));
        assertThat(then.total()).hasSize(points.get(i).total());
        assertThat(burnUp.counted(then, "done").orElse(List.of())).hasSize(points.get(i).done());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {31, 32})
  void what_is_overdue_is_overdue_in_each_view(long seed) {
    Frame frame =
        new Frame(AsOf.of(RandomPortfolio.of(seed), LocalDate.of(2022, 8, 20)), Extents.EVERYTHING);
    List<String> overdue =
        ids(
            View.BREAKDOWN
                .table("unit", frame)
                .counted(View.BREAKDOWN.table("unit", frame).sum(), "open_overdue")
                .orElseThrow());
    assertThat(ids(View.AGEING.table("deadline", frame).sum().total())).isEqualTo(overdue);
    Table trend = View.TREND.table("month", frame);
    assertThat(ids(trend.counted(trend.rows().getLast(), "open_overdue").orElseThrow()))
        .isEqualTo(overdue);
    assertThat(ids(View.HEAT_MAP.table("missed", frame).sum().total())).containsAll(overdue);
    assertThat(View.AGEING.listed(frame)).hasSameSizeAs(overdue);
  }

  private static List<String> ids(List<Counted> counted) {
    return counted.stream().map(Counted::id).sorted().toList();
  }

  @Test
  void a_row_that_is_not_the_sum_of_its_parts_cannot_be_made() {
    Counted one = Counted.of("project:1");
    Counted other = Counted.of("project:2");
    for (List<List<Counted>> parts :
        List.of(
            List.of(List.of(one)),
            List.of(List.of(one, other), List.of(one)),
            List.<List<Counted>>of())) {
      assertThatThrownBy(
              () -> new Table.Row(Table.SUM, List.of(one, other), parts, List.of(), List.of()))
          .isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void rows_that_do_not_add_up_to_the_sum_cannot_be_made() {
    Table.Row none = row(Table.SUM);
    Table.Row one = row(new Label.Named("a"), Counted.of("project:1"));
    List<Label> parts = List.of(new Label.Named("p"));
    assertThatThrownBy(() -> new Table(parts, List.of(), List.of(), List.of(one), none, true))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> new Table(parts, List.of(), List.of(), List.of(), one, true))
        .isInstanceOf(IllegalStateException.class);
    assertThat(new Table(parts, List.of(), List.of(), List.of(one), one, true).isEmpty()).isFalse();
  }

  private static Table.Row row(Label label, Counted... counted) {
    List<Counted> all = Stream.of(counted).toList();
    return new Table.Row(label, all, List.of(all), List.of(), List.of());
  }
}
