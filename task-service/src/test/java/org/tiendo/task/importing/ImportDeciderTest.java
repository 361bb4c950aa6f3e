package org.tiendo.task.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.task.World.AUTHORITY;
import static org.tiendo.task.World.CENTRE;
import static org.tiendo.task.World.COMMISSION;
import static org.tiendo.task.World.DAY;
import static org.tiendo.task.World.HEAD;
import static org.tiendo.task.World.MONITOR;
import static org.tiendo.task.World.NOWHERE;
import static org.tiendo.task.World.OFFICE;
import static org.tiendo.task.World.QUALITY;
import static org.tiendo.task.World.SERVICE;
import static org.tiendo.task.World.actor;
import static org.tiendo.task.World.by;
import static org.tiendo.task.importing.ImportRule.APPLIED_BY_ANOTHER;
import static org.tiendo.task.importing.ImportRule.BY_ASSIGNING_AUTHORITY;
import static org.tiendo.task.importing.ImportRule.CHANGES_IN_ORDER;
import static org.tiendo.task.importing.ImportRule.KEY_ONCE;
import static org.tiendo.task.importing.ImportRule.KEY_TAKEN;
import static org.tiendo.task.importing.ImportRule.MONITOR_CITES_CLAUSES;
import static org.tiendo.task.importing.ImportRule.NOT_FOUND;
import static org.tiendo.task.importing.ImportRule.NOT_IN_THIS_STATE;
import static org.tiendo.task.importing.ImportRule.PARTS_BY_SERVICE;
import static org.tiendo.task.importing.ImportRule.PROGRAMME_UNKNOWN;
import static org.tiendo.task.importing.ImportRule.ROWS_BY_STAGER;
import static org.tiendo.task.importing.ImportRule.ROWS_IN_ORDER;
import static org.tiendo.task.importing.ImportRule.ROWS_MISSING;
import static org.tiendo.task.importing.ImportRule.SIZE;
import static org.tiendo.task.importing.ImportRule.STAGED_ONCE;
import static org.tiendo.task.importing.ImportRule.UNIT_UNKNOWN;
import static org.tiendo.task.importing.ImportRule.UNTOUCHED;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.ImportId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Authority;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.task.Story;
import org.tiendo.task.importing.ImportCommand.AddImportRows;
import org.tiendo.task.importing.ImportCommand.ApplyImport;
import org.tiendo.task.importing.ImportCommand.ContinueImport;
import org.tiendo.task.importing.ImportCommand.HaltImport;
import org.tiendo.task.importing.ImportCommand.StageImport;
import org.tiendo.task.importing.ImportCommand.WithdrawImport;
import org.tiendo.task.importing.ImportEvent.ImportBegun;
import org.tiendo.task.importing.ImportEvent.ImportCompleted;
import org.tiendo.task.importing.ImportEvent.ImportHalted;
import org.tiendo.task.importing.ImportEvent.ImportPartAssigned;
import org.tiendo.task.importing.ImportEvent.ImportPartRefused;
import org.tiendo.task.importing.ImportEvent.ImportPartWithdrawn;
import org.tiendo.task.importing.ImportEvent.ImportRowsAdded;
import org.tiendo.task.importing.ImportEvent.ImportStaged;
import org.tiendo.task.importing.ImportEvent.ImportWithdrawalBegun;
import org.tiendo.task.importing.ImportEvent.ImportWithdrawn;
import org.tiendo.task.importing.ImportEvent.Order;

class ImportDeciderTest {

  private static final ImportId ID = new ImportId("i-1");
  private static final ProgrammeId PROGRAMME = new ProgrammeId("p-2022");
  private static final String HASH = "ab".repeat(32);
  private static final Actor OTHER = actor("an", CENTRE, Role.ASSIGNING_AUTHORITY);

  private boolean byTwo;
  private final Set<String> taken = new HashSet<>();
  private final Set<ProjectId> touched = new HashSet<>();
  private final Set<ProjectId> ended = new HashSet<>();

  private static StageImport stage(Actor actor, int rows) {
    return new StageImport(by(actor), ID, CENTRE, QUALITY, PROGRAMME, "plan.xlsx", HASH, rows);
  }

  private static ImportRow row(int number) {
    return new ImportRow(
        "k-" + number,
        ItemType.TASK,
        "Title " + number,
        "Product",
        COMMISSION,
        List.of(),
        List.of(),
        LocalDate.of(2022, 12, 1),
        null,
        null,
        false,
        Secrecy.NONE,
        null);
  }

  private static List<ImportRow> rows(int from, int to) {
    return IntStream.range(from, to).mapToObj(ImportDeciderTest::row).toList();
  }

  private static ProjectId item(int number) {
    return new ProjectId("item-" + number);
  }

  private static List<ProjectId> items(int from, int to) {
    return IntStream.range(from, to).mapToObj(ImportDeciderTest::item).toList();
  }

  private static ImportStaged staged(int rows) {
    return new ImportStaged(
        ID, DAY, CENTRE, QUALITY, PROGRAMME, "plan.xlsx", HASH, rows, AUTHORITY.person());
  }

  private static List<ImportEvent> ready(int rows) {
    return List.of(staged(rows), new ImportRowsAdded(ID, DAY, 0, rows(0, rows)));
  }

  private static ImportBegun begun() {
    return new ImportBegun(ID, DAY, Order.of(AUTHORITY));
  }

  private static List<ImportEvent> after(List<ImportEvent> before, ImportEvent... more) {
    List<ImportEvent> all = new ArrayList<>(before);
    all.addAll(List.of(more));
    return all;
  }

  private static List<ImportEvent> completed(int rows) {
    return after(
        ready(rows),
        begun(),
        new ImportPartAssigned(ID, DAY, rows, items(0, rows)),
        new ImportCompleted(ID, DAY, rows));
  }

  private Story<ImportCommand, Import, ImportEvent> given(List<? extends ImportEvent> events) {
    return Story.of(new Import.NotStaged(), Import::evolve, this::decide, List.copyOf(events));
  }

  private Decision<ImportEvent> decide(ImportCommand command, Import state) {
    return new ImportDecider(byTwo).decide(command, state, references(command, state));
  }

  private ImportReferences references(ImportCommand command, Import state) {
    Map<String, ProjectId> ids = new HashMap<>();
    if (state instanceof Import.Assigning assigning) {
      assigning.batch().part().stream()
          .filter(row -> !taken.contains(row.key()))
          .forEach(row -> ids.put(row.key(), item(Integer.parseInt(row.key().substring(2)))));
    }
    return new ImportReferences(
        Authority.ofToken(command.context().actor()),
        Set.of(CENTRE, QUALITY, OFFICE, COMMISSION),
        Map.of(COMMISSION, List.of(CENTRE), OFFICE, List.of(CENTRE)),
        Set.of(PROGRAMME),
        ids,
        touched,
        ended);
  }

  @Nested
  class Staging {

    @Test
    void is_done_by_the_authority_that_assigns_the_items_or_by_the_monitoring_office() {
      given(List.of()).when(stage(AUTHORITY, 3)).then(staged(3));
      assertThat(given(List.of()).when(stage(MONITOR, 3)).decision())
          .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void refuses_whoever_may_not_assign() {
      given(List.of()).when(stage(HEAD, 3)).refusedBy(BY_ASSIGNING_AUTHORITY);
    }

    @Test
    void refuses_units_and_programmes_that_do_not_exist() {
      given(List.of())
          .when(new StageImport(by(AUTHORITY), ID, CENTRE, NOWHERE, null, "plan.xlsx", HASH, 3))
          .refusedBy(UNIT_UNKNOWN);
      given(List.of())
          .when(
              new StageImport(
                  by(AUTHORITY), ID, CENTRE, QUALITY, new ProgrammeId("p-x"), "p.csv", HASH, 3))
          .refusedBy(PROGRAMME_UNKNOWN);
    }

    @Test
    void refuses_no_rows_and_more_than_ten_thousand() {
      given(List.of()).when(stage(AUTHORITY, 0)).refusedBy(SIZE);
      given(List.of()).when(stage(AUTHORITY, 10_001)).refusedBy(SIZE);
    }

    @Test
    void happens_once() {
      given(ready(3)).when(stage(AUTHORITY, 3)).refusedBy(STAGED_ONCE);
    }

    @Test
    void of_nothing_that_was_staged_nothing_is_done() {
      given(List.of()).when(new ApplyImport(by(AUTHORITY), ID)).refusedBy(NOT_FOUND);
      Actor stranger = actor("x", new UnitId("elsewhere"), Role.UNIT_HEAD);
      given(ready(3)).when(new ApplyImport(by(stranger), ID)).refusedBy(NOT_FOUND);
    }
  }

  @Nested
  class Rows {

    @Test
    void are_laid_down_in_order_a_few_in_an_event() {
      given(List.of(staged(12)))
          .when(new AddImportRows(by(AUTHORITY), ID, 0, rows(0, 12)))
          .then(
              new ImportRowsAdded(ID, DAY, 0, rows(0, 10)),
              new ImportRowsAdded(ID, DAY, 10, rows(10, 12)));
    }

    @Test
    void refuses_rows_out_of_order_twice_or_more_than_were_announced() {
      given(List.of(staged(3)))
          .when(new AddImportRows(by(AUTHORITY), ID, 1, rows(1, 2)))
          .refusedBy(ROWS_IN_ORDER);
      given(ready(3))
          .when(new AddImportRows(by(AUTHORITY), ID, 3, rows(3, 4)))
          .refusedBy(ROWS_IN_ORDER);
      given(List.of(staged(3), new ImportRowsAdded(ID, DAY, 0, rows(0, 2))))
          .when(new AddImportRows(by(AUTHORITY), ID, 2, rows(0, 1)))
          .refusedBy(KEY_ONCE);
    }

    @Test
    void refuses_rows_of_another_person_and_rows_after_the_beginning() {
      given(List.of(staged(3)))
          .when(new AddImportRows(by(OTHER), ID, 0, rows(0, 3)))
          .refusedBy(ROWS_BY_STAGER);
      given(after(ready(3), begun()))
          .when(new AddImportRows(by(AUTHORITY), ID, 3, rows(3, 4)))
          .refusedBy(NOT_IN_THIS_STATE);
    }
  }

  @Nested
  class Applying {

    @Test
    void begins_when_all_rows_are_there() {
      given(ready(3)).when(new ApplyImport(by(AUTHORITY), ID)).then(begun());
      given(List.of(staged(3))).when(new ApplyImport(by(AUTHORITY), ID)).refusedBy(ROWS_MISSING);
    }

    @Test
    void refuses_whoever_may_not_assign_and_a_monitor_who_cites_nothing() {
      given(ready(3)).when(new ApplyImport(by(HEAD), ID)).refusedBy(BY_ASSIGNING_AUTHORITY);
      given(ready(3)).when(new ApplyImport(by(MONITOR), ID)).refusedBy(MONITOR_CITES_CLAUSES);
    }

    @Test
    void is_done_by_another_person_where_the_installation_asks_for_two() {
      byTwo = true;
      given(ready(3)).when(new ApplyImport(by(AUTHORITY), ID)).refusedBy(APPLIED_BY_ANOTHER);
      given(ready(3))
          .when(new ApplyImport(by(OTHER), ID))
          .then(new ImportBegun(ID, DAY, Order.of(OTHER)));
    }

    @Test
    void refuses_to_begin_twice_or_after_the_end() {
      given(after(ready(3), begun()))
          .when(new ApplyImport(by(AUTHORITY), ID))
          .refusedBy(NOT_IN_THIS_STATE);
      given(completed(3)).when(new ApplyImport(by(AUTHORITY), ID)).refusedBy(NOT_IN_THIS_STATE);
    }

    @Test
    void refuses_a_date_before_the_last_one() {
      given(ready(3))
          .when(new ApplyImport(by(AUTHORITY, DAY.minusDays(1)), ID))
          .refusedBy(CHANGES_IN_ORDER);
    }

    @Test
    void goes_on_after_it_has_stopped() {
      given(after(ready(3), begun(), new ImportHalted(ID, DAY, "k-0", "some-rule")))
          .when(new ApplyImport(by(AUTHORITY), ID))
          .then(begun());
    }
  }

  @Nested
  class Parts {

    @Test
    void are_assigned_by_right_of_who_ordered_it_until_all_are() {
      var outcome = given(after(ready(120), begun())).when(new ContinueImport(by(SERVICE), ID));
      var first = (Decision.Accepted<ImportEvent>) outcome.decision();
      assertThat(first.events())
          .containsExactly(new ImportPartAssigned(ID, DAY, 100, items(0, 100)));
      assertThat(first.further()).hasSize(100);
      assertThat(first.further()).allMatch(command -> command.context().actor().equals(AUTHORITY));

      var rest =
          (Decision.Accepted<ImportEvent>)
              given(after(ready(120), begun(), new ImportPartAssigned(ID, DAY, 100, items(0, 100))))
                  .when(new ContinueImport(by(SERVICE), ID))
                  .decision();
      assertThat(rest.events())
          .containsExactly(
              new ImportPartAssigned(ID, DAY, 120, items(100, 120)),
              new ImportCompleted(ID, DAY, 120));
    }

    @Test
    void refuses_a_key_that_an_item_bears() {
      taken.add("k-1");
      assertThat(
              given(after(ready(3), begun()))
                  .when(new ContinueImport(by(SERVICE), ID))
                  .refusedBy(KEY_TAKEN))
          .containsEntry("key", "k-1");
    }

    @Test
    void are_the_services_own() {
      given(after(ready(3), begun()))
          .when(new ContinueImport(by(AUTHORITY), ID))
          .refusedBy(PARTS_BY_SERVICE);
    }

    @Test
    void nothing_is_done_about_a_batch_that_waits_or_has_ended() {
      given(ready(3)).when(new ContinueImport(by(SERVICE), ID)).thenNothing();
      given(completed(3)).when(new ContinueImport(by(SERVICE), ID)).thenNothing();
      given(completed(3)).when(new HaltImport(by(SERVICE), ID, "some-rule")).thenNothing();
    }

    @Test
    void a_refused_part_is_tried_row_by_row_and_stops_at_the_row() {
      given(after(ready(3), begun()))
          .when(new HaltImport(by(SERVICE), ID, "some-rule"))
          .then(new ImportPartRefused(ID, DAY, "some-rule"));
      List<ImportEvent> single =
          after(ready(3), begun(), new ImportPartRefused(ID, DAY, "some-rule"));
      var next =
          (Decision.Accepted<ImportEvent>)
              given(single).when(new ContinueImport(by(SERVICE), ID)).decision();
      assertThat(next.events()).containsExactly(new ImportPartAssigned(ID, DAY, 1, items(0, 1)));
      given(after(single, new ImportPartAssigned(ID, DAY, 1, items(0, 1))))
          .when(new HaltImport(by(SERVICE), ID, "some-rule"))
          .then(new ImportHalted(ID, DAY, "k-1", "some-rule"));
    }
  }

  @Nested
  class Withdrawing {

    private final WithdrawImport withdraw = new WithdrawImport(by(AUTHORITY), ID, "Wrong file");

    @Test
    void of_a_batch_that_waits_is_done_at_once() {
      given(ready(3)).when(withdraw).then(new ImportWithdrawn(ID, DAY, "Wrong file"));
    }

    @Test
    void begins_as_long_as_nobody_has_worked_on_any_item() {
      given(completed(3))
          .when(withdraw)
          .then(new ImportWithdrawalBegun(ID, DAY, "Wrong file", Order.of(AUTHORITY)));
      touched.add(item(1));
      assertThat(given(completed(3)).when(withdraw).refusedBy(UNTOUCHED))
          .containsEntry("item", "item-1");
    }

    @Test
    void refuses_the_monitoring_office_and_a_second_time() {
      given(completed(3))
          .when(new WithdrawImport(by(MONITOR), ID, "x"))
          .refusedBy(BY_ASSIGNING_AUTHORITY);
      given(after(ready(3), new ImportWithdrawn(ID, DAY, "x")))
          .when(withdraw)
          .refusedBy(NOT_IN_THIS_STATE);
    }

    @Test
    void takes_the_last_items_first_and_leaves_what_has_ended() {
      ended.add(item(2));
      var outcome =
          (Decision.Accepted<ImportEvent>)
              given(
                      after(
                          completed(3),
                          new ImportWithdrawalBegun(ID, DAY, "x", Order.of(AUTHORITY))))
                  .when(new ContinueImport(by(SERVICE), ID))
                  .decision();
      assertThat(outcome.events())
          .containsExactly(new ImportPartWithdrawn(ID, DAY, 0), new ImportWithdrawn(ID, DAY, "x"));
      assertThat(outcome.further()).hasSize(2);
    }

    @Test
    void stops_at_the_item_that_is_refused_and_goes_on_when_asked_again() {
      List<ImportEvent> stopped =
          after(completed(1), new ImportWithdrawalBegun(ID, DAY, "x", Order.of(AUTHORITY)));
      given(stopped)
          .when(new HaltImport(by(SERVICE), ID, "some-rule"))
          .then(new ImportHalted(ID, DAY, "item-0", "some-rule"));
      List<ImportEvent> halted = after(stopped, new ImportHalted(ID, DAY, "item-0", "some-rule"));
      given(halted).when(new ApplyImport(by(AUTHORITY), ID)).refusedBy(NOT_IN_THIS_STATE);
      given(halted)
          .when(withdraw)
          .then(new ImportWithdrawalBegun(ID, DAY, "Wrong file", Order.of(AUTHORITY)));
    }
  }
}
