package org.tiendo.task.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.task.World.AUTHORITY;
import static org.tiendo.task.World.COMMISSION;
import static org.tiendo.task.World.HEAD;
import static org.tiendo.task.World.MONITOR;
import static org.tiendo.task.World.OFFICER;
import static org.tiendo.task.World.actor;
import static org.tiendo.task.World.by;
import static org.tiendo.task.project.Items.ASSIGNED;
import static org.tiendo.task.project.Items.CALENDAR;
import static org.tiendo.task.project.Items.COMPLETED;
import static org.tiendo.task.project.Items.DUE;
import static org.tiendo.task.project.Items.HISTORY;
import static org.tiendo.task.project.Items.ID;
import static org.tiendo.task.project.Items.KNOWN;
import static org.tiendo.task.project.Items.OPENED;
import static org.tiendo.task.project.Items.REPORTED;
import static org.tiendo.task.project.Items.RETURNED;
import static org.tiendo.task.project.Items.SUBMITTED;
import static org.tiendo.task.project.Items.and;
import static org.tiendo.task.project.Items.assign;
import static org.tiendo.task.project.Items.assigned;
import static org.tiendo.task.project.Items.day;
import static org.tiendo.task.project.Items.given;
import static org.tiendo.task.project.Items.known;
import static org.tiendo.task.project.Items.report;
import static org.tiendo.task.project.Items.returned;
import static org.tiendo.task.project.Items.until;
import static org.tiendo.task.project.Items.upTo;
import static org.tiendo.task.project.ProjectRule.DATES_RUN_FORWARD;
import static org.tiendo.task.project.ProjectRule.NOT_IN_THIS_STATE;
import static org.tiendo.task.project.TimeRule.DEADLINE_NOT_COVERED;
import static org.tiendo.task.project.TimeRule.EVENT_HAPPENED_BEFORE;
import static org.tiendo.task.project.TimeRule.EVENT_NOT_AWAITED;
import static org.tiendo.task.project.TimeRule.EXTENSIONS_CAPPED;
import static org.tiendo.task.project.TimeRule.EXTENSION_BEFORE_EXPIRY;
import static org.tiendo.task.project.TimeRule.EXTENSION_BY_ANOTHER;
import static org.tiendo.task.project.TimeRule.EXTENSION_BY_ASSIGNER;
import static org.tiendo.task.project.TimeRule.EXTENSION_BY_LEAD;
import static org.tiendo.task.project.TimeRule.EXTENSION_PENDING;
import static org.tiendo.task.project.TimeRule.EXTENSION_PUTS_OFF;
import static org.tiendo.task.project.TimeRule.EXTENSION_UNKNOWN;
import static org.tiendo.task.project.TimeRule.KEPT_BY_ASSIGNER_OR_MONITOR;
import static org.tiendo.task.project.TimeRule.REDERIVATION_CHANGES;
import static org.tiendo.task.project.TimeRule.REJECTION_EXPLAINED;
import static org.tiendo.task.project.TimeRule.SUSPENDED_BY_ASSIGNER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.calendar.WorkCalendar;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.contracts.vocabulary.DeadlineRule;
import org.tiendo.contracts.vocabulary.SuspensionPolicy;
import org.tiendo.task.Story;
import org.tiendo.task.project.Project.InProgress;
import org.tiendo.task.project.Project.Known;
import org.tiendo.task.project.Project.Open;
import org.tiendo.task.project.Project.Returned;
import org.tiendo.task.project.Project.Suspended;
import org.tiendo.task.project.ProjectEvent.ProgressReported;
import org.tiendo.task.project.ProjectEvent.ProjectAssigned;
import org.tiendo.task.project.TimeCommand.DecideExtension;
import org.tiendo.task.project.TimeCommand.RecordDeadlineEvent;
import org.tiendo.task.project.TimeCommand.RecordDeadlineRederived;
import org.tiendo.task.project.TimeCommand.RequestExtension;
import org.tiendo.task.project.TimeCommand.ResumeProject;
import org.tiendo.task.project.TimeCommand.SuspendProject;
import org.tiendo.task.project.TimeEvent.DeadlineRederived;
import org.tiendo.task.project.TimeEvent.DeadlineStarted;
import org.tiendo.task.project.TimeEvent.ExtensionApproved;
import org.tiendo.task.project.TimeEvent.ExtensionRejected;
import org.tiendo.task.project.TimeEvent.ExtensionRequested;
import org.tiendo.task.project.TimeEvent.ProjectResumed;
import org.tiendo.task.project.TimeEvent.ProjectSuspended;

/// The deadline of an item: more time, suspension, the event it waits for, a new calendar.
class TimeDeciderTest {

  private static final LocalDate LATER = DUE.plusDays(30);
  private static final ProjectEvent ASKED =
      new ExtensionRequested(ID, day(3), 1, LATER, "Late survey", "Half", OFFICER.person());
  private static final ProjectEvent EXTENDED =
      new ExtensionApproved(ID, day(4), 1, Deadline.on(LATER), "Fair");
  private static final ProjectEvent SUSPENDED =
      new ProjectSuspended(ID, day(3), "Law in flux", "14-TB", SuspensionPolicy.ADD_DAYS);

  @Test
  void the_lead_asks_for_more_time_before_the_deadline_passes() {
    given(ASSIGNED).when(ask(OFFICER, LATER, day(3))).then(ASKED);
    given(ASSIGNED)
        .when(ask(HEAD, LATER, DUE))
        .then(new ExtensionRequested(ID, DUE, 1, LATER, "Late survey", "Half", HEAD.person()));
    given(ASSIGNED).when(ask(MONITOR, LATER, day(3))).refusedBy(EXTENSION_BY_LEAD);
    given(ASSIGNED).when(ask(HEAD, LATER, DUE.plusDays(1))).refusedBy(EXTENSION_BEFORE_EXPIRY);
    given(ASSIGNED).when(ask(HEAD, DUE, day(3))).refusedBy(EXTENSION_PUTS_OFF);
    given(ASSIGNED, ASKED).when(ask(HEAD, LATER, day(4))).refusedBy(EXTENSION_PENDING);
    given(assign().deadline(Deadline.noneButReviewOn(DUE)).event())
        .when(ask(HEAD, LATER, day(3)))
        .refusedBy(EXTENSION_BEFORE_EXPIRY);
    given(ASSIGNED).when(ask(HEAD, LATER, day(-1))).refusedBy(DATES_RUN_FORWARD);
    upTo(SUBMITTED).when(ask(HEAD, LATER, day(3))).refusedBy(NOT_IN_THIS_STATE);
  }

  private static ProjectCommand ask(Actor actor, LocalDate expected, LocalDate on) {
    return new RequestExtension(by(actor, on), ID, expected, "Late survey", "Half");
  }

  @Test
  void the_assigner_decides_and_the_original_deadline_stays() {
    given(ASSIGNED, ASKED).when(decide(AUTHORITY, 1, LATER, "Fair")).then(EXTENDED);
    given(ASSIGNED, ASKED)
        .when(decide(AUTHORITY, 1, null, "No cause"))
        .then(new ExtensionRejected(ID, day(4), 1, "No cause"));
    given(ASSIGNED, ASKED).when(decide(AUTHORITY, 1, null, null)).refusedBy(REJECTION_EXPLAINED);
    given(ASSIGNED, ASKED).when(decide(MONITOR, 1, LATER, null)).refusedBy(EXTENSION_BY_ASSIGNER);
    given(ASSIGNED, ASKED).when(decide(AUTHORITY, 2, LATER, null)).refusedBy(EXTENSION_UNKNOWN);
    given(ASSIGNED).when(decide(AUTHORITY, 1, LATER, null)).refusedBy(EXTENSION_UNKNOWN);
    given(ASSIGNED, ASKED).when(decide(AUTHORITY, 1, DUE, null)).refusedBy(EXTENSION_PUTS_OFF);
    given(ASSIGNED, ASKED)
        .when(new DecideExtension(by(AUTHORITY, day(2)), ID, 1, LATER, null))
        .refusedBy(DATES_RUN_FORWARD);
    var deadline = ((Known) given(ASSIGNED, ASKED, EXTENDED).state()).item().deadline();
    assertThat(deadline.original()).isEqualTo(Deadline.on(DUE));
    assertThat(deadline.current()).isEqualTo(Deadline.on(LATER));
    assertThat(deadline.extensions()).isEqualTo(1);
    given(ASSIGNED, ASKED, new ExtensionRejected(ID, day(4), 1, "No"))
        .when(ask(OFFICER, LATER, day(5)))
        .then(
            new ExtensionRequested(ID, day(5), 2, LATER, "Late survey", "Half", OFFICER.person()));
  }

  @Test
  void nobody_decides_on_an_extension_that_he_or_she_asked_for_or_works_under() {
    Actor both =
        actor("both", COMMISSION, Role.ASSIGNING_AUTHORITY, Role.UNIT_HEAD, Role.UNIT_OFFICER);
    var own = assign().assigner(COMMISSION).event();
    var asked = new ExtensionRequested(ID, day(3), 1, LATER, "Late survey", "Half", both.person());
    given(own, asked).when(decide(both, 1, LATER, null)).refusedBy(EXTENSION_BY_ANOTHER);
    var worked = new ProgressReported(ID, day(1), 1, null, null, both.person(), null);
    given(own, worked, ASKED).when(decide(both, 1, LATER, null)).refusedBy(EXTENSION_BY_ANOTHER);
    given(own, ASKED)
        .when(decide(both, 1, LATER, null))
        .then(new ExtensionApproved(ID, day(4), 1, Deadline.on(LATER), null));
  }

  @Test
  void where_policy_caps_them_extensions_are_counted() {
    var once = new ItemPolicy(false, false, false, false, null, 1, Map.of());
    given(once, KNOWN, ASSIGNED).when(ask(OFFICER, LATER, day(3))).then(ASKED);
    given(once, KNOWN, ASSIGNED, ASKED, EXTENDED)
        .when(ask(OFFICER, LATER.plusDays(1), day(5)))
        .refusedBy(EXTENSIONS_CAPPED);
  }

  private static ProjectCommand decide(Actor actor, int number, LocalDate due, String reason) {
    return new DecideExtension(by(actor, day(4)), ID, number, due, reason);
  }

  @Test
  void any_open_to_suspended_and_back_by_the_assigner() {
    for (ProjectEvent last : HISTORY.subList(0, HISTORY.size() - 1)) {
      var open = upTo(last);
      var suspended =
          new ProjectSuspended(ID, day(9), "Law in flux", "14-TB", SuspensionPolicy.ADD_DAYS);
      open.when(suspend(AUTHORITY, 9)).then(suspended);
      open.when(suspend(MONITOR, 9)).refusedBy(SUSPENDED_BY_ASSIGNER);
      var stopped = given(and(until(last), suspended));
      assertThat(stopped.state())
          .isEqualTo(new Suspended((Open) open.state(), day(9), SuspensionPolicy.ADD_DAYS));
      stopped.when(report(9)).refusedBy(NOT_IN_THIS_STATE);
      stopped.when(suspend(AUTHORITY, 9)).refusedBy(NOT_IN_THIS_STATE);
    }
    upTo(COMPLETED).when(suspend(AUTHORITY, 9)).refusedBy(NOT_IN_THIS_STATE);
    given(ASSIGNED).when(suspend(AUTHORITY, -1)).refusedBy(DATES_RUN_FORWARD);
    given(ASSIGNED).when(resume(AUTHORITY, 9)).refusedBy(NOT_IN_THIS_STATE);
  }

  @Test
  void the_days_suspended_are_added_to_the_deadline_or_not() {
    var calendar = known(CALENDAR);
    var story = given(ItemPolicy.plain(false), calendar, ASSIGNED, REPORTED, SUSPENDED);
    story.when(resume(MONITOR, 13)).refusedBy(SUSPENDED_BY_ASSIGNER);
    story.when(resume(AUTHORITY, 2)).refusedBy(DATES_RUN_FORWARD);
    var resumed = resumed(story.when(resume(AUTHORITY, 13)));
    assertThat(resumed.suspendedOn()).isEqualTo(day(3));
    assertThat(resumed.deadline().dueOn()).isEqualTo(DUE.plusDays(10));
    var goesOn = (InProgress) given(ASSIGNED, REPORTED, SUSPENDED, resumed).state();
    assertThat(goesOn.item().deadline().current()).isEqualTo(resumed.deadline());
    assertThat(goesOn.item().deadline().extensions()).isZero();
    assertThat(goesOn.on()).isEqualTo(day(13));
    var unmoved =
        new ProjectSuspended(ID, day(3), "Law in flux", "14-TB", SuspensionPolicy.NO_EFFECT);
    var back = new ProjectResumed(ID, day(13), day(3), Deadline.on(DUE));
    given(ASSIGNED, unmoved).when(resume(AUTHORITY, 13)).then(back);
    assertThat(((Known) given(ASSIGNED, unmoved, back).state()).item().deadline().changes())
        .isEmpty();
  }

  @Test
  void a_due_date_is_found_only_on_days_that_the_calendar_covers() {
    var counted = DeadlineRule.workingDays(400);
    given(ItemPolicy.plain(false), known(CALENDAR))
        .when(assign().deadline(counted, Deadline.on(DUE)).command())
        .refusedBy(DEADLINE_NOT_COVERED);
  }

  @Test
  void a_review_goes_on_while_the_lead_is_stopped() {
    var stopped =
        new ProjectSuspended(ID, day(3), "Law in flux", "14-TB", SuspensionPolicy.NO_EFFECT);
    given(and(until(OPENED), stopped)).when(returned(1, 4)).then(RETURNED);
    var state = given(and(until(OPENED), stopped, RETURNED)).state();
    assertThat(state).isInstanceOf(Suspended.class);
    assertThat(((Suspended) state).stopped()).isInstanceOf(Returned.class);
  }

  private static ProjectResumed resumed(Story.Outcome<ProjectEvent> outcome) {
    assertThat(outcome.decision()).isInstanceOf(Decision.Accepted.class);
    return (ProjectResumed)
        ((Decision.Accepted<ProjectEvent>) outcome.decision()).events().getFirst();
  }

  private static ProjectCommand suspend(Actor actor, int day) {
    return new SuspendProject(
        by(actor, day(day)), ID, "Law in flux", "14-TB", SuspensionPolicy.ADD_DAYS);
  }

  private static ProjectCommand resume(Actor actor, int day) {
    return new ResumeProject(by(actor, day(day)), ID);
  }

  @Test
  void a_deadline_in_working_days_explains_itself_in_the_assignment() {
    var outcome =
        given(ItemPolicy.plain(false), known(CALENDAR))
            .when(assign().deadline(DeadlineRule.workingDays(8), Deadline.on(DUE)).command());
    var assigned =
        (ProjectAssigned)
            ((Decision.Accepted<ProjectEvent>) outcome.decision()).events().getFirst();
    assertThat(assigned.deadline().dueOn()).isEqualTo(LocalDate.of(2022, 3, 14));
    assertThat(assigned.deadline().basis().calendar().version()).isEqualTo(2);
    assertThat(assigned.deadline().basis().steps()).isNotEmpty();
  }

  @Test
  void a_deadline_that_waits_for_an_event_is_set_going_by_it() {
    var rule =
        DeadlineRule.after(
            "the survey", 5, DeadlineRule.Kind.WORKING_DAYS, LocalDate.of(2022, 5, 2));
    var calendar = known(CALENDAR);
    var outcome =
        given(ItemPolicy.plain(false), calendar)
            .when(assign().deadline(rule, Deadline.on(DUE)).command());
    var waiting = ((Decision.Accepted<ProjectEvent>) outcome.decision()).events().getFirst();
    var story = given(ItemPolicy.plain(false), calendar, waiting);
    story.when(happened(HEAD, 3, 3)).refusedBy(KEPT_BY_ASSIGNER_OR_MONITOR);
    assertThat(story.when(happened(MONITOR, 3, 4)).refusedBy(EVENT_HAPPENED_BEFORE))
        .containsEntry("assignedOn", day(0).toString());
    story.when(happened(MONITOR, 3, -1)).refusedBy(EVENT_HAPPENED_BEFORE);
    for (Actor actor : List.of(AUTHORITY, MONITOR)) {
      var started =
          (DeadlineStarted)
              ((Decision.Accepted<ProjectEvent>) story.when(happened(actor, 3, 3)).decision())
                  .events()
                  .getFirst();
      assertThat(started.deadline().dueOn()).isEqualTo(LocalDate.of(2022, 3, 14));
      given(ItemPolicy.plain(false), calendar, waiting, started)
          .when(happened(MONITOR, 4, 4))
          .refusedBy(EVENT_NOT_AWAITED);
    }
    given(ASSIGNED).when(happened(MONITOR, 3, 3)).refusedBy(EVENT_NOT_AWAITED);
  }

  private static ProjectCommand happened(Actor actor, int day, int on) {
    return new RecordDeadlineEvent(by(actor, day(day)), ID, day(on));
  }

  @Test
  void a_new_calendar_finds_due_dates_anew_by_an_explicit_act() {
    var outcome =
        given(ItemPolicy.plain(false), known(CALENDAR))
            .when(assign().deadline(DeadlineRule.workingDays(8), Deadline.on(DUE)).command());
    var assigned = ((Decision.Accepted<ProjectEvent>) outcome.decision()).events().getFirst();
    var newer =
        new WorkCalendar(
            CALENDAR.calendar(), 3, "Test", CALENDAR.workingDays(), CALENDAR.years(), List.of());
    given(ItemPolicy.plain(false), known(newer), assigned)
        .when(rederive(HEAD))
        .refusedBy(KEPT_BY_ASSIGNER_OR_MONITOR);
    given(ItemPolicy.plain(false), known(CALENDAR), assigned)
        .when(rederive(MONITOR))
        .refusedBy(REDERIVATION_CHANGES);
    var again = given(ItemPolicy.plain(false), known(newer), assigned).when(rederive(MONITOR));
    var found =
        (DeadlineRederived)
            ((Decision.Accepted<ProjectEvent>) again.decision()).events().getFirst();
    assertThat(found.deadline().dueOn()).isEqualTo(LocalDate.of(2022, 3, 11));
    assertThat(found.original().dueOn()).isEqualTo(LocalDate.of(2022, 3, 11));
    var after = given(ItemPolicy.plain(false), known(newer), assigned, found);
    assertThat(((Known) after.state()).item().deadline().extensions()).isZero();
    after.when(rederive(MONITOR)).refusedBy(REDERIVATION_CHANGES);
    upTo(COMPLETED).when(rederive(MONITOR)).refusedBy(NOT_IN_THIS_STATE);
  }

  private static ProjectCommand rederive(Actor actor) {
    return new RecordDeadlineRederived(by(actor, day(9)), ID);
  }
}
