package org.tiendo.task.timer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.task.timer.History.ITEM;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.calendar.CoveredYear;
import org.tiendo.contracts.calendar.WorkCalendar;
import org.tiendo.contracts.id.CalendarId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.task.PublishedProjectCoordinationEvent.CoordinationAnswered;
import org.tiendo.contracts.task.PublishedProjectCoordinationEvent.CoordinationRequested;
import org.tiendo.contracts.task.PublishedProjectCorrectionEvent.ProjectCorrectionConfirmed;
import org.tiendo.contracts.task.PublishedProjectCorrectionEvent.ProjectEntryCorrected;
import org.tiendo.contracts.task.PublishedProjectDeadlineEvent.DeadlineRederived;
import org.tiendo.contracts.task.PublishedProjectDeadlineEvent.ExtensionApproved;
import org.tiendo.contracts.task.PublishedProjectDeadlineEvent.ProjectResumed;
import org.tiendo.contracts.task.PublishedProjectDeadlineEvent.ProjectSuspended;
import org.tiendo.contracts.task.PublishedProjectEvent.CompletionReversed;
import org.tiendo.contracts.task.PublishedProjectEvent.ProgressReported;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectCompleted;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectReturned;
import org.tiendo.contracts.task.PublishedProjectEvent.ProjectSubmitted;
import org.tiendo.contracts.task.PublishedProjectFateEvent.ProjectWithdrawn;
import org.tiendo.contracts.task.PublishedProjectLeadEvent.LeadReassigned;
import org.tiendo.contracts.task.PublishedProjectLeadEvent.ProjectAcknowledged;
import org.tiendo.contracts.vocabulary.Correction;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.contracts.vocabulary.Opinion;
import org.tiendo.contracts.vocabulary.ReminderKind;
import org.tiendo.contracts.vocabulary.SuspensionPolicy;
import org.tiendo.contracts.vocabulary.Told;
import org.tiendo.contracts.vocabulary.Told.Addressee;
import org.tiendo.task.World;
import org.tiendo.task.project.CoordinationCommand.RecordCoordinationLapse;
import org.tiendo.task.timer.TimerCommand.Escalate;
import org.tiendo.task.timer.TimerCommand.RaiseReminder;

class ItemTimersTest {

  private static final WorkCalendar WEEKDAYS =
      new WorkCalendar(
          new CalendarId("main"),
          1,
          "All",
          List.copyOf(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)),
          List.of(new CoveredYear(2026, true, "test")),
          List.of());

  @Test
  void an_assigned_item_has_timers_from_the_start_of_its_days_in_the_zone() {
    assertThat(History.assigned("2026-03-02", "2026-04-15").timers(WEEKDAYS))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "near-due/0", at("2026-04-10T00:00"),
                "due/0", at("2026-04-15T00:00"),
                "overdue/0", at("2026-04-16T00:00"),
                "escalate-1/0", at("2026-04-16T00:00"),
                "escalate-2/0", at("2026-04-23T00:00"),
                "stale/0", at("2026-04-03T00:00"),
                "acknowledgement-overdue/0", at("2026-03-06T00:00")));
  }

  @Test
  void without_a_calendar_no_near_day_is_guessed() {
    assertThat(History.assigned("2026-03-02", "2026-04-15").timers())
        .doesNotContainKey("near-due/0")
        .containsKey("due/0");
    assertThat(History.assigned("2026-12-01", "2027-01-02").timers(WEEKDAYS))
        .doesNotContainKey("near-due/0");
  }

  @Test
  void an_item_entered_after_its_due_date_reminds_nobody_of_it() {
    var imported =
        new History()
            .recorded(
                "2026-03-02T08:00",
                "2025-01-05",
                History.assignment(Deadline.on(LocalDate.parse("2025-06-30"))));

    assertThat(imported.timers(WEEKDAYS)).isEmpty();
  }

  @Test
  void an_item_without_a_due_date_is_looked_at_on_its_review_date() {
    var history =
        new History()
            .then(
                "2026-03-02",
                History.assignment(Deadline.noneButReviewOn(LocalDate.parse("2026-06-01"))));

    assertThat(history.timers(WEEKDAYS))
        .containsEntry("review-due/0", at("2026-06-01T00:00"))
        .doesNotContainKeys("due/0", "overdue/0");
  }

  @Test
  void progress_puts_staleness_off_and_shows_that_the_lead_knows() {
    assertThat(
            History.assigned("2026-03-02", "2026-04-15")
                .then("2026-03-05", new ProgressReported(ITEM, 10, null, null))
                .timers())
        .containsEntry("stale/1", at("2026-04-06T00:00"))
        .doesNotContainKeys("stale/0", "acknowledgement-overdue/0");
  }

  @Test
  void an_acknowledged_item_waits_for_no_acknowledgement_until_it_gets_another_lead() {
    var history =
        History.assigned("2026-03-02", "2026-04-15")
            .then("2026-03-03", new ProjectAcknowledged(ITEM, World.COMMISSION));
    assertThat(history.timers()).doesNotContainKey("acknowledgement-overdue/0");

    history.then(
        "2026-03-10", new LeadReassigned(ITEM, World.COMMISSION, World.OFFICE, "reason", null));
    assertThat(history.timers()).containsEntry("acknowledgement-overdue/2", at("2026-03-14T00:00"));
    assertThat(history.facts().parties().lead()).isEqualTo(World.OFFICE);
  }

  @Test
  void what_is_handed_over_suspended_or_ended_has_no_timers() {
    var submitted = History.assigned("2026-03-02", "2026-04-15").then("2026-04-01", submission());
    assertThat(submitted.timers(WEEKDAYS)).isEmpty();
    assertThat(suspended().timers(WEEKDAYS)).isEmpty();
    assertThat(
            History.assigned("2026-03-02", "2026-04-15")
                .then("2026-03-03", new ProjectWithdrawn(ITEM, "reason", null))
                .timers(WEEKDAYS))
        .isEmpty();
    assertThat(
            submitted
                .then(
                    "2026-04-10",
                    new ProjectCompleted(ITEM, 1, LocalDate.parse("2026-04-01"), List.of()))
                .timers(WEEKDAYS))
        .isEmpty();
  }

  @Test
  void an_item_returned_after_its_due_date_is_overdue_from_then_on() {
    var returned =
        History.assigned("2026-03-02", "2026-04-15")
            .then("2026-04-14", submission())
            .then("2026-04-20", new ProjectReturned(ITEM, 1, "other", null));

    assertThat(returned.timers(WEEKDAYS))
        .containsEntry("overdue/0", at("2026-04-20T08:00"))
        .containsEntry("escalate-1/0", at("2026-04-21T00:00"))
        .containsEntry("escalate-2/0", at("2026-04-28T00:00"))
        .doesNotContainKeys("near-due/0", "due/0");
  }

  @Test
  void a_completion_that_is_reversed_sets_the_clock_going_again() {
    assertThat(
            History.assigned("2026-03-02", "2026-04-15")
                .then("2026-04-01", submission())
                .then(
                    "2026-04-10",
                    new ProjectCompleted(ITEM, 1, LocalDate.parse("2026-04-01"), List.of()))
                .then(
                    "2026-04-11",
                    new CompletionReversed(ITEM, LocalDate.parse("2026-04-10"), "reason"))
                .timers(WEEKDAYS))
        .containsKeys("due/0", "overdue/0");
  }

  @Test
  void another_deadline_has_other_timers() {
    var extended =
        History.assigned("2026-03-02", "2026-04-15")
            .then(
                "2026-04-01",
                new ExtensionApproved(ITEM, 1, Deadline.on(LocalDate.parse("2026-05-15")), null));
    assertThat(extended.timers())
        .containsEntry("due/1", at("2026-05-15T00:00"))
        .doesNotContainKey("due/0");

    var deadline = Deadline.on(LocalDate.parse("2026-05-15"));
    extended.then("2026-04-02", new DeadlineRederived(ITEM, deadline, deadline));
    assertThat(extended.timers()).containsKey("due/1").doesNotContainKey("due/2");
  }

  @Test
  void a_resumed_item_has_the_timers_of_its_later_deadline() {
    assertThat(
            suspended()
                .then(
                    "2026-05-03",
                    new ProjectResumed(
                        ITEM,
                        LocalDate.parse("2026-04-03"),
                        Deadline.on(LocalDate.parse("2026-05-15"))))
                .timers(WEEKDAYS))
        .containsEntry("near-due/2", at("2026-05-12T00:00"))
        .containsEntry("due/2", at("2026-05-15T00:00"));
  }

  @Test
  void a_mended_due_date_holds_once_it_is_confirmed() {
    var history =
        History.assigned("2026-03-02", "2026-04-15")
            .then(
                "2026-03-20",
                new ProjectEntryCorrected(
                    ITEM,
                    new Correction(1, "deadline", "2026-04-15", "2026-06-15", "typed", true)));
    assertThat(history.timers()).containsKey("due/0");

    history.then("2026-03-21", new ProjectCorrectionConfirmed(ITEM, 1));
    assertThat(history.timers()).containsEntry("due/2", at("2026-06-15T00:00"));
  }

  @Test
  void an_opinion_not_given_in_time_is_overdue_the_day_after() {
    var asked = asked();
    assertThat(asked.timers()).containsEntry("reply-overdue/1", at("2026-03-21T00:00"));

    asked.then(
        "2026-03-10",
        new CoordinationAnswered(ITEM, 1, World.OFFICE, Opinion.AGREE, null, List.of(), false));
    assertThat(asked.timers()).doesNotContainKey("reply-overdue/1");
  }

  @Test
  void silence_is_recorded_when_the_last_day_to_answer_has_ended_whoever_has_the_work() {
    var asked = asked();
    assertThat(asked.timers())
        .containsEntry("coordination-lapsed/1", at("2026-03-21T00:00"))
        .containsEntry("reply-overdue/1", at("2026-03-21T00:00"));

    asked.then("2026-03-12", submission());
    assertThat(asked.timers())
        .containsExactlyEntriesOf(Map.of("coordination-lapsed/1", at("2026-03-21T00:00")));
  }

  @Test
  void a_timer_of_silence_asks_for_the_lapse_of_its_request() {
    var context = World.by(World.SERVICE);

    assertThat(
            asked().planned(WEEKDAYS).stream()
                .filter(planned -> planned.name().startsWith("coordination-lapsed"))
                .<Command>map(planned -> planned.command().apply(context)))
        .containsExactly(new RecordCoordinationLapse(context, ITEM, 1));
  }

  @Test
  void nobody_is_silent_who_answered_or_whose_item_is_suspended_or_ended() {
    assertThat(
            asked()
                .then(
                    "2026-03-20",
                    new CoordinationAnswered(
                        ITEM, 1, World.OFFICE, Opinion.AGREE, null, List.of(), false))
                .timers())
        .doesNotContainKey("coordination-lapsed/1");
    assertThat(asked().then("2026-03-20", new ProjectWithdrawn(ITEM, "reason", null)).timers())
        .isEmpty();
    var suspended =
        asked()
            .then(
                "2026-03-19",
                new ProjectSuspended(ITEM, "reason", "basis", SuspensionPolicy.NO_EFFECT));
    assertThat(suspended.timers()).isEmpty();
    var deadline = Deadline.on(LocalDate.parse("2026-04-15"));
    suspended.then("2026-03-25", new ProjectResumed(ITEM, LocalDate.parse("2026-03-19"), deadline));
    assertThat(suspended.timers()).containsEntry("coordination-lapsed/1", at("2026-03-21T00:00"));
  }

  @Test
  void a_request_entered_after_its_last_day_is_recorded_as_silence_by_nobody() {
    var late =
        History.assigned("2026-03-02", "2026-04-15")
            .recorded(
                "2026-03-21T08:00",
                "2026-03-05",
                new CoordinationRequested(
                    ITEM, 1, World.OFFICE, "Agreed?", LocalDate.parse("2026-03-20"), true));

    assertThat(late.timers()).doesNotContainKeys("coordination-lapsed/1", "reply-overdue/1");
  }

  @Test
  void the_ladder_is_that_of_the_policy_in_force_when_the_item_became_overdue() {
    var stricter =
        new ReminderPolicy(
            LocalDate.parse("2026-05-01"),
            "test",
            10,
            Map.of(),
            1,
            List.of(new ReminderPolicy.Step("red", 2, List.of(Addressee.ASSIGNER))));

    assertThat(
            History.assigned("2026-03-02", "2026-04-15").timers(WEEKDAYS, History.POLICY, stricter))
        .containsKey("escalate-2/0");
    assertThat(
            History.assigned("2026-03-02", "2026-05-15").timers(WEEKDAYS, stricter, History.POLICY))
        .containsEntry("escalate-1/0", at("2026-05-17T00:00"))
        .doesNotContainKey("escalate-2/0");
  }

  @Test
  void a_leap_day_and_the_end_of_a_year_are_days_like_others() {
    assertThat(History.assigned("2028-01-03", "2028-02-29").timers())
        .containsEntry("due/0", at("2028-02-29T00:00"))
        .containsEntry("overdue/0", at("2028-03-01T00:00"));
    assertThat(History.assigned("2026-10-01", "2026-12-31").timers())
        .containsEntry("overdue/0", at("2027-01-01T00:00"));
  }

  @Test
  void a_timer_asks_for_what_is_raised_and_says_who_is_told() {
    var context = World.by(World.SERVICE);
    var commands =
        History.assigned("2026-03-02", "2026-04-15").planned(WEEKDAYS).stream()
            .<Command>map(planned -> planned.command().apply(context))
            .toList();

    assertThat(commands)
        .contains(
            new RaiseReminder(
                context,
                ITEM,
                "overdue/p-1/0",
                ReminderKind.OVERDUE,
                LocalDate.parse("2026-04-15"),
                List.of(
                    new Told(Addressee.LEAD, World.COMMISSION),
                    new Told(Addressee.MONITORING_OFFICE, null))),
            new Escalate(
                context,
                ITEM,
                "escalate-2/p-1/0",
                2,
                "red",
                LocalDate.parse("2026-04-15"),
                List.of(
                    new Told(Addressee.LEAD, World.COMMISSION),
                    new Told(Addressee.ASSIGNER, World.CENTRE),
                    new Told(Addressee.COORDINATOR, new UnitId("department")))));
  }

  private static History asked() {
    return History.assigned("2026-03-02", "2026-04-15")
        .then(
            "2026-03-05",
            new CoordinationRequested(
                ITEM, 1, World.OFFICE, "Agreed?", LocalDate.parse("2026-03-20"), true));
  }

  private static History suspended() {
    return History.assigned("2026-03-02", "2026-04-15")
        .then(
            "2026-04-03", new ProjectSuspended(ITEM, "reason", "basis", SuspensionPolicy.ADD_DAYS));
  }

  private static ProjectSubmitted submission() {
    return new ProjectSubmitted(ITEM, 1, World.COMMISSION, World.QUALITY, List.of(), List.of());
  }

  private static LocalDateTime at(String local) {
    return LocalDateTime.parse(local);
  }
}
