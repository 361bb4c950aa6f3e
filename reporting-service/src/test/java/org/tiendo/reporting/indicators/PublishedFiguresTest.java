package org.tiendo.reporting.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.vocabulary.MembershipState;
import org.tiendo.reporting.figures.ClassCounts;
import org.tiendo.reporting.figures.ItemClass;
import org.tiendo.reporting.figures.Rounding;

/// Figures that other organisations published, from as many generated items, folded as any others. Sources: national report
/// 1270/BC-TCTTTg of 2017 (thuvienphapluat.vn, 371983); national press on the work programme of 2019 (qdnd.vn, 605229), on
/// September 2016 (baomoi.com, 20392710), on 20 October 2025 (thoibaotaichinhvietnam.vn, 185478), on a province in 2020
/// (baoquangnam.vn, 90184).
class PublishedFiguresTest {

  private static final Rounding TRUNCATED = new Rounding(Rounding.Mode.TRUNCATED, 2);
  private static final Rounding HALF_UP = new Rounding(Rounding.Mode.HALF_UP, 2);

  @Test
  void the_rate_of_2017_is_of_due_work_and_not_of_all_21914_items() {
    Indicators year =
        new GeneratedItems(LocalDate.of(2017, 12, 25))
            .doneOnTime(14_068)
            .doneLate(16_051 - 14_068)
            .overdue(223)
            .inTerm(5_640)
            .indicators();
    assertThat(year.classes().total()).isEqualTo(21_914);
    assertThat(year.classes().summands())
        .containsEntry(ItemClass.DONE_ON_TIME, 14_068)
        .containsEntry(ItemClass.DONE_LATE, 1_983)
        .containsEntry(ItemClass.OPEN_IN_TERM, 5_640)
        .containsEntry(ItemClass.OPEN_OVERDUE, 223);
    Value published = year.value(Indicator.COMPLETION_OF_DUE_WORK);
    assertThat(published.numerator()).isEqualTo(16_051);
    assertThat(published.denominator()).isEqualTo(16_274);
    assertThat(published.percent(TRUNCATED)).hasValue(new BigDecimal("98.62"));
    assertThat(published.percent(HALF_UP)).hasValue(new BigDecimal("98.63"));
    assertThat(percent(year, Indicator.COMPLETION)).isEqualTo("73.2");
    assertThat(percent(year, Indicator.ON_TIME)).isEqualTo("87.6");
    assertThat(percent(year, Indicator.OVERDUE)).isEqualTo("1.0");
    assertThat(percent(year, Indicator.OVERDUE_OF_DUE_WORK)).isEqualTo("1.4");
    assertThat(Rounding.STANDARD.percent(223 + 5_640, 21_914)).isEqualByComparingTo("26.8");
  }

  @Test
  void what_was_submitted_and_what_was_issued_in_2019_have_denominators_of_their_own() {
    Indicators year =
        new GeneratedItems(LocalDate.of(2019, 12, 31))
            .issued(197)
            .submitted(390 - 197)
            .inTerm(511 - 390)
            .indicators();
    assertThat(percent(year, Indicator.SUBMITTED)).isEqualTo("76.3");
    assertThat(percent(year, Indicator.ISSUED_OF_SUBMITTED)).isEqualTo("50.5");
    assertThat(percent(year, Indicator.ISSUED)).isEqualTo("38.6");
    assertThat(year.value(Indicator.ISSUED_OF_SUBMITTED).denominator()).isEqualTo(390);
    assertThat(year.value(Indicator.ISSUED).denominator()).isEqualTo(511);
    assertThat(year.value(Indicator.DOCUMENTS_OF_ITEMS).numerator()).isEqualTo(197);
  }

  @Test
  void the_total_of_2025_holds_with_1620_in_term_and_cannot_be_made_with_the_1602_published() {
    Indicators year =
        new GeneratedItems(LocalDate.of(2025, 10, 20))
            .doneOnTime(7_892)
            .inTerm(1_620)
            .overdue(319)
            .indicators();
    assertThat(year.classes().total()).isEqualTo(9_831);
    assertThat(percent(year, Indicator.COMPLETION)).isEqualTo("80.3");
    assertThat(percent(year, Indicator.OVERDUE)).isEqualTo("3.2");
    assertThat(year.classes().of(ItemClass.OPEN_IN_TERM)).isEqualTo(1_620);
    assertThat(TRUNCATED.percent(1_620, 9_831)).isEqualByComparingTo("16.47");
    Indicators asPublished =
        new GeneratedItems(LocalDate.of(2025, 10, 20))
            .doneOnTime(7_892)
            .inTerm(1_602)
            .overdue(319)
            .indicators();
    assertThat(asPublished.classes().total()).isEqualTo(9_813);
    assertThatThrownBy(() ->
            new ClassCounts(
                9_831,
                Map.of(
                    ItemClass.DONE_ON_TIME, 7_892,
                    ItemClass.OPEN_IN_TERM, 1_602,
                    ItemClass.OPEN_OVERDUE, 319)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("9831 is not the sum of classes 9813");
    assertThat(Rounding.STANDARD.shares(List.of(7_892, 1_620, 319)))
        .extracting(share -> share.toString())
        .containsExactly("80.3", "16.5", "3.2");
  }

  @Test
  void more_was_added_to_a_programme_of_2025_than_was_planned_in_it() {
    Indicators year =
        new GeneratedItems(LocalDate.of(2025, 10, 20))
            .members(57, MembershipState.BASELINE)
            .members(91, MembershipState.ADDED)
            .ofProgramme();
    Value added = year.value(Indicator.ADDED);
    assertThat(added.numerator()).isEqualTo(91);
    assertThat(added.denominator()).isEqualTo(57);
    assertThat(percent(year, Indicator.ADDED)).isEqualTo("159.6");
    assertThat(year.classes().total()).isEqualTo(148);
  }

  @Test
  void what_was_due_by_september_2016_was_done_at_91_8_percent_whatever_is_not_due_yet() {
    Indicators year =
        new GeneratedItems(LocalDate.of(2016, 9, 1))
            .doneOnTime(2_501)
            .overdue(2_723 - 2_501)
            .inTerm(6_272 - 2_723)
            .indicators();
    assertThat(percent(year, Indicator.COMPLETION_OF_ITEMS_DUE)).isEqualTo("91.8");
    assertThat(percent(year, Indicator.COMPLETION)).isEqualTo("39.9");
  }

  @Test
  void a_province_in_2020_had_181_of_833_overdue_and_all_of_them_have_an_age() {
    Indicators half =
        new GeneratedItems(LocalDate.of(2020, 6, 30))
            .doneOnTime(585)
            .inTerm(67)
            .overdue(181)
            .indicators();
    assertThat(percent(half, Indicator.OVERDUE)).isEqualTo("21.7");
    assertThat(half.ageing().buckets().stream().mapToInt(b -> b.items().size()).sum())
        .isEqualTo(181);
  }

  private static String percent(Indicators of, Indicator indicator) {
    return of.value(indicator).percent(Rounding.STANDARD).orElseThrow().toString();
  }
}
