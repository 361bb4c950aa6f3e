package org.tiendo.reporting.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.task.PublishedProjectCoordinationEvent.CoordinationAnswered;
import org.tiendo.contracts.task.PublishedProjectCoordinationEvent.CoordinationRequested;
import org.tiendo.contracts.task.PublishedProjectDeadlineEvent.ProjectResumed;
import org.tiendo.contracts.task.PublishedProjectDeadlineEvent.ProjectSuspended;
import org.tiendo.contracts.task.PublishedProjectFateEvent.ProjectCarriedOver;
import org.tiendo.contracts.task.PublishedProjectFateEvent.ProjectWithdrawn;
import org.tiendo.contracts.task.PublishedProjectLeadEvent.CoordinatorAdded;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Opinion;
import org.tiendo.contracts.vocabulary.SuspensionPolicy;
import org.tiendo.reporting.Facts;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.figures.RandomHistory;
import org.tiendo.reporting.figures.Rounding;
import org.tiendo.reporting.register.Register;
import org.tiendo.reporting.text.IndicatorWords;
import org.tiendo.reporting.text.Texts;

/// What each indicator divides by what.
class IndicatorsTest {

  private static final ProjectId I = new ProjectId("i");

  private final Facts facts =
      new Facts()
          .unit("commission", null, "Ban", "Commission")
          .programme("own", "commission", 2022, List.of(), List.of())
          .programme("next", "commission", 2023, List.of(), List.of());

  static Stream<String> languages() {
    return Texts.languages().stream();
  }

  @Test
  void nothing_is_neither_0_nor_100_percent() {
    Indicators none = on("2022-06-30");
    assertThat(none.values()).allSatisfy(v -> assertThat(v.percent(Rounding.STANDARD)).isEmpty());
    assertThat(none.measures()).allSatisfy(m -> assertThat(m.mean()).isEmpty());
  }

  @Test
  void the_days_of_an_item_are_with_its_lead_or_with_its_reviewer() {
    item("i", "2022-06-30");
    facts.submit("i", 1, "2022-02-11").giveBack("i", 1, "2022-02-16").submit("i", 2, "2022-02-21");
    facts.accept("i", 2, "2022-02-21", "2022-03-01", false);
    Indicators at = on("2022-04-01");
    assertThat(mean(at, Measure.DAYS_WITH_LEAD)).isEqualTo("15.0");
    assertThat(mean(at, Measure.DAYS_IN_REVIEW)).isEqualTo("13.0");
    assertThat(mean(on("2022-02-23"), Measure.DAYS_IN_REVIEW)).isEqualTo("7.0");
    assertThat(at.value(Indicator.ACCEPTED_AT_FIRST).numerator()).isZero();
    assertThat(at.value(Indicator.ACCEPTED_AT_FIRST).denominator()).isEqualTo(1);
  }

  @Test
  void suspended_days_are_with_nobody_and_then_where_the_item_lay() {
    item("i", "2022-06-30");
    facts.submit("i", 1, "2022-02-11");
    facts.item(
        "i", day("2022-02-15"), new ProjectSuspended(I, "w", "b", SuspensionPolicy.NO_EFFECT));
    facts.item(
        "i",
        day("2022-03-15"),
        new ProjectResumed(I, day("2022-02-15"), Deadline.on(day("2022-06-30"))));
    assertThat(mean(on("2022-03-18"), Measure.DAYS_IN_REVIEW)).isEqualTo("7.0");
    assertThat(mean(on("2022-03-18"), Measure.DAYS_WITH_LEAD)).isEqualTo("10.0");
  }

  @Test
  void an_opinion_counts_once_it_is_given_or_its_last_day_has_passed() {
    item("i", "2022-06-30");
    ask(1, "2022-03-10");
    ask(2, "2022-03-20");
    ask(3, "2022-03-05");
    answer(1, "2022-03-10");
    answer(3, "2022-03-08");
    assertThat(coordination("2022-03-07")).isEqualTo("0/1");
    assertThat(coordination("2022-03-20")).isEqualTo("1/2");
    assertThat(coordination("2022-03-21")).isEqualTo("1/3");
  }

  @Test
  void an_item_counts_once_or_once_for_each_unit_that_answers_for_a_part() {
    item("i", "2022-03-01");
    item("j", "2022-06-30");
    facts.item("i", day("2022-02-05"), new CoordinatorAdded(I, new UnitId("a"), "why"));
    facts.item("i", day("2022-02-06"), new CoordinatorAdded(I, new UnitId("b"), "why"));
    assertThat(ratio(on("2022-04-01"), Indicator.OVERDUE)).isEqualTo("1/2");
    AsOf asOf = asOf("2022-04-01");
    Indicators assignments = Indicators.of(Scope.of(asOf, asOf.items(), Basis.ASSIGNMENT));
    assertThat(ratio(assignments, Indicator.OVERDUE)).isEqualTo("3/4");
    assertThat(assignments.value(Indicator.OVERDUE).counted())
        .containsExactly("project:i@commission", "project:i@a", "project:i@b");
  }

  @Test
  void churn_and_carry_over_are_of_a_programme() {
    item("i", "2022-06-30");
    item("j", "2022-06-30");
    facts.item("i", day("2022-05-01"), new ProjectWithdrawn(I, "why", null));
    facts.item(
        "j",
        day("2022-12-31"),
        new ProjectCarriedOver(
            new ProjectId("j"), new ProgrammeId("own"), new ProgrammeId("next"), 1));
    AsOf asOf = asOf("2022-12-31");
    Indicators own =
        Indicators.of(
            Scope.of(asOf, asOf.programme(new ProgrammeId("own")).orElseThrow(), Basis.ITEM));
    assertThat(ratio(own, Indicator.ADDED)).isEqualTo("2/0");
    assertThat(ratio(own, Indicator.WITHDRAWN)).isEqualTo("1/0");
    assertThat(ratio(own, Indicator.CARRIED_OVER)).isEqualTo("1/1");
    assertThat(ratio(own, Indicator.OVERDUE)).isEqualTo("1/1");
  }

  @Test
  void quality_points_are_lost_by_returns_and_never_had_by_what_is_not_done() {
    for (String id : List.of("i", "j", "k")) {
      facts.assign(id, ItemType.TASK, "commission", "2026-02-01", "2026-06-30", List.of());
    }
    facts.submit("i", 1, "2026-03-01").giveBack("i", 1, "2026-03-02").submit("i", 2, "2026-03-03");
    facts.complete("i", 2, "2026-03-03", "2026-03-09");
    facts.submit("j", 1, "2026-03-01").complete("j", 1, "2026-03-01", "2026-03-09");
    assertThat(ratio(on("2026-04-01"), Indicator.QUALITY_POINTS)).isEqualTo("175/300");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void everything_adds_up_on_every_date_on_either_basis(long seed) {
    Register register = RandomHistory.of(new Random(seed)).register();
    for (int day = 0; day < 450; day += 23) {
      AsOf asOf = AsOf.of(register, LocalDate.of(2022, 1, 10).plusDays(day));
      for (Basis basis : List.of(Basis.ITEM, Basis.ASSIGNMENT)) {
        checked(Indicators.of(Scope.of(asOf, asOf.items(), basis)));
        asOf.programmes().forEach(p -> checked(Indicators.of(Scope.of(asOf, p, basis))));
      }
    }
  }

  private static void checked(Indicators all) {
    for (Value value : all.values()) {
      value
          .percent(Rounding.STANDARD)
          .filter(_ -> value.indicator().isPart())
          .ifPresent(percent -> {
            boolean whole = value.numerator() == value.denominator();
            assertThat(percent.compareTo(BigDecimal.valueOf(100)) == 0).isEqualTo(whole);
            assertThat(percent.signum() == 0).isEqualTo(value.numerator() == 0);
          });
      assertThat(value.of()).containsAll(value.indicator().isPart() ? value.counted() : List.of());
    }
    assertThat(all.classes().summands().values().stream().mapToInt(i -> i).sum())
        .isEqualTo(all.value(Indicator.SUBMITTED).denominator());
  }

  @Test
  void shares_add_up_to_a_hundred_exactly() {
    Random random = new Random(7);
    for (int i = 0; i < 2_000; i++) {
      List<Integer> parts = random.ints(1 + random.nextInt(8), 0, 1_000).boxed().toList();
      BigDecimal sum =
          Rounding.STANDARD.shares(parts).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
      boolean nothing = parts.stream().allMatch(part -> part == 0);
      assertThat(sum).isEqualByComparingTo(nothing ? "0" : "100");
    }
  }

  @Test
  void a_part_that_is_more_than_its_whole_cannot_be_made() {
    assertThatThrownBy(() -> new Value(Indicator.ON_TIME, 2, 1, List.of(), List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @MethodSource("languages")
  void every_indicator_says_in_every_language_what_it_divides_by_what(String language) {
    item("i", "2022-03-01");
    IndicatorWords words = new IndicatorWords(Texts.of(language), Basis.ITEM, Rounding.STANDARD);
    Indicators all = on("2022-04-01");
    for (Indicator indicator : Indicator.values()) {
      Value some = new Value(indicator, 19_999, 20_000, List.of(), List.of(), List.of());
      assertThat(words.name(indicator)).isNotBlank();
      assertThat(words.counted(indicator)).isNotBlank();
      assertThat(words.sentence(some))
          .contains(Texts.of(language).number(20_000), words.percent(some))
          .doesNotContain("100%", "{");
      assertThat(words.sentence(all.value(indicator))).isNotBlank();
    }
    all.measures()
        .forEach(m -> assertThat(words.name(m.measure()) + words.sentence(m)).isNotBlank());
    all.ageing().buckets().forEach(bucket -> assertThat(words.days(bucket)).isNotBlank());
    assertThat(words.rounding()).contains("1");
  }

  private void item(String id, String due) {
    facts.assign(id, ItemType.TASK, "commission", "2022-02-01", due, List.of(Facts.added("own")));
  }

  private void ask(int number, String due) {
    facts.item(
        "i",
        day("2022-03-01"),
        new CoordinationRequested(I, number, new UnitId("a"), "?", day(due), false));
  }

  private void answer(int number, String on) {
    facts.item(
        "i",
        day(on),
        new CoordinationAnswered(
            I, number, new UnitId("a"), Opinion.AGREE, null, List.of(), false));
  }

  private String coordination(String date) {
    return ratio(on(date), Indicator.COORDINATION_IN_TIME);
  }

  private static String ratio(Indicators of, Indicator indicator) {
    Value value = of.value(indicator);
    return value.numerator() + "/" + value.denominator();
  }

  private static String mean(Indicators of, Measure measure) {
    return of.measures().get(measure.ordinal()).mean().orElseThrow().toString();
  }

  private AsOf asOf(String date) {
    return AsOf.of(facts.history().register(), day(date));
  }

  private Indicators on(String date) {
    AsOf asOf = asOf(date);
    return Indicators.of(Scope.of(asOf, asOf.items(), Basis.ITEM));
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date);
  }
}
