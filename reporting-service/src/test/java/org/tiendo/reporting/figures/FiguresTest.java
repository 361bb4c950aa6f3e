package org.tiendo.reporting.figures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.task.PublishedDirectiveEvent.DirectiveIssued;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.reporting.Facts;

class FiguresTest {

  private final Facts facts = new Facts();

  @Nested
  class AnItem {

    @Test
    void is_in_term_to_the_end_of_its_due_date() {
      assigned("2022-06-30");
      assertThat(on("2022-06-30")).isEqualTo(ItemClass.OPEN_IN_TERM);
      assertThat(on("2022-07-01")).isEqualTo(ItemClass.OPEN_OVERDUE);
    }

    @Test
    void submitted_in_time_stays_in_term_while_its_reviewer_thinks() {
      assigned("2022-06-30");
      facts.submit("i", 1, "2022-06-30");
      assertThat(on("2022-09-01")).isEqualTo(ItemClass.OPEN_IN_TERM);
    }

    @Test
    void sent_back_has_its_clock_running_again() {
      assigned("2022-06-30");
      facts.submit("i", 1, "2022-06-30").giveBack("i", 1, "2022-07-10");
      assertThat(on("2022-07-09")).isEqualTo(ItemClass.OPEN_IN_TERM);
      assertThat(on("2022-07-10")).isEqualTo(ItemClass.OPEN_OVERDUE);
    }

    @Test
    void submitted_after_its_deadline_is_overdue() {
      assigned("2022-06-30");
      facts.submit("i", 1, "2022-07-01");
      assertThat(on("2022-07-02")).isEqualTo(ItemClass.OPEN_OVERDUE);
    }

    @Test
    void is_on_time_by_the_submission_that_was_accepted_not_by_its_completion() {
      assigned("2022-06-30");
      facts.submit("i", 1, "2022-06-30").accept("i", 1, "2022-06-30", "2022-07-20", false);
      facts.complete("i", 1, "2022-06-30", "2022-08-01");
      assertThat(on("2022-07-31")).isEqualTo(ItemClass.OPEN_IN_TERM);
      assertThat(on("2022-08-01")).isEqualTo(ItemClass.DONE_ON_TIME);
    }

    @Test
    void is_late_by_the_submission_that_was_accepted() {
      assigned("2022-06-30");
      facts.submit("i", 1, "2022-07-01").complete("i", 1, "2022-07-01", "2022-08-01");
      assertThat(on("2022-08-01")).isEqualTo(ItemClass.DONE_LATE);
    }

    @Test
    void without_a_deadline_is_a_class_of_its_own_until_it_is_done() {
      assigned(null);
      facts.submit("i", 1, "2022-07-01").complete("i", 1, "2022-07-01", "2022-08-01");
      assertThat(on("2022-07-31")).isEqualTo(ItemClass.OPEN_NO_DEADLINE);
      assertThat(on("2022-08-01")).isEqualTo(ItemClass.DONE_ON_TIME);
    }

    @Test
    void is_not_there_before_it_is_assigned() {
      assigned("2022-06-30");
      assertThat(AsOf.of(facts.history().register(), LocalDate.parse("2022-01-31")).items())
          .isEmpty();
    }

    private void assigned(String dueOn) {
      facts.assign("i", ItemType.PROJECT, "office", "2022-02-01", dueOn, List.of());
    }

    private ItemClass on(String date) {
      return AsOf.of(facts.history().register(), LocalDate.parse(date))
          .items()
          .getFirst()
          .itemClass();
    }
  }

  @Nested
  class ADirective {

    @Test
    void is_covered_by_clauses_that_have_an_item() {
      facts.task("directive:d-1", "2022-01-05", directive());
      facts.assign("i", ItemType.PROJECT, "office", "2022-02-01", "2022-06-30", List.of());
      assertThat(coverage("2022-01-31")).isEqualTo("0/2");
      assertThat(coverage("2022-02-01")).isEqualTo("1/2");
    }

    private String coverage(String date) {
      AsOf asOf = AsOf.of(facts.history().register(), LocalDate.parse(date));
      Figure coverage = DirectiveProgress.of(asOf.directives().getFirst(), asOf).coverage();
      return coverage.numerator() + "/" + coverage.denominator();
    }

    private DirectiveIssued directive() {
      return new DirectiveIssued(
          new DirectiveId("d-1"),
          Facts.COMMISSION,
          "resolution",
          "1",
          "X",
          "2022",
          "Title",
          LocalDate.of(2022, 1, 5),
          Secrecy.NONE,
          List.of(
              new DirectiveIssued.Clause("I", "do", true),
              new DirectiveIssued.Clause("II", "do", true),
              new DirectiveIssued.Clause("III", "know", false)),
          null,
          null,
          null,
          null,
          null);
    }
  }

  @Nested
  class APercentage {

    @Test
    void is_rounded_half_up_to_one_decimal() {
      assertThat(Percent.of(1, 3)).isEqualByComparingTo("33.3");
      assertThat(Percent.of(2, 3)).isEqualByComparingTo("66.7");
      assertThat(Percent.of(1, 16)).isEqualByComparingTo("6.3");
    }

    @Test
    void is_a_hundred_only_if_nothing_is_missing() {
      assertThat(Percent.of(19_999, 20_000)).isEqualByComparingTo("99.9");
      assertThat(Percent.of(20_000, 20_000)).isEqualByComparingTo("100");
    }

    @Test
    void is_zero_only_if_nothing_is_there() {
      assertThat(Percent.of(1, 20_000)).isEqualByComparingTo("0.1");
      assertThat(Percent.of(0, 20_000)).isEqualByComparingTo("0");
    }
  }

  @Test
  void a_figure_names_the_items_and_the_events_behind_it() {
    facts.assign("i", ItemType.PROJECT, "office", "2022-02-01", "2022-06-30", List.of());
    facts.report("i", "2022-03-01", 10).submit("i", 1, "2022-07-01");
    AsOf asOf = AsOf.of(facts.history().register(), LocalDate.parse("2022-12-31"));
    Figure figure = Figure.ratio("done", asOf.items(), Item::done);
    assertThat(figure)
        .isEqualTo(
            new Figure("done", 0, 1, List.of("project:i"), List.of(), List.of("task/0", "task/2")));
  }

  @Test
  void more_than_all_is_no_figure() {
    assertThatThrownBy(() -> new Figure("done", 2, 1, List.of(), List.of(), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
