package org.tiendo.reporting.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.task.PublishedProjectCoordinationEvent.CoordinationAnswered;
import org.tiendo.contracts.task.PublishedProjectCoordinationEvent.CoordinationLapsed;
import org.tiendo.contracts.task.PublishedProjectCoordinationEvent.CoordinationRequested;
import org.tiendo.contracts.task.PublishedProjectDeadlineEvent.ExtensionApproved;
import org.tiendo.contracts.task.PublishedProjectLeadEvent.LeadReassigned;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Opinion;
import org.tiendo.reporting.Facts;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.tables.Note;
import org.tiendo.reporting.tables.Table;

/// What single views tell of a handful of items.
class ViewsTest {

  private final Facts facts =
      new Facts()
          .unit("top", null, "Trên", "Top")
          .unit("commission", "top", "Ban", "Commission")
          .programme("y", "top", 2022, List.of(), List.of());

  @Test
  void heat_shows_in_which_month_a_unit_missed_its_deadlines() {
    item("late", "2022-03-10");
    facts.submit("late", 1, "2022-04-01").accept("late", 1, "2022-04-01", "2022-04-02", false);
    facts.complete("late", 1, "2022-04-01", "2022-04-03");
    item("overdue", "2022-05-31");
    item("old", "2021-12-31");
    item("fine", "2022-09-30");
    assertThat(cells(View.HEAT_MAP, "missed", "commission"))
        .containsEntry("2022-03", 1)
        .containsEntry("2022-05", 1)
        .containsEntry("earlier", 1)
        .containsEntry("2022-09", 0);
    assertThat(cells(View.HEAT_MAP, "due", "commission")).containsEntry("2022-09", 1);
  }

  @Test
  void ageing_counts_days_since_the_assignment_and_since_the_deadline() {
    item("a", "2022-06-23");
    item("b", "2022-06-22");
    item("c", "2022-12-31");
    assertThat(sizes(View.AGEING, "deadline"))
        .containsEntry("1-7", 1)
        .containsEntry("8-30", 1)
        .containsEntry("31-60", 0);
    assertThat(sizes(View.AGEING, "assignment")).containsEntry("91-180", 3);
  }

  @Test
  void near_and_stale_items_stand_in_bands_and_are_listed() {
    item("soon", "2022-07-02");
    item("waiting", "2022-06-01");
    facts.submit("waiting", 1, "2022-05-30");
    item("far", "2022-12-31");
    facts.report("far", "2022-06-29", 10);
    assertThat(sizes(View.NEAR_DUE, "days"))
        .containsEntry("0-3", 1)
        .containsEntry("31-", 1)
        .containsEntry("waiting", 1);
    assertThat(sizes(View.STALE, "days")).containsEntry("0-31", 1).containsEntry("91-180", 2);
    assertThat(View.NEAR_DUE.listed(frame())).extracting(i -> i.id()).contains("project:soon");
    assertThat(View.STALE.listed(frame())).hasSize(2);
  }

  @Test
  void rounds_tell_where_an_item_lay_and_why_it_came_back() {
    item("a", "2022-12-31");
    facts.submit("a", 1, "2022-03-01").giveBack("a", 1, "2022-03-11").submit("a", 2, "2022-03-31");
    item("b", "2022-12-31");
    assertThat(cells(View.ROUNDS, "lead", "commission"))
        .containsEntry("round-0", 1)
        .containsEntry("round-2", 1);
    Table table = View.ROUNDS.table("reviewer", frame());
    Note.Measurement inReview = (Note.Measurement) table.row("office").orElseThrow().notes().get(1);
    assertThat(inReview.measured().count()).isEqualTo(1);
    assertThat(inReview.measured().most()).contains(10L + 91);
    assertThat(cells(View.ROUNDS, "reason", "content")).containsEntry("round-1", 1);
  }

  @Test
  void opinions_were_given_in_time_or_late_or_never() {
    item("a", "2022-12-31");
    asked(1, "2022-06-10");
    answered(1, "2022-06-10");
    asked(2, "2022-06-10");
    answered(2, "2022-06-11");
    asked(3, "2022-06-10");
    facts.item(
        "a",
        LocalDate.of(2022, 6, 11),
        new CoordinationLapsed(
            new ProjectId("a"), 3, new UnitId("office"), LocalDate.of(2022, 6, 10), true));
    asked(4, "2022-06-30");
    assertThat(cells(View.COORDINATION, "unit", "office"))
        .containsEntry("in-time", 1)
        .containsEntry("answered-late", 1)
        .containsEntry("lapsed", 1)
        .containsEntry("pending", 1);
    Note.Measurement days =
        (Note.Measurement) View.COORDINATION.table("unit", frame()).sum().notes().getFirst();
    assertThat(days.measured().count()).isEqualTo(2);
  }

  @Test
  void each_change_of_plans_counts_once_in_its_month() {
    facts.assign(
        "a", ItemType.PROJECT, "top", "2022-01-10", "2022-12-31", List.of(Facts.added("y")));
    ProjectId item = new ProjectId("a");
    for (int i = 1; i <= 2; i++) {
      facts.item(
          "a",
          LocalDate.of(2022, 5, i),
          new ExtensionApproved(item, i, Deadline.on(LocalDate.of(2023, 1, i)), null));
    }
    facts.item(
        "a",
        LocalDate.of(2022, 6, 1),
        new LeadReassigned(item, Facts.COMMISSION, new UnitId("top"), "why", null));
    assertThat(cells(View.CHURN, "month", "2022-01")).containsEntry("added", 1);
    assertThat(cells(View.CHURN, "month", "2022-05")).containsEntry("extended", 2);
    assertThat(cells(View.CHURN, "unit", "top"))
        .containsEntry("reassigned", 1)
        .containsEntry("extended", 2);
  }

  private void item(String id, String due) {
    facts.assign(id, ItemType.PROJECT, "top", "2022-02-01", due, List.of());
  }

  private void asked(int number, String dueOn) {
    facts.item(
        "a",
        LocalDate.of(2022, 6, 1),
        new CoordinationRequested(
            new ProjectId("a"),
            number,
            new UnitId("office"),
            "what",
            LocalDate.parse(dueOn),
            false));
  }

  private void answered(int number, String on) {
    facts.item(
        "a",
        LocalDate.parse(on),
        new CoordinationAnswered(
            new ProjectId("a"),
            number,
            new UnitId("office"),
            Opinion.values()[0],
            null,
            List.of(),
            false));
  }

  private Frame frame() {
    return new Frame(
        AsOf.of(facts.history().register(), LocalDate.of(2022, 6, 30)), Extents.EVERYTHING);
  }

  private Map<String, Integer> sizes(View view, String by) {
    Map<String, Integer> sizes = new TreeMap<>();
    view.table(by, frame())
        .rows()
        .forEach(row -> sizes.put(row.label().code(), row.total().size()));
    return sizes;
  }

  private Map<String, Integer> cells(View view, String by, String row) {
    Table table = view.table(by, frame());
    Map<String, Integer> cells = new TreeMap<>();
    for (int i = 0; i < table.parts().size(); i++) {
      cells.put(table.parts().get(i).code(), table.row(row).orElseThrow().parts().get(i).size());
    }
    return cells;
  }
}
