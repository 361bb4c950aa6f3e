package org.tiendo.reporting.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.contracts.task.PublishedProjectDeadlineEvent.ExtensionApproved;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.PeriodKind;
import org.tiendo.contracts.vocabulary.PlannedItem;
import org.tiendo.reporting.Facts;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.tables.Label;
import org.tiendo.reporting.tables.Table;

/// A plan for a term of five years, looked at in its third.
class YearsTest {

  private final Facts facts = new Facts();

  YearsTest() {
    facts.task(
        "programme:term",
        "2021-02-01",
        new ProgrammeAdopted(
            new ProgrammeId("term"),
            new UnitId("top"),
            "Term",
            LocalDate.of(2021, 2, 1),
            LocalDate.of(2025, 12, 31),
            List.of(
                new PlannedItem(
                    "9", ItemType.PROJECT, "Later", new UnitId("a"), LocalDate.of(2025, 6, 30))),
            List.of(),
            PeriodKind.TERM,
            null));
    item("first", "2021-06-30");
    facts.submit("first", 1, "2021-06-01");
    facts.accept("first", 1, "2021-06-01", "2021-06-05", false);
    facts.complete("first", 1, "2021-06-01", "2021-06-10");
    item("middle", "2023-06-30");
    item("overdue", "2022-06-30");
    item("open-ended", null);
  }

  @Test
  void each_item_falls_in_the_year_of_its_deadline_and_the_years_add_up() {
    Table table = years("deadline", "2023-03-01");
    assertThat(table.rows())
        .extracting(Table.Row::label)
        .startsWith(year(2021, 1), year(2022, 2), year(2023, 3), year(2024, 4), year(2025, 5));
    assertThat(table.rows())
        .extracting(row -> row.total().size())
        .containsExactly(1, 1, 1, 0, 1, 1);
    assertThat(table.row("no-deadline").orElseThrow().total()).hasSize(1);
    assertThat(table.sum().total()).hasSize(5);
  }

  @Test
  void the_middle_year_of_a_term_knows_its_place_and_its_progress() {
    Table table = years("deadline", "2023-03-01");
    Table.Row year = table.row("2023").orElseThrow();
    assertThat(year.label()).isEqualTo(year(2023, 3));
    assertThat(table.counted(year, "open_in_term").orElseThrow()).hasSize(1);
    assertThat(table.counted(table.row("2021").orElseThrow(), "done_on_time").orElseThrow())
        .hasSize(1);
    assertThat(table.counted(table.row("2022").orElseThrow(), "open_overdue").orElseThrow())
        .hasSize(1);
    Table burnUp =
        View.BURN_UP.table("year", new Frame(asOf("2023-03-01"), Extents.ofProgramme("term")));
    assertThat(burnUp.rows())
        .extracting(row -> row.label().code())
        .containsExactly("2021-12-31", "2022-12-31", "2023-03-01");
    assertThat(burnUp.rows())
        .extracting(row -> burnUp.counted(row, "due").orElseThrow().size())
        .containsExactly(1, 2, 2);
  }

  @Test
  void an_item_moves_to_the_year_that_it_was_put_off_to_but_not_by_its_first_deadline() {
    facts.item(
        "middle",
        LocalDate.of(2023, 2, 1),
        new ExtensionApproved(
            new ProjectId("middle"), 1, Deadline.on(LocalDate.of(2024, 3, 31)), null));
    assertThat(years("deadline", "2023-03-01").row("2024").orElseThrow().total()).hasSize(1);
    assertThat(years("original", "2023-03-01").row("2023").orElseThrow().total()).hasSize(1);
    facts.item(
        "middle",
        LocalDate.of(2023, 2, 2),
        new ExtensionApproved(
            new ProjectId("middle"), 2, Deadline.on(LocalDate.of(2026, 3, 31)), null));
    assertThat(years("deadline", "2023-03-01").row("later").orElseThrow().total()).hasSize(1);
  }

  private static Label year(int year, int number) {
    return new Label.OfYear(year, number, 5);
  }

  private Table years(String by, String date) {
    return View.YEARS.table(by, new Frame(asOf(date), Extents.ofProgramme("term")));
  }

  private AsOf asOf(String date) {
    return AsOf.of(facts.history().register(), LocalDate.parse(date));
  }

  private void item(String id, String due) {
    facts.assign(id, ItemType.PROJECT, "top", "2021-02-10", due, List.of(Facts.added("term")));
  }
}
