package org.tiendo.reporting.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.reporting.Facts;
import org.tiendo.reporting.figures.AsOf;

class OverviewTest {

  private static final String IN_2022 = "2022-06-01";

  private final Facts facts =
      new Facts()
          .unit("top", null, "Trên", "Top")
          .unit("office", "top", "Giữa", "Office")
          .unit("desk", "office", "Dưới", "Desk")
          .unit("other", "top", "Bên", "Other")
          .programme("of-other", "other", 2022, List.of(), List.of())
          .programme("of-desk", "desk", 2022, List.of(), List.of())
          .programme("of-office", "office", 2022, List.of(), List.of());

  @Test
  void shows_the_programme_of_the_readers_unit_and_offers_units_below_before_others() {
    Overview overview = overview("office", null, IN_2022);
    assertThat(chosen(overview)).isEqualTo("of-office");
    assertThat(choices(overview)).containsExactly("of-office", "of-desk", "of-other");
  }

  @Test
  void shows_what_was_asked_for_and_nothing_if_that_is_not_known() {
    assertThat(chosen(overview("office", "of-other", IN_2022))).isEqualTo("of-other");
    assertThat(overview("office", "nowhere", IN_2022).chosen()).isNull();
  }

  @Test
  void leaves_the_choice_to_readers_without_a_programme_of_their_own() {
    assertThat(overview("top", null, IN_2022).chosen()).isNull();
    assertThat(choices(overview("top", null, IN_2022))).hasSize(3);
  }

  @Test
  void shows_the_only_programme_to_everybody() {
    Overview overview =
        Overview.of(
            asOf(new Facts().programme("only", "office", 2022, List.of(), List.of()), IN_2022),
            new UnitId("elsewhere"),
            null);
    assertThat(chosen(overview)).isEqualTo("only");
  }

  @Test
  void goes_on_with_the_last_programme_of_the_unit_when_its_period_is_over() {
    Overview overview = overview("office", null, "2023-02-01");
    assertThat(chosen(overview)).isEqualTo("of-office");
    assertThat(overview.choices()).isEmpty();
  }

  @Test
  void knows_no_programme_before_it_was_adopted() {
    Overview overview = overview("office", null, "2022-01-03");
    assertThat(overview.chosen()).isNull();
    assertThat(overview.choices()).isEmpty();
  }

  private Overview overview(String unit, String asked, String date) {
    return Overview.of(asOf(facts, date), new UnitId(unit), asked);
  }

  private static AsOf asOf(Facts facts, String date) {
    return AsOf.of(facts.history().register(), LocalDate.parse(date));
  }

  private static String chosen(Overview overview) {
    return overview.chosen().event().programme().value();
  }

  private static List<String> choices(Overview overview) {
    return overview.choices().stream().map(p -> p.event().programme().value()).toList();
  }
}
