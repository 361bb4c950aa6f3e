package org.tiendo.reporting.views;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAdopted;
import org.tiendo.contracts.task.PublishedProjectFateEvent.ProjectWithdrawn;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Membership;
import org.tiendo.contracts.vocabulary.MembershipState;
import org.tiendo.contracts.vocabulary.PlannedItem;
import org.tiendo.reporting.Facts;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.figures.ItemClass;
import org.tiendo.reporting.tables.Note;
import org.tiendo.reporting.tables.Table;

/// A common programme of four items, and what two units made of it.
class CascadeTest {

  private final Facts facts = new Facts();

  CascadeTest() {
    programme(
        "common", "top", null, plan("1", null), plan("2", null), plan("3", null), plan("4", null));
    programme("of-a", "a", "common", plan("x", "1"), plan("y", "1"), plan("z", null));
    programme("of-b", "b", "common", plan("x", "2"));
    carriedOut("a-x", new Membership(new ProgrammeId("of-a"), MembershipState.BASELINE, "x"));
    facts.submit("a-x", 1, "2023-03-01");
    facts.accept("a-x", 1, "2023-03-01", "2023-03-02", false);
    facts.complete("a-x", 1, "2023-03-01", "2023-03-03");
    carriedOut("b-x", new Membership(new ProgrammeId("of-b"), MembershipState.BASELINE, "x"));
    carriedOut(
        "both",
        new Membership(new ProgrammeId("common"), MembershipState.BASELINE, "3"),
        Facts.added("of-b"));
  }

  @Test
  void items_of_the_common_programme_show_what_traces_to_them_and_how_far_it_is() {
    Table table = cascade("item", "2023-06-01");
    assertThat(table.rows()).hasSize(4);
    Table.Row first = table.row("common/1").orElseThrow();
    assertThat(first.total())
        .extracting(counted -> counted.item())
        .containsExactlyInAnyOrder("project:a-x", "programme:of-a/y");
    assertThat(table.counted(first, "done_on_time").orElseThrow()).hasSize(1);
    assertThat(first.notes())
        .containsExactly(new Note.State(ItemClass.OPEN_IN_TERM), new Note.Word("taken-up"));
    assertThat(table.row("common/4").orElseThrow().notes()).contains(new Note.Word("uncovered"));
  }

  @Test
  void each_body_makes_its_own_programme_of_the_common_one_traced_and_covered() {
    Table.Row sum = cascade("item", "2023-06-01").sum();
    assertThat(sum.notes()).contains(new Note.Part(3, 4));
    Table below = cascade("programme", "2023-06-01");
    Table.Row ofA = below.row("of-a").orElseThrow();
    assertThat(ofA.notes()).containsExactly(new Note.Part(1, 4));
    assertThat(below.counted(ofA, "traced").orElseThrow()).hasSize(2);
    assertThat(below.counted(ofA, "own").orElseThrow()).hasSize(1);
    assertThat(below.row("of-b").orElseThrow().notes()).containsExactly(new Note.Part(2, 4));
    assertThat(below.sum().notes()).containsExactly(new Note.Part(3, 4));
  }

  @Test
  void the_very_item_of_the_common_programme_covers_itself_below() {
    assertThat(cascade("item", "2023-06-01").row("common/3").orElseThrow().total())
        .extracting(counted -> counted.item())
        .containsExactly("project:both");
  }

  @Test
  void an_item_that_was_withdrawn_covers_nothing() {
    facts.item(
        "b-x", LocalDate.of(2023, 5, 1), new ProjectWithdrawn(new ProjectId("b-x"), "why", null));
    assertThat(cascade("item", "2023-06-01").sum().notes()).contains(new Note.Part(2, 4));
    assertThat(cascade("item", "2023-04-30").sum().notes()).contains(new Note.Part(3, 4));
  }

  @Test
  void without_a_programme_asked_for_it_shows_those_that_others_derive_from() {
    Frame all = new Frame(asOf("2023-06-01"), Extents.EVERYTHING);
    assertThat(View.CASCADE.table("item", all).rows()).hasSize(4);
    Frame below = new Frame(asOf("2023-06-01"), Extents.ofProgramme("of-b"));
    assertThat(View.CASCADE.table("programme", below).isEmpty()).isTrue();
  }

  private Table cascade(String by, String date) {
    return View.CASCADE.table(by, new Frame(asOf(date), Extents.ofProgramme("common")));
  }

  private AsOf asOf(String date) {
    return AsOf.of(facts.history().register(), LocalDate.parse(date));
  }

  private static PlannedItem plan(String ref, String tracesTo) {
    return new PlannedItem(
        ref, ItemType.PROJECT, "Item " + ref, new UnitId("a"), LocalDate.of(2023, 9, 30), tracesTo);
  }

  private void programme(String id, String unit, String parent, PlannedItem... planned) {
    facts.task(
        "programme:" + id,
        "2022-12-29",
        new ProgrammeAdopted(
            new ProgrammeId(id),
            new UnitId(unit),
            id,
            LocalDate.of(2023, 1, 1),
            LocalDate.of(2023, 12, 31),
            List.of(planned),
            List.of(),
            null,
            parent == null ? null : new ProgrammeId(parent)));
  }

  private void carriedOut(String id, Membership... memberships) {
    facts.assign(id, ItemType.PROJECT, "top", "2023-01-10", "2023-09-30", List.of(memberships));
  }
}
