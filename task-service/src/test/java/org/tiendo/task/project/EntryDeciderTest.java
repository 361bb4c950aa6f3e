package org.tiendo.task.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.task.World.AUTHORITY;
import static org.tiendo.task.World.HEAD;
import static org.tiendo.task.World.MONITOR;
import static org.tiendo.task.World.OFFICE;
import static org.tiendo.task.World.OFFICER;
import static org.tiendo.task.World.TODAY;
import static org.tiendo.task.World.actor;
import static org.tiendo.task.World.by;
import static org.tiendo.task.project.EntryRule.CONFIRMED_BY_OTHERS;
import static org.tiendo.task.project.EntryRule.CORRECTED_BY_WHO_ENTERS;
import static org.tiendo.task.project.Items.ASSIGNED;
import static org.tiendo.task.project.Items.CALENDAR;
import static org.tiendo.task.project.Items.COMPLETED;
import static org.tiendo.task.project.Items.DUE;
import static org.tiendo.task.project.Items.ID;
import static org.tiendo.task.project.Items.OTHER_MONITOR;
import static org.tiendo.task.project.Items.REPORTED;
import static org.tiendo.task.project.Items.assign;
import static org.tiendo.task.project.Items.day;
import static org.tiendo.task.project.Items.given;
import static org.tiendo.task.project.Items.known;
import static org.tiendo.task.project.Items.upTo;
import static org.tiendo.task.project.ProjectRule.NOT_IN_THIS_STATE;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.calendar.WorkCalendar;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.CorrectionRule;
import org.tiendo.contracts.kernel.Corrections.Wanted;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.Correction;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.task.project.EntryCommand.ConfirmCorrection;
import org.tiendo.task.project.EntryCommand.CorrectEntry;
import org.tiendo.task.project.EntryCommand.RejectCorrection;
import org.tiendo.task.project.EntryEvent.ProjectCorrectionConfirmed;
import org.tiendo.task.project.EntryEvent.ProjectCorrectionRejected;
import org.tiendo.task.project.EntryEvent.ProjectEntryCorrected;
import org.tiendo.task.project.FateEvent.ProjectMerged;
import org.tiendo.task.project.FateEvent.ProjectWithdrawn;
import org.tiendo.task.project.Project.Known;
import org.tiendo.task.project.ProjectEvent.ProgressReported;
import org.tiendo.task.project.ProjectEvent.ProjectAssigned;

/// Correcting what was mistyped about an item.
class EntryDeciderTest {

  private static final ProjectEvent LONG_AGO = enteredOn(LocalDate.of(2022, 12, 1));
  private static final ProjectEvent WAITING = corrected(1, "title", "Title", "Titles", true);

  private static ProjectEvent enteredOn(LocalDate day) {
    ProjectAssigned e = (ProjectAssigned) ASSIGNED;
    return new ProjectAssigned(
        e.project(),
        e.on(),
        e.type(),
        e.title(),
        e.product(),
        e.assigner(),
        e.lead(),
        e.coordinators(),
        e.reviewingUnit(),
        e.deadline(),
        e.sources(),
        e.memberships(),
        e.field(),
        e.priority(),
        e.secrecy(),
        e.issueRequired(),
        null,
        null,
        null,
        null,
        day,
        null);
  }

  private static ProjectEvent corrected(
      int number, String field, String from, String to, boolean waits) {
    return new ProjectEntryCorrected(
        ID, day(9), new Correction(number, field, from, to, "Typing", waits), MONITOR.person());
  }

  private static ProjectCommand correct(Actor actor, String field, String to) {
    return new CorrectEntry(by(actor, day(9)), ID, new Wanted(field, to, "Typing"));
  }

  @Test
  void on_the_day_of_the_entry_a_correction_holds_at_once() {
    given(ASSIGNED)
        .when(correct(MONITOR, "title", "Titles"))
        .then(corrected(1, "title", "Title", "Titles", false));
    given(ASSIGNED)
        .when(correct(MONITOR, "product", "Draft"))
        .then(corrected(1, "product", "Draft resolution", "Draft", false));
    given(ASSIGNED)
        .when(correct(MONITOR, "field", "posts"))
        .then(corrected(1, "field", "", "posts", false));
    var after = (Known) given(ASSIGNED, corrected(1, "title", "Title", "Titles", false)).state();
    assertThat(after.item().entry().title()).isEqualTo("Titles");
    assertThat(after.item().corrections().made()).isEqualTo(1);
  }

  @Test
  void once_a_working_day_has_passed_another_person_confirms() {
    given(LONG_AGO).when(correct(MONITOR, "title", "Titles")).then(WAITING);
    assertThat(((Known) given(LONG_AGO, WAITING).state()).item().entry().title())
        .isEqualTo("Title");
    given(LONG_AGO, WAITING)
        .when(new ConfirmCorrection(by(MONITOR, day(9)), ID, 1))
        .refusedBy(CorrectionRule.CORRECTION_CONFIRMED_BY_ANOTHER);
    var confirmed = new ProjectCorrectionConfirmed(ID, day(9), 1);
    given(LONG_AGO, WAITING)
        .when(new ConfirmCorrection(by(OTHER_MONITOR, day(9)), ID, 1))
        .then(confirmed);
    assertThat(((Known) given(LONG_AGO, WAITING, confirmed).state()).item().entry().title())
        .isEqualTo("Titles");
    var rejected = new ProjectCorrectionRejected(ID, day(9), 1, "It was right");
    given(LONG_AGO, WAITING)
        .when(new RejectCorrection(by(AUTHORITY, day(9)), ID, 1, "It was right"))
        .then(rejected);
    assertThat(((Known) given(LONG_AGO, WAITING, rejected).state()).item().entry().title())
        .isEqualTo("Title");
    given(LONG_AGO, WAITING, rejected)
        .when(new ConfirmCorrection(by(OTHER_MONITOR, day(9)), ID, 1))
        .refusedBy(CorrectionRule.CORRECTION_UNKNOWN);
  }

  @Test
  void a_weekend_is_no_working_day_and_what_was_entered_before_days_were_kept_is_old() {
    var wednesday = TODAY;
    assertThat(wednesday).isEqualTo(LocalDate.of(2022, 12, 29));
    var yesterday = enteredOn(TODAY.minusDays(1));
    given(ItemPolicy.plain(false), known(CALENDAR), yesterday)
        .when(correct(MONITOR, "title", "Titles"))
        .then(WAITING);
    var off =
        new WorkCalendar(
            CALENDAR.calendar(),
            1,
            "Test",
            List.of(java.time.DayOfWeek.MONDAY),
            CALENDAR.years(),
            List.of());
    given(ItemPolicy.plain(false), known(off), yesterday)
        .when(correct(MONITOR, "title", "Titles"))
        .then(corrected(1, "title", "Title", "Titles", false));
    given(yesterday).when(correct(MONITOR, "title", "Titles")).then(WAITING);
    given(enteredOn(null)).when(correct(MONITOR, "title", "Titles")).then(WAITING);
  }

  @Test
  void a_corrected_deadline_is_no_extension() {
    var mended = corrected(1, "deadline", DUE.toString(), "2022-07-30", false);
    given(ASSIGNED)
        .when(correct(AUTHORITY, "deadline", "2022-07-30"))
        .then(
            new ProjectEntryCorrected(
                ID,
                day(9),
                new Correction(1, "deadline", DUE.toString(), "2022-07-30", "Typing", false),
                AUTHORITY.person()));
    var deadline = ((Known) given(ASSIGNED, mended).state()).item().deadline();
    assertThat(deadline.current()).isEqualTo(Deadline.on(LocalDate.of(2022, 7, 30)));
    assertThat(deadline.original()).isEqualTo(Deadline.on(DUE));
    assertThat(deadline.extensions()).isZero();
    for (String wrong : List.of("", "soon", "2022-02-30", "+02022-07-30")) {
      given(ASSIGNED)
          .when(correct(MONITOR, "deadline", wrong))
          .refusedBy(CorrectionRule.CORRECTED_VALUE_READABLE);
    }
    given(assign().deadline(Deadline.noneButReviewOn(DUE)).event())
        .when(correct(MONITOR, "deadline", "2022-07-30"))
        .refusedBy(CorrectionRule.CORRECTED_FIELD_UNKNOWN);
  }

  @Test
  void the_figure_of_a_report_is_corrected_by_the_lead_or_the_monitor() {
    given(ASSIGNED, REPORTED)
        .when(correct(OFFICER, "percent", "45"))
        .then(
            new ProjectEntryCorrected(
                ID,
                day(9),
                new Correction(1, "percent", "40", "45", "Typing", false),
                OFFICER.person()));
    given(ASSIGNED, REPORTED)
        .when(correct(MONITOR, "percent", "100"))
        .then(corrected(1, "percent", "40", "100", false));
    given(ASSIGNED, REPORTED)
        .when(correct(AUTHORITY, "percent", "45"))
        .refusedBy(CORRECTED_BY_WHO_ENTERS);
    for (String wrong : List.of("101", "-1", "007", "half", "")) {
      given(ASSIGNED, REPORTED)
          .when(correct(MONITOR, "percent", wrong))
          .refusedBy(CorrectionRule.CORRECTED_VALUE_READABLE);
    }
    given(ASSIGNED)
        .when(correct(MONITOR, "percent", "45"))
        .refusedBy(CorrectionRule.CORRECTED_FIELD_UNKNOWN);
    var mended =
        (Known) given(ASSIGNED, REPORTED, corrected(1, "percent", "40", "45", false)).state();
    assertThat(mended.item().entry().percent()).isEqualTo(45);
    var noFigure = new ProgressReported(ID, day(2), null, "drafting", null, null, null);
    assertThat(((Known) given(ASSIGNED, REPORTED, noFigure).state()).item().entry().percent())
        .isEqualTo(40);
  }

  @Test
  void nobody_of_the_lead_mends_the_terms_of_its_own_work_or_confirms_it() {
    given(ASSIGNED).when(correct(HEAD, "title", "Titles")).refusedBy(CORRECTED_BY_WHO_ENTERS);
    given(LONG_AGO, WAITING)
        .when(new ConfirmCorrection(by(HEAD, day(9)), ID, 1))
        .refusedBy(CONFIRMED_BY_OTHERS);
    given(LONG_AGO, WAITING)
        .when(new RejectCorrection(by(HEAD, day(9)), ID, 1, "No"))
        .refusedBy(CONFIRMED_BY_OTHERS);
    Actor moved = actor(OFFICER.person().value(), OFFICE, Role.MONITORING_OFFICE);
    given(LONG_AGO, REPORTED, corrected(1, "title", "Title", "Titles", true))
        .when(new ConfirmCorrection(by(moved, day(9)), ID, 1))
        .refusedBy(CONFIRMED_BY_OTHERS);
  }

  @Test
  void what_is_corrected_exists_and_changes() {
    given(ASSIGNED)
        .when(correct(MONITOR, "lead", "office"))
        .refusedBy(CorrectionRule.CORRECTED_FIELD_UNKNOWN);
    given(ASSIGNED)
        .when(correct(MONITOR, "title", "Title"))
        .refusedBy(CorrectionRule.CORRECTION_CHANGES_VALUE);
    given(ASSIGNED)
        .when(correct(MONITOR, "title", " "))
        .refusedBy(CorrectionRule.CORRECTED_VALUE_READABLE);
    given(LONG_AGO, WAITING)
        .when(correct(MONITOR, "title", "Others"))
        .refusedBy(CorrectionRule.CORRECTION_PENDING);
    given(ASSIGNED, new ProjectWithdrawn(ID, day(2), "Given up", null))
        .when(correct(MONITOR, "title", "Titles"))
        .refusedBy(NOT_IN_THIS_STATE);
    var merged = new ProjectMerged(ID, day(2), new ProjectId("project-2"), "Same", null);
    given(ASSIGNED, merged).when(correct(MONITOR, "title", "Titles")).refusedBy(NOT_IN_THIS_STATE);
    upTo(COMPLETED)
        .when(correct(MONITOR, "title", "Titles"))
        .then(corrected(1, "title", "Title", "Titles", false));
  }

  @Test
  void once_a_deadline_was_decided_anew_the_one_of_the_assignment_is_not_mended_any_more() {
    var asked =
        new TimeEvent.ExtensionRequested(
            ID, day(3), 1, DUE.plusDays(30), "Late survey", "Half", OFFICER.person());
    var extended =
        new TimeEvent.ExtensionApproved(ID, day(4), 1, Deadline.on(DUE.plusDays(30)), null);
    given(LONG_AGO, asked, extended)
        .when(correct(MONITOR, "deadline", "2022-07-10"))
        .refusedBy(CorrectionRule.CORRECTED_FIELD_UNKNOWN);
    var waiting = corrected(1, "deadline", DUE.toString(), "2022-07-10", true);
    var confirmed = new ProjectCorrectionConfirmed(ID, day(9), 1);
    assertThat(
            ((Known) given(LONG_AGO, waiting, asked, extended, confirmed).state())
                .item()
                .deadline()
                .current())
        .isEqualTo(Deadline.on(DUE.plusDays(30)));
    assertThat(((Known) given(LONG_AGO, waiting, confirmed).state()).item().deadline().current())
        .isEqualTo(Deadline.on(LocalDate.of(2022, 7, 10)));
  }
}
