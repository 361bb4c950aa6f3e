package org.tiendo.task.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.tiendo.task.World.ADMINISTRATOR;
import static org.tiendo.task.World.AUTHORITY;
import static org.tiendo.task.World.CENTRE;
import static org.tiendo.task.World.COMMISSION;
import static org.tiendo.task.World.DAY;
import static org.tiendo.task.World.DEPARTMENT;
import static org.tiendo.task.World.HEAD;
import static org.tiendo.task.World.MONITOR;
import static org.tiendo.task.World.OFFICE;
import static org.tiendo.task.World.OFFICER;
import static org.tiendo.task.World.QUALITY;
import static org.tiendo.task.World.SERVICE;
import static org.tiendo.task.World.TODAY;
import static org.tiendo.task.World.YEARLY;
import static org.tiendo.task.World.actor;
import static org.tiendo.task.World.by;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.DeadlineRule;
import org.tiendo.contracts.vocabulary.FileRef;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.contracts.vocabulary.SuspensionPolicy;
import org.tiendo.task.programme.Plan;
import org.tiendo.task.programme.ProgrammeCommand.AdoptProgramme;
import org.tiendo.task.project.FateCommand.WithdrawProject;
import org.tiendo.task.project.LeadCommand.ReassignLead;
import org.tiendo.task.project.ProjectCommand.AssignProject;
import org.tiendo.task.project.ProjectCommand.CompleteProject;
import org.tiendo.task.project.ProjectCommand.RecordReviewAcceptance;
import org.tiendo.task.project.ProjectCommand.RecordReviewOpened;
import org.tiendo.task.project.ProjectCommand.ReportProgress;
import org.tiendo.task.project.ProjectCommand.SubmitProject;
import org.tiendo.task.project.ProjectCommand.WithdrawSubmission;
import org.tiendo.task.project.TimeCommand.DecideExtension;
import org.tiendo.task.project.TimeCommand.RequestExtension;
import org.tiendo.task.project.TimeCommand.ResumeProject;
import org.tiendo.task.project.TimeCommand.SuspendProject;
import org.tiendo.task.unit.UnitCommand.AppointToOffice;
import org.tiendo.task.unit.UnitCommand.Change;
import org.tiendo.task.unit.UnitCommand.Delegate;
import org.tiendo.task.unit.UnitCommand.EndOfficeHolding;
import org.tiendo.task.unit.UnitCommand.EstablishOffice;
import org.tiendo.task.unit.UnitCommand.RegisterUnit;
import org.tiendo.task.unit.UnitCommand.ReorganiseUnit;
import org.tiendo.task.unit.UnitEvent.AuthorityExercised;

/// What an office or a delegation lends, through the features as they are wired: it is used, recorded, and ends.
class LentAuthorityTest {

  private final InMemoryBus bus = new InMemoryBus(NineteenOfNineteenTest.features());

  @BeforeEach
  void a_commission_whose_head_is_known_by_an_office() {
    unit(CENTRE, null);
    unit(COMMISSION, CENTRE);
    bus.accept(
        new EstablishOffice(
            by(ADMINISTRATOR), COMMISSION, "head", Map.of("en", "Head"), Set.of(Role.UNIT_HEAD)));
  }

  @Test
  void without_office_or_delegation_an_officer_adopts_nothing() {
    assertThat(bus.refuse(adopt(OFFICER, DAY)).code())
        .isEqualTo("programme-adopted-by-its-authority");
  }

  @Test
  void an_acting_head_does_what_the_head_does_and_it_is_recorded_as_such() {
    appoint(OFFICER, true);
    bus.accept(adopt(OFFICER, DAY));
    assertThat(exercised())
        .containsExactly(
            new AuthorityExercised(
                COMMISSION, "head", null, Role.UNIT_HEAD, true, "AdoptProgramme"));
  }

  @Test
  void a_delegation_lends_from_its_first_to_its_last_day() {
    appoint(HEAD, false);
    bus.accept(
        new Delegate(
            by(HEAD),
            COMMISSION,
            "head",
            OFFICER.person(),
            Set.of(Role.UNIT_HEAD),
            DAY,
            TODAY,
            "Note 3"));
    bus.accept(adopt(OFFICER, DAY));
    assertThat(exercised())
        .containsExactly(
            new AuthorityExercised(COMMISSION, "head", 1, Role.UNIT_HEAD, true, "AdoptProgramme"));
  }

  @Test
  void a_power_that_ended_is_not_used_for_an_earlier_day() {
    appoint(OFFICER, true);
    bus.accept(
        new EndOfficeHolding(
            by(ADMINISTRATOR, DAY.plusDays(9)), COMMISSION, "head", OFFICER.person(), "Back"));
    assertThat(bus.refuse(adopt(OFFICER, DAY)).code())
        .isEqualTo("programme-adopted-by-its-authority");
  }

  @Test
  void who_has_the_role_by_the_token_needs_no_office() {
    appoint(HEAD, false);
    bus.accept(adopt(HEAD, DAY));
    assertThat(exercised()).isEmpty();
  }

  @Test
  void a_unit_that_was_dissolved_adopts_no_programme() {
    bus.accept(
        new ReorganiseUnit(
            by(ADMINISTRATOR), COMMISSION, new Change.Dissolve(Set.of()), "Decision 9"));
    assertThat(bus.refuse(adopt(HEAD, DAY)).code()).isEqualTo("programme-unit-unknown");
  }

  @Test
  void an_acting_head_does_for_an_item_what_the_head_of_its_lead_does() {
    ProjectId item = item();
    assertThat(bus.refuse(submit(item)).code()).isEqualTo("submitted-by-head-of-lead");
    appoint(OFFICER, true);
    bus.accept(submit(item));
    bus.accept(new WithdrawSubmission(by(OFFICER), item, "A page is missing"));
    assertThat(exercised())
        .extracting(AuthorityExercised::command, AuthorityExercised::acting)
        .containsExactly(tuple("SubmitProject", true), tuple("WithdrawSubmission", true));
  }

  @Test
  void who_acts_for_the_assigner_decides_on_its_items_from_another_unit() {
    ProjectId item = item();
    Actor outside = actor("vy", DEPARTMENT, Role.UNIT_OFFICER);
    SuspendProject stop =
        new SuspendProject(
            by(outside), item, "Waits for the law", "Notice 4", SuspensionPolicy.NO_EFFECT);
    assertThat(bus.refuse(stop).code()).isEqualTo("project-unknown");
    bus.accept(
        new EstablishOffice(
            by(ADMINISTRATOR),
            CENTRE,
            "secretary",
            Map.of("en", "Secretary"),
            Set.of(Role.ASSIGNING_AUTHORITY)));
    bus.accept(
        new AppointToOffice(
            by(ADMINISTRATOR), CENTRE, "secretary", outside.person(), true, "Decision 3"));
    bus.accept(new RequestExtension(by(HEAD), item, TODAY, "Opinions are late", "Half"));
    bus.accept(new DecideExtension(by(outside), item, 1, TODAY, null));
    bus.accept(stop);
    bus.accept(new ResumeProject(by(outside), item));
    bus.accept(new ReassignLead(by(outside), item, OFFICE, "Other work", null));
    bus.accept(new WithdrawProject(by(outside), item, "Given up", null));
    assertThat(exercised())
        .extracting(AuthorityExercised::command)
        .containsExactly(
            "DecideExtension",
            "SuspendProject",
            "ResumeProject",
            "ReassignLead",
            "WithdrawProject");
  }

  @Test
  void a_lent_power_does_not_lift_the_separation_of_duties() {
    ProjectId item = item();
    bus.accept(submit(HEAD, item));
    bus.accept(new RecordReviewOpened(by(SERVICE), item, 1));
    bus.accept(new RecordReviewAcceptance(by(SERVICE), item, 1, true, new PersonId("reviewer")));
    bus.accept(
        new AppointToOffice(
            by(ADMINISTRATOR), COMMISSION, "head", MONITOR.person(), true, "Decision 2"));
    assertThat(bus.refuse(new CompleteProject(by(MONITOR), item, List.of())).code())
        .isEqualTo("lead-never-completes-alone");
  }

  /// An item of the commission, given by the centre, in progress.
  private ProjectId item() {
    unit(QUALITY, CENTRE);
    unit(OFFICE, CENTRE);
    unit(DEPARTMENT, CENTRE);
    ProjectId item = new ProjectId("item");
    bus.accept(
        new AssignProject(
            by(AUTHORITY),
            item,
            ItemType.TASK,
            "Task",
            "Report",
            CENTRE,
            COMMISSION,
            List.of(),
            QUALITY,
            DeadlineRule.fixed(TODAY.minusDays(9), DeadlineRule.LastDay.AS_IT_IS),
            List.of(),
            List.of(),
            null,
            false,
            Secrecy.NONE,
            false,
            null,
            null,
            null,
            null));
    bus.accept(new ReportProgress(by(OFFICER), item, null, 50, null, null));
    return item;
  }

  private static SubmitProject submit(ProjectId item) {
    return submit(OFFICER, item);
  }

  private static SubmitProject submit(Actor actor, ProjectId item) {
    FileRef file = new FileRef("draft.pdf", "0f".repeat(32), 1, "application/pdf");
    return new SubmitProject(by(actor), item, List.of(file), List.of(), null);
  }

  private List<AuthorityExercised> exercised() {
    return bus.events("unit").stream()
        .filter(AuthorityExercised.class::isInstance)
        .map(AuthorityExercised.class::cast)
        .toList();
  }

  private void unit(UnitId unit, UnitId parent) {
    bus.accept(
        new RegisterUnit(
            by(ADMINISTRATOR), unit, Map.of("en", unit.value()), parent, false, YEARLY));
  }

  private void appoint(Actor person, boolean acting) {
    bus.accept(
        new AppointToOffice(
            by(ADMINISTRATOR), COMMISSION, "head", person.person(), acting, "Decision 2"));
  }

  private static AdoptProgramme adopt(Actor actor, LocalDate on) {
    CommandContext context = by(actor, on);
    Plan plan =
        new Plan(
            COMMISSION,
            "2022",
            LocalDate.of(2022, 1, 1),
            LocalDate.of(2022, 12, 31),
            List.of(),
            List.of(),
            null,
            null);
    return new AdoptProgramme(context, new ProgrammeId("p-1"), plan);
  }
}
