package org.tiendo.task.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.task.World.AUTHORITY;
import static org.tiendo.task.World.CENTRE;
import static org.tiendo.task.World.COMMISSION;
import static org.tiendo.task.World.DAY;
import static org.tiendo.task.World.DEPARTMENT;
import static org.tiendo.task.World.HEAD;
import static org.tiendo.task.World.MONITOR;
import static org.tiendo.task.World.NOWHERE;
import static org.tiendo.task.World.OFFICER;
import static org.tiendo.task.World.QUALITY;
import static org.tiendo.task.World.TODAY;
import static org.tiendo.task.World.actor;
import static org.tiendo.task.World.by;
import static org.tiendo.task.programme.ProgrammeRule.AMENDED_BY_ITS_AUTHORITY;
import static org.tiendo.task.programme.ProgrammeRule.AMENDMENT_FITS_PLAN;
import static org.tiendo.task.programme.ProgrammeRule.CARRIED_TO_LATER_PROGRAMME;
import static org.tiendo.task.programme.ProgrammeRule.CHANGES_IN_ORDER;
import static org.tiendo.task.programme.ProgrammeRule.CLOSED_AS_OF_ITS_PERIOD;
import static org.tiendo.task.programme.ProgrammeRule.CLOSED_BY_ITS_AUTHORITY;
import static org.tiendo.task.programme.ProgrammeRule.CLOSED_FOR_GOOD;
import static org.tiendo.task.programme.ProgrammeRule.CORRECTED_BY_ITS_AUTHORITY;
import static org.tiendo.task.programme.ProgrammeRule.DRAFTED_BY_ITS_UNIT;
import static org.tiendo.task.programme.ProgrammeRule.EXTENSION_DECIDED_BEFORE;
import static org.tiendo.task.programme.ProgrammeRule.FATE_OF_OPEN_MEMBER;
import static org.tiendo.task.programme.ProgrammeRule.NOT_FOUND;
import static org.tiendo.task.programme.ProgrammeRule.ONE_FATE_EACH;
import static org.tiendo.task.programme.ProgrammeRule.PARENT_UNKNOWN;
import static org.tiendo.task.programme.ProgrammeRule.PERIOD_FITS_KIND;
import static org.tiendo.task.programme.ProgrammeRule.PLANNED_REFS_UNIQUE;
import static org.tiendo.task.programme.ProgrammeRule.PLANNED_WITHIN_PERIOD;
import static org.tiendo.task.programme.ProgrammeRule.TRACES_TO_PARENT;
import static org.tiendo.task.programme.ProgrammeRule.UNIT_UNKNOWN;
import static org.tiendo.task.programme.ProgrammeWorld.DONE;
import static org.tiendo.task.programme.ProgrammeWorld.ELSEWHERE;
import static org.tiendo.task.programme.ProgrammeWorld.EXTENDED;
import static org.tiendo.task.programme.ProgrammeWorld.FOREIGN;
import static org.tiendo.task.programme.ProgrammeWorld.ID;
import static org.tiendo.task.programme.ProgrammeWorld.NEXT;
import static org.tiendo.task.programme.ProgrammeWorld.OPEN;
import static org.tiendo.task.programme.ProgrammeWorld.PARENT;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.CorrectionRule;
import org.tiendo.contracts.kernel.Corrections;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.Correction;
import org.tiendo.contracts.vocabulary.ItemFate;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.PeriodKind;
import org.tiendo.contracts.vocabulary.PlannedItem;
import org.tiendo.contracts.vocabulary.ProjectFate;
import org.tiendo.task.ModelTable;
import org.tiendo.task.Story;
import org.tiendo.task.programme.Programme.Known;
import org.tiendo.task.programme.Programme.NotAdopted;
import org.tiendo.task.programme.ProgrammeCommand.AdoptProgramme;
import org.tiendo.task.programme.ProgrammeCommand.AmendProgramme;
import org.tiendo.task.programme.ProgrammeCommand.CloseProgramme;
import org.tiendo.task.programme.ProgrammeCommand.CorrectProgrammeEntry;
import org.tiendo.task.programme.ProgrammeCommand.DecideProgrammeCorrection;
import org.tiendo.task.programme.ProgrammeCommand.DraftProgramme;
import org.tiendo.task.programme.ProgrammeCommand.SettleItems;
import org.tiendo.task.programme.ProgrammeEvent.ProgrammeAmended;
import org.tiendo.task.programme.ProgrammeEvent.ProgrammeClosed;
import org.tiendo.task.programme.ProgrammeEvent.ProgrammeCorrectionConfirmed;
import org.tiendo.task.programme.ProgrammeEvent.ProgrammeDrafted;
import org.tiendo.task.programme.ProgrammeEvent.ProgrammeEntryCorrected;
import org.tiendo.task.project.FateCommand.CarryOverProject;
import org.tiendo.task.project.FateCommand.WithdrawProject;

class ProgrammeChangesTest {

  private static final LocalDate FROM = LocalDate.of(2022, 1, 1);
  private static final LocalDate TO = LocalDate.of(2022, 12, 31);
  private static final LocalDate AS_OF = LocalDate.of(2022, 12, 20);
  private static final Actor STRANGER = actor("x", QUALITY, Role.UNIT_HEAD);
  private static final Plan PLAN =
      plan(PeriodKind.YEAR, null, planned("01", null), planned("02", null));
  private static final ProgrammeEvent ADOPTED = ProgrammeWorld.adopted(PLAN);
  private static final String CLAIM = "programme:commission/2022-01-01/2022-12-31";

  @Nested
  class Draft_programme {

    @Test
    void people_of_the_unit_and_the_monitoring_office_lay_drafts() {
      for (Actor actor : List.of(HEAD, OFFICER, MONITOR)) {
        given().when(draft(actor, PLAN)).then(new ProgrammeDrafted(ID, PLAN));
      }
      given().when(draft(STRANGER, PLAN)).refusedBy(DRAFTED_BY_ITS_UNIT);
    }

    @Test
    void a_later_draft_takes_the_place_of_an_earlier_one_of_the_same_unit() {
      Plan other = plan(null, null, planned("01", null));
      given(new ProgrammeDrafted(ID, PLAN))
          .when(draft(HEAD, other))
          .then(new ProgrammeDrafted(ID, other));
      Plan foreign = new Plan(CENTRE, "P", FROM, TO, List.of(), List.of(), null, null);
      given(new ProgrammeDrafted(ID, PLAN))
          .when(draft(AUTHORITY, foreign))
          .refusedBy(DRAFTED_BY_ITS_UNIT);
    }

    @Test
    void a_draft_is_adopted_as_it_is_or_as_it_was_settled() {
      given(new ProgrammeDrafted(ID, PLAN))
          .when(new AdoptProgramme(by(HEAD), ID, null))
          .thenClaiming(CLAIM, ADOPTED);
      Plan settled = plan(PeriodKind.YEAR, null, planned("01", null));
      given(new ProgrammeDrafted(ID, PLAN))
          .when(new AdoptProgramme(by(HEAD), ID, settled))
          .thenClaiming(CLAIM, ProgrammeWorld.adopted(settled));
      given().when(new AdoptProgramme(by(HEAD), ID, null)).refusedBy(NOT_FOUND);
    }

    @Test
    void a_period_is_as_long_as_its_kind_says() {
      for (PeriodKind wrong : List.of(PeriodKind.QUARTER, PeriodKind.MONTH, PeriodKind.TERM)) {
        given().when(draft(HEAD, plan(wrong, null))).refusedBy(PERIOD_FITS_KIND);
      }
      LocalDate march = LocalDate.of(2022, 3, 31);
      given()
          .when(draft(HEAD, plan(PeriodKind.QUARTER, FROM, march)))
          .then(new ProgrammeDrafted(ID, plan(PeriodKind.QUARTER, FROM, march)));
      LocalDate term = LocalDate.of(2026, 1, 20);
      given()
          .when(draft(HEAD, plan(PeriodKind.TERM, FROM, term)))
          .then(new ProgrammeDrafted(ID, plan(PeriodKind.TERM, FROM, term)));
    }

    @Test
    void it_derives_from_a_programme_of_its_authority_or_one_above_item_by_item() {
      Plan child = plan(null, PARENT, planned("01", "12"));
      given().when(draft(HEAD, child)).then(new ProgrammeDrafted(ID, child));
      for (ProgrammeId wrong : List.of(FOREIGN, new ProgrammeId("nothing"))) {
        given().when(draft(HEAD, plan(null, wrong))).refusedBy(PARENT_UNKNOWN);
      }
      given()
          .when(draft(HEAD, plan(null, PARENT, planned("01", "13"))))
          .refusedBy(TRACES_TO_PARENT);
      given().when(draft(HEAD, plan(null, null, planned("01", "12")))).refusedBy(TRACES_TO_PARENT);
    }
  }

  @Nested
  class Amend_programme {

    @Test
    void items_are_added_changed_and_withdrawn_with_reason_and_approver() {
      PlannedItem more = planned("03", null);
      PlannedItem changed =
          new PlannedItem("01", ItemType.REPORT, "Changed", DEPARTMENT, FROM.plusDays(200));
      ProgrammeEvent amended =
          new ProgrammeAmended(
              ID, DAY, 1, List.of(more), List.of(changed), List.of("02"), "r", COMMISSION);
      given(ADOPTED)
          .when(amend(HEAD, List.of(more), List.of(changed), "02"))
          .thenClaiming("planned:p-1/02", amended);
      assertThat(((Known) given(ADOPTED, amended).state()).planned())
          .containsExactly(changed, more);
    }

    @Test
    void what_an_amendment_adds_traces_to_what_the_parent_plans() {
      ProgrammeEvent child = ProgrammeWorld.adopted(plan(null, PARENT, planned("01", "12")));
      PlannedItem more = planned("03", "12");
      given(child)
          .when(amend(HEAD, List.of(more), List.of()))
          .then(
              new ProgrammeAmended(
                  ID, DAY, 1, List.of(more), List.of(), List.of(), "r", COMMISSION));
      for (PlannedItem wrong : List.of(planned("03", "13"), planned("03", "01"))) {
        given(child).when(amend(HEAD, List.of(wrong), List.of())).refusedBy(TRACES_TO_PARENT);
      }
      given(ADOPTED).when(amend(HEAD, List.of(more), List.of())).refusedBy(TRACES_TO_PARENT);
    }

    @Test
    void what_traces_as_it_did_may_be_changed_when_the_parent_is_closed() {
      ProgrammeId closed = new ProgrammeId("closed");
      ProgrammeEvent child = ProgrammeWorld.adopted(plan(null, closed, planned("01", "12")));
      PlannedItem changed =
          new PlannedItem("01", ItemType.REPORT, "Changed", DEPARTMENT, FROM.plusDays(200), "12");
      given(child)
          .when(amend(HEAD, List.of(), List.of(changed)))
          .then(
              new ProgrammeAmended(
                  ID, DAY, 1, List.of(), List.of(changed), List.of(), "r", COMMISSION));
    }

    @Test
    void nobody_else_amends_and_never_before_the_last_change() {
      for (Actor other : List.of(OFFICER, AUTHORITY)) {
        given(ADOPTED)
            .when(amend(other, List.of(), List.of(), "02"))
            .refusedBy(AMENDED_BY_ITS_AUTHORITY);
      }
      given(ADOPTED)
          .when(
              new AmendProgramme(
                  by(HEAD, DAY.minusDays(1)), ID, List.of(), List.of(), Set.of("02"), "r"))
          .refusedBy(CHANGES_IN_ORDER);
    }

    @Test
    void an_amendment_fits_the_plan() {
      PlannedItem more = planned("03", null);
      for (ProgrammeCommand wrong :
          List.of(
              amend(HEAD, List.of(), List.of()),
              amend(HEAD, List.of(planned("01", null)), List.of()),
              amend(HEAD, List.of(), List.of(more)),
              amend(HEAD, List.of(), List.of(), "09"),
              amend(HEAD, List.of(), List.of(planned("01", null)), "01"),
              amend(HEAD, List.of(more, more), List.of()))) {
        given(ADOPTED).when(wrong).refusedBy(AMENDMENT_FITS_PLAN);
      }
      ProgrammeEvent withdrawn =
          new ProgrammeAmended(ID, DAY, 1, List.of(), List.of(), List.of("02"), "r", COMMISSION);
      given(ADOPTED, withdrawn)
          .when(amend(HEAD, List.of(planned("02", null)), List.of()))
          .refusedBy(AMENDMENT_FITS_PLAN);
    }

    @Test
    void what_is_added_is_of_known_units_and_due_in_the_period() {
      PlannedItem nobody = new PlannedItem("03", ItemType.TASK, "T", NOWHERE, TO);
      PlannedItem late = new PlannedItem("03", ItemType.TASK, "T", COMMISSION, TO.plusDays(1));
      given(ADOPTED).when(amend(HEAD, List.of(nobody), List.of())).refusedBy(UNIT_UNKNOWN);
      given(ADOPTED).when(amend(HEAD, List.of(late), List.of())).refusedBy(PLANNED_WITHIN_PERIOD);
    }
  }

  @Nested
  class Close_programme {

    private static final ProjectFate ON = fate(OPEN, ItemFate.CARRY_OVER, NEXT);

    @Test
    void each_open_item_meets_one_fate() {
      List<ProjectFate> fates = List.of(ON, fate(EXTENDED, ItemFate.CARRY_OVER_EXTENDED, NEXT));
      ProgrammeEvent closed = new ProgrammeClosed(ID, TODAY, AS_OF, fates, List.of("02"));
      given(ADOPTED)
          .when(new CloseProgramme(by(HEAD, TODAY), ID, AS_OF, fates, Set.of("02")))
          .thenWith(
              Set.of("planned:p-1/02"),
              List.of(
                  new CarryOverProject(by(HEAD, TODAY), OPEN, ID, NEXT),
                  new CarryOverProject(by(HEAD, TODAY), EXTENDED, ID, NEXT)),
              closed);
      for (ProgrammeCommand later :
          List.of(close(ON), amend(HEAD, List.of(planned("09", null)), List.of()))) {
        given(ADOPTED, closed).when(later).refusedBy(CLOSED_FOR_GOOD);
      }
    }

    @Test
    void an_item_is_withdrawn_to_nowhere() {
      ProjectFate given = fate(OPEN, ItemFate.WITHDRAW, null);
      given(ADOPTED)
          .when(close(given))
          .thenWith(
              new WithdrawProject(by(HEAD, TODAY), OPEN, "Programme", "p-1"),
              new ProgrammeClosed(ID, TODAY, AS_OF, List.of(given), List.of()));
      given(ADOPTED)
          .when(close(fate(OPEN, ItemFate.WITHDRAW, NEXT)))
          .refusedBy(CARRIED_TO_LATER_PROGRAMME);
    }

    @Test
    void an_item_is_withdrawn_for_the_reason_of_its_fate() {
      ProjectFate given = new ProjectFate(OPEN, ItemFate.WITHDRAW, null, "No longer needed");
      given(ADOPTED)
          .when(close(given))
          .thenWith(
              new WithdrawProject(by(HEAD, TODAY), OPEN, "No longer needed", "p-1"),
              new ProgrammeClosed(ID, TODAY, AS_OF, List.of(given), List.of()));
    }

    @Test
    void nobody_else_closes() {
      for (Actor other : List.of(OFFICER, AUTHORITY)) {
        given(ADOPTED)
            .when(new CloseProgramme(by(other, TODAY), ID, AS_OF, List.of(), Set.of()))
            .refusedBy(CLOSED_BY_ITS_AUTHORITY);
      }
    }

    @Test
    void its_figures_are_of_its_period_and_of_the_past() {
      for (LocalDate wrong : List.of(FROM.minusDays(1), TODAY.plusDays(1))) {
        given(ADOPTED)
            .when(new CloseProgramme(by(HEAD, TODAY), ID, wrong, List.of(), Set.of()))
            .refusedBy(CLOSED_AS_OF_ITS_PERIOD);
      }
    }

    @Test
    void a_fate_is_of_an_open_item_of_the_programme() {
      for (ProjectId wrong : List.of(DONE, ELSEWHERE, new ProjectId("nothing"))) {
        given(ADOPTED)
            .when(close(fate(wrong, ItemFate.CARRY_OVER, NEXT)))
            .refusedBy(FATE_OF_OPEN_MEMBER);
      }
      given(ADOPTED).when(close(ON, fate(OPEN, ItemFate.WITHDRAW, null))).refusedBy(ONE_FATE_EACH);
      given(ADOPTED)
          .when(new CloseProgramme(by(HEAD, TODAY), ID, AS_OF, List.of(), Set.of("09")))
          .refusedBy(AMENDMENT_FITS_PLAN);
    }

    @Test
    void an_item_is_carried_over_into_a_later_programme_of_the_same_authority() {
      for (ProgrammeId wrong : List.of(FOREIGN, PARENT, new ProgrammeId("nothing"))) {
        given(ADOPTED)
            .when(close(fate(OPEN, ItemFate.CARRY_OVER, wrong)))
            .refusedBy(CARRIED_TO_LATER_PROGRAMME);
      }
      given(ADOPTED)
          .when(close(fate(OPEN, ItemFate.CARRY_OVER, null)))
          .refusedBy(CARRIED_TO_LATER_PROGRAMME);
    }

    @Test
    void a_new_deadline_needs_an_extension_that_was_approved_before() {
      given(ADOPTED)
          .when(close(fate(OPEN, ItemFate.CARRY_OVER_EXTENDED, NEXT)))
          .refusedBy(EXTENSION_DECIDED_BEFORE);
    }
  }

  @Nested
  class Settle_items {

    @Test
    void items_meet_their_fates_and_the_programme_stays_open() {
      given(ADOPTED)
          .when(
              settle(
                  HEAD,
                  fate(OPEN, ItemFate.WITHDRAW, null),
                  fate(EXTENDED, ItemFate.CARRY_OVER_EXTENDED, NEXT)))
          .thenOnly(
              List.of(
                  new WithdrawProject(by(HEAD, TODAY), OPEN, "Programme", "p-1"),
                  new CarryOverProject(by(HEAD, TODAY), EXTENDED, ID, NEXT)));
    }

    @Test
    void nobody_else_settles_and_nothing_of_a_closed_programme() {
      ProjectFate on = fate(OPEN, ItemFate.CARRY_OVER, NEXT);
      for (Actor other : List.of(OFFICER, AUTHORITY)) {
        given(ADOPTED).when(settle(other, on)).refusedBy(CLOSED_BY_ITS_AUTHORITY);
      }
      given(ADOPTED).when(settle(STRANGER, on)).refusedBy(NOT_FOUND);
      given().when(settle(HEAD, on)).refusedBy(NOT_FOUND);
      given(ADOPTED, new ProgrammeClosed(ID, TODAY, AS_OF, List.of(), List.of()))
          .when(settle(HEAD, on))
          .refusedBy(CLOSED_FOR_GOOD);
    }

    @Test
    void a_fate_is_as_at_the_closing() {
      ProjectFate on = fate(OPEN, ItemFate.CARRY_OVER, NEXT);
      given(ADOPTED).when(settle(HEAD, on, on)).refusedBy(ONE_FATE_EACH);
      given(ADOPTED)
          .when(settle(HEAD, on, fate(DONE, ItemFate.CARRY_OVER, NEXT)))
          .refusedBy(FATE_OF_OPEN_MEMBER);
      given(ADOPTED)
          .when(settle(HEAD, fate(OPEN, ItemFate.CARRY_OVER, PARENT)))
          .refusedBy(CARRIED_TO_LATER_PROGRAMME);
      given(ADOPTED)
          .when(settle(HEAD, fate(OPEN, ItemFate.CARRY_OVER_EXTENDED, NEXT)))
          .refusedBy(EXTENSION_DECIDED_BEFORE);
    }

    private static ProgrammeCommand settle(Actor actor, ProjectFate... fates) {
      return new SettleItems(by(actor, TODAY), ID, List.of(fates));
    }
  }

  @Nested
  class Correct_programme_entry {

    @Test
    void a_mistyped_date_of_a_planned_item_is_mended() {
      Correction late =
          new Correction(1, "planned/01/dueOn", "2022-06-30", "2022-06-03", "r", true);
      ProgrammeEvent corrected = new ProgrammeEntryCorrected(ID, late, HEAD.person());
      Actor other = actor("other", COMMISSION, Role.UNIT_HEAD);
      given(oldEntry()).when(correct(HEAD, "planned/01/dueOn", "2022-06-03")).then(corrected);
      given(oldEntry(), corrected)
          .when(decide(other))
          .then(new ProgrammeCorrectionConfirmed(ID, 1));
      Known mended =
          (Known) given(oldEntry(), corrected, new ProgrammeCorrectionConfirmed(ID, 1)).state();
      assertThat(mended.planned().getFirst().dueOn()).isEqualTo(LocalDate.of(2022, 6, 3));
    }

    @Test
    void what_is_corrected_is_there_readable_and_by_its_authority() {
      given(oldEntry()).when(correct(OFFICER, "title", "T")).refusedBy(CORRECTED_BY_ITS_AUTHORITY);
      given(oldEntry()).when(decide(OFFICER)).refusedBy(CORRECTED_BY_ITS_AUTHORITY);
      for (String nothing : List.of("from", "planned/09/title", "planned/title", "x/dueOn")) {
        given(oldEntry())
            .when(correct(HEAD, nothing, "x"))
            .refusedBy(CorrectionRule.CORRECTED_FIELD_UNKNOWN);
      }
      given(oldEntry())
          .when(correct(HEAD, "planned/01/dueOn", "tomorrow"))
          .refusedBy(CorrectionRule.CORRECTED_VALUE_READABLE);
      given(oldEntry())
          .when(correct(HEAD, "planned/01/dueOn", "2023-01-01"))
          .refusedBy(PLANNED_WITHIN_PERIOD);
    }
  }

  @Test
  void no_two_planned_items_of_a_draft_share_a_reference() {
    given()
        .when(draft(HEAD, plan(null, null, planned("01", null), planned("01", null))))
        .refusedBy(PLANNED_REFS_UNIQUE);
  }

  @Test
  void a_table_of_a_programme_says_what_the_decider_says() {
    Map<String, ProgrammeCommand> commands = new LinkedHashMap<>();
    commands.put("draft", draft(OFFICER, PLAN));
    commands.put("adopt-draft", new AdoptProgramme(by(HEAD, TODAY), ID, null));
    commands.put("adopt", new AdoptProgramme(by(HEAD, TODAY), ID, PLAN));
    commands.put(
        "withdraw",
        new AmendProgramme(by(HEAD, TODAY), ID, List.of(), List.of(), Set.of("02"), "r"));
    commands.put("close", new CloseProgramme(by(HEAD, TODAY), ID, AS_OF, List.of(), Set.of()));
    commands.put(
        "stranger", new CloseProgramme(by(STRANGER, TODAY), ID, AS_OF, List.of(), Set.of()));
    int compared =
        ModelTable.of(
                """
                         draft adopt-draft adopt withdraw close stranger
                none     drafted !programme-not-found adopted !programme-not-found !programme-not-found !programme-not-found
                drafted  drafted adopted adopted !programme-not-found !programme-not-found !programme-not-found
                adopted  !programme-adopted-once !programme-adopted-once !programme-adopted-once amended closed !programme-not-found
                amended  !programme-adopted-once !programme-adopted-once !programme-adopted-once !amendment-fits-plan closed !programme-not-found
                closed   !programme-adopted-once !programme-adopted-once !programme-adopted-once !programme-closed-for-good !programme-closed-for-good !programme-not-found
                """)
            .agrees(
                commands,
                (Programme) new NotAdopted(),
                (c, s) ->
                    new ProgrammeDecider().decide(c, s, ProgrammeWorld.known(c.context().actor())),
                Programme::evolve,
                6);
    assertThat(compared).isGreaterThan(30);
  }

  private static ProgrammeEvent oldEntry() {
    return new ProgrammeEvent.ProgrammeAdopted(
        ID, COMMISSION, "Programme", FROM, TO, PLAN.planned(), List.of(), null, null, null, null);
  }

  private static Story<ProgrammeCommand, Programme, ProgrammeEvent> given(
      ProgrammeEvent... events) {
    return Story.of(
        new NotAdopted(),
        Programme::evolve,
        (c, s) -> new ProgrammeDecider().decide(c, s, ProgrammeWorld.known(c.context().actor())),
        List.of(events));
  }

  private static Plan plan(PeriodKind kind, ProgrammeId parent, PlannedItem... planned) {
    return new Plan(COMMISSION, "Programme", FROM, TO, List.of(planned), List.of(), kind, parent);
  }

  private static Plan plan(PeriodKind kind, LocalDate from, LocalDate to) {
    return new Plan(COMMISSION, "Programme", from, to, List.of(), List.of(), kind, null);
  }

  private static PlannedItem planned(String ref, String tracesTo) {
    UnitId lead = COMMISSION;
    return new PlannedItem(
        ref, ItemType.PROJECT, "Item " + ref, lead, LocalDate.of(2022, 6, 30), tracesTo);
  }

  private static ProgrammeCommand draft(Actor actor, Plan plan) {
    return new DraftProgramme(by(actor), ID, plan);
  }

  private static ProgrammeCommand amend(
      Actor actor, List<PlannedItem> added, List<PlannedItem> changed, String... withdrawn) {
    return new AmendProgramme(by(actor), ID, added, changed, Set.of(withdrawn), "r");
  }

  private static ProgrammeCommand close(ProjectFate... fates) {
    return new CloseProgramme(by(HEAD, TODAY), ID, AS_OF, List.of(fates), Set.of());
  }

  private static ProjectFate fate(ProjectId project, ItemFate fate, ProgrammeId to) {
    return new ProjectFate(project, fate, to, null);
  }

  private static ProgrammeCommand correct(Actor actor, String field, String to) {
    return new CorrectProgrammeEntry(by(actor), ID, new Corrections.Wanted(field, to, "r"));
  }

  private static ProgrammeCommand decide(Actor actor) {
    return new DecideProgrammeCorrection(by(actor), ID, 1, null);
  }
}
