package org.tiendo.contracts.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class QualityRulesTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private final QualityRule rule = QualityRules.shipped().inForceOn(FIRST).orElseThrow();

  @Test
  void each_failure_costs_a_quarter_and_never_more_than_all() {
    assertThat(rule.points(0)).isEqualTo(100);
    assertThat(rule.points(1)).isEqualTo(75);
    assertThat(rule.points(3)).isEqualTo(25);
    assertThat(rule.points(4)).isZero();
    assertThat(rule.points(5)).isZero();
    assertThat(rule.points(Integer.MAX_VALUE)).isZero();
  }

  @Test
  void what_is_assigned_and_not_done_counts_below_the_line() {
    assertThat(rule.quality(List.of(0, 1, 5), 4)).isEqualTo(new QualityRule.Quality(175, 400));
    assertThat(rule.quality(List.of(), 0)).isEqualTo(new QualityRule.Quality(0, 0));
  }

  @Test
  void there_is_no_rule_before_the_first_and_a_new_one_takes_its_place() throws Exception {
    QualityRules rules =
        QualityRules.read(
            new StringReader(
                """
                2027-07-01.fail-costs-percent=30
                2027-07-01.source=a later text
                2026-01-01.fail-costs-percent=25
                2026-01-01.source=a text
                """));
    assertThat(rules.inForceOn(FIRST.minusDays(1))).isEmpty();
    assertThat(rules.inForceOn(LocalDate.of(2027, 6, 30)).orElseThrow().failCostsPercent())
        .isEqualTo(25);
    assertThat(rules.inForceOn(LocalDate.of(2027, 7, 1)).orElseThrow().failCostsPercent())
        .isEqualTo(30);
    assertThat(QualityRules.shipped().inForceOn(FIRST.minusDays(1))).isEmpty();
  }

  @Test
  void a_rule_without_a_source_or_beyond_a_hundred_percent_is_none() {
    assertThatThrownBy(
            () -> QualityRules.read(new StringReader("2026-01-01.fail-costs-percent=25")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new QualityRule(FIRST, 101, "a text"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new QualityRule(FIRST, -1, "a text"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new QualityRules(List.of(rule, rule)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void figures_that_cannot_be_are_refused() {
    assertThatThrownBy(() -> rule.points(-1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> rule.quality(List.of(0, 0), 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
