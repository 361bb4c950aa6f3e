package org.tiendo.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Membership;
import org.tiendo.reporting.Facts;
import org.tiendo.reporting.figures.BurnUp.Point;
import org.tiendo.reporting.register.Register;

class BurnUpTest {

  private final Register register =
      new Facts()
          .programme("y", "office", 2022, List.of(), List.of())
          .assign("a", ItemType.PROJECT, "office", "2022-01-31", "2022-06-30", in("y"))
          .assign("b", ItemType.PROJECT, "office", "2022-02-01", "2022-06-30", in("y"))
          .assign("c", ItemType.PROJECT, "office", "2022-02-01", "2022-06-30", List.of())
          .submit("a", 1, "2022-02-10")
          .complete("a", 1, "2022-02-10", "2022-03-02")
          .history()
          .register();

  @Test
  void has_a_point_for_each_end_of_a_month_and_one_for_the_date() {
    assertThat(on("2022-03-15"))
        .containsExactly(
            new Point(day("2022-01-31"), 1, 0),
            new Point(day("2022-02-28"), 2, 0),
            new Point(day("2022-03-15"), 2, 1));
  }

  @Test
  void has_one_point_on_an_end_of_a_month_and_none_before_the_programme_begins() {
    assertThat(on("2022-01-31")).containsExactly(new Point(day("2022-01-31"), 1, 0));
    assertThat(BurnUp.dates(day("2022-01-01"), day("2021-12-31"))).isEmpty();
  }

  @Test
  void ends_with_the_programme_however_late_one_looks() {
    assertThat(on("2023-05-05")).hasSize(12).last().isEqualTo(new Point(day("2022-12-31"), 2, 1));
  }

  @Test
  void keeps_its_points_when_one_looks_later() {
    assertThat(on("2022-08-20").subList(0, 2)).isEqualTo(on("2022-03-15").subList(0, 2));
  }

  private static List<Membership> in(String programme) {
    return List.of(Facts.added(programme));
  }

  private List<Point> on(String date) {
    AsOf asOf = AsOf.of(register, day(date));
    return BurnUp.of(register.programmes().getFirst().event(), asOf).points();
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }
}
