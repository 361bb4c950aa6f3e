package org.tiendo.task.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.task.World.AUTHORITY;
import static org.tiendo.task.World.CENTRE;
import static org.tiendo.task.World.CLERK;
import static org.tiendo.task.World.COMMISSION;
import static org.tiendo.task.World.DAY;
import static org.tiendo.task.World.HEAD;
import static org.tiendo.task.World.NOWHERE;
import static org.tiendo.task.World.OFFICER;
import static org.tiendo.task.World.QUALITY;
import static org.tiendo.task.World.actor;
import static org.tiendo.task.World.by;
import static org.tiendo.task.obligation.ObligationRule.ACKNOWLEDGED_BY_RECEIVER;
import static org.tiendo.task.obligation.ObligationRule.CHANGES_IN_ORDER;
import static org.tiendo.task.obligation.ObligationRule.CORRECTION_EXPLAINED;
import static org.tiendo.task.obligation.ObligationRule.ENDED_FORWARD;
import static org.tiendo.task.obligation.ObligationRule.ENDED_ONCE;
import static org.tiendo.task.obligation.ObligationRule.ESTABLISHED_BY_RECEIVER;
import static org.tiendo.task.obligation.ObligationRule.ESTABLISHED_ONCE;
import static org.tiendo.task.obligation.ObligationRule.FILES_DESCRIBED;
import static org.tiendo.task.obligation.ObligationRule.FILES_REQUIRED;
import static org.tiendo.task.obligation.ObligationRule.NOT_FOUND;
import static org.tiendo.task.obligation.ObligationRule.OWED_TO_ANOTHER;
import static org.tiendo.task.obligation.ObligationRule.PERIOD_BEGUN;
import static org.tiendo.task.obligation.ObligationRule.PERIOD_OWED;
import static org.tiendo.task.obligation.ObligationRule.SCHEDULE_FITS;
import static org.tiendo.task.obligation.ObligationRule.SUBMISSION_SUPERSEDED;
import static org.tiendo.task.obligation.ObligationRule.SUBMISSION_UNKNOWN;
import static org.tiendo.task.obligation.ObligationRule.SUBMITTED_BY_HEAD;
import static org.tiendo.task.obligation.ObligationRule.UNIT_UNKNOWN;
import static org.tiendo.task.obligation.ObligationRule.VALIDITY_RUNS_FORWARD;
import static org.tiendo.task.obligation.ObligationWorld.FILE;
import static org.tiendo.task.obligation.ObligationWorld.FROM;
import static org.tiendo.task.obligation.ObligationWorld.ID;
import static org.tiendo.task.obligation.ObligationWorld.QUARTERLY;
import static org.tiendo.task.obligation.ObligationWorld.acknowledge;
import static org.tiendo.task.obligation.ObligationWorld.as;
import static org.tiendo.task.obligation.ObligationWorld.end;
import static org.tiendo.task.obligation.ObligationWorld.establish;
import static org.tiendo.task.obligation.ObligationWorld.given;
import static org.tiendo.task.obligation.ObligationWorld.schedule;
import static org.tiendo.task.obligation.ObligationWorld.submit;
import static org.tiendo.task.obligation.ObligationWorld.terms;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.calendar.OwedReports.Instance;
import org.tiendo.contracts.calendar.OwedReports.State;
import org.tiendo.contracts.calendar.WorkCalendar;
import org.tiendo.contracts.id.CalendarId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Authority.Lent;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.DeadlineRule.Period;
import org.tiendo.contracts.vocabulary.FileRef;
import org.tiendo.contracts.vocabulary.ReportPeriod;
import org.tiendo.contracts.vocabulary.ReportSchedule;
import org.tiendo.task.ModelTable;
import org.tiendo.task.obligation.ObligationCommand.SubmitPeriodicReport;
import org.tiendo.task.obligation.ObligationEvent.PeriodicReportAcknowledged;
import org.tiendo.task.obligation.ObligationEvent.PeriodicReportSubmitted;
import org.tiendo.task.obligation.ObligationEvent.ReportingObligationEnded;
import org.tiendo.task.obligation.ObligationEvent.ReportingObligationEstablished;
import org.tiendo.task.unit.UnitCommand.NoteAuthority;

class ObligationDeciderTest {

  private static final ReportPeriod FIRST = new ReportPeriod(Period.QUARTER, 2022, 1);
  private static final LocalDate APRIL = LocalDate.of(2022, 4, 1);
  private static final Actor STRANGER = actor("x", QUALITY, Role.UNIT_HEAD);
  private static final Actor WATCH = actor("minh", CENTRE, Role.MONITORING_OFFICE);
  private static final ObligationEvent ESTABLISHED =
      new ReportingObligationEstablished(ID, DAY, CENTRE, COMMISSION, terms(QUARTERLY, FROM, null));
  private static final ObligationEvent SUBMITTED =
      new PeriodicReportSubmitted(ID, DAY, FIRST, 1, List.of(FILE), null);
  private static final ObligationEvent CORRECTED =
      new PeriodicReportSubmitted(ID, APRIL, FIRST, 2, List.of(FILE), "Table 3");

  @Test
  void the_authority_and_its_clerk_have_a_unit_report() {
    Terms terms = terms(QUARTERLY, FROM, null);
    given().when(establish()).then(ESTABLISHED);
    given().when(establish(CLERK, CENTRE, COMMISSION, terms)).then(ESTABLISHED);
    given().when(establish(HEAD, CENTRE, COMMISSION, terms)).refusedBy(ESTABLISHED_BY_RECEIVER);
    given(ESTABLISHED).when(establish()).refusedBy(ESTABLISHED_ONCE);
    given().when(establish(AUTHORITY, CENTRE, NOWHERE, terms)).refusedBy(UNIT_UNKNOWN);
  }

  @Test
  void a_report_is_owed_to_another_and_not_by_a_unit_above() {
    Actor ruler = actor("ruler", COMMISSION, Role.ASSIGNING_AUTHORITY);
    Terms terms = terms(QUARTERLY, FROM, null);
    given().when(establish(ruler, COMMISSION, CENTRE, terms)).refusedBy(OWED_TO_ANOTHER);
    given().when(establish(ruler, COMMISSION, COMMISSION, terms)).refusedBy(OWED_TO_ANOTHER);
  }

  @Test
  void a_schedule_fits_its_period_and_a_validity_can_be_counted() {
    for (ReportSchedule wrong :
        List.of(
            schedule(Period.MONTH, 0, 1),
            schedule(Period.MONTH, 14, 1),
            schedule(Period.MONTH, 1, 0),
            schedule(Period.MONTH, 1, 32),
            schedule(Period.HALF_YEAR, 6, 15, 3),
            schedule(Period.QUARTER, 3, 20, 1, 1))) {
      given()
          .when(establish(AUTHORITY, CENTRE, COMMISSION, terms(wrong, FROM, null)))
          .refusedBy(SCHEDULE_FITS);
    }
    for (Terms wrong :
        List.of(
            terms(QUARTERLY, FROM, FROM.minusDays(1)),
            terms(QUARTERLY, LocalDate.MIN, null),
            terms(QUARTERLY, FROM, LocalDate.MAX))) {
      given()
          .when(establish(AUTHORITY, CENTRE, COMMISSION, wrong))
          .refusedBy(VALIDITY_RUNS_FORWARD);
    }
  }

  @Test
  void it_ends_once_and_forward() {
    ObligationEvent ended = new ReportingObligationEnded(ID, DAY, APRIL, "Decision 5");
    given(ESTABLISHED).when(end(AUTHORITY, DAY, APRIL)).then(ended);
    given(ESTABLISHED, ended).when(end(AUTHORITY, DAY, DAY)).refusedBy(ENDED_ONCE);
    given(ESTABLISHED).when(end(HEAD, DAY, APRIL)).refusedBy(ESTABLISHED_BY_RECEIVER);
    given(ESTABLISHED).when(end(AUTHORITY, DAY, DAY.minusDays(1))).refusedBy(ENDED_FORWARD);
    given(ESTABLISHED).when(end(AUTHORITY, DAY, LocalDate.MAX)).refusedBy(ENDED_FORWARD);
    given(ESTABLISHED).when(end(AUTHORITY, FROM, APRIL)).refusedBy(CHANGES_IN_ORDER);
  }

  @Test
  void the_head_submits_and_a_correction_keeps_the_first_and_says_why() {
    given(ESTABLISHED).when(submit(DAY, 1)).then(SUBMITTED);
    given(ESTABLISHED, SUBMITTED).when(submit(HEAD, APRIL, 1, "Table 3")).then(CORRECTED);
    given(ESTABLISHED, SUBMITTED).when(submit(APRIL, 1)).refusedBy(CORRECTION_EXPLAINED);
    assertThat(states(APRIL, ESTABLISHED, SUBMITTED, CORRECTED))
        .containsExactly(State.SUBMITTED_ON_TIME, State.IN_TERM);
    assertThat(states(APRIL, ESTABLISHED)).containsExactly(State.OVERDUE, State.IN_TERM);
  }

  @Test
  void what_is_submitted_is_whole_and_owed() {
    given(ESTABLISHED).when(submit(OFFICER, DAY, 1, null)).refusedBy(SUBMITTED_BY_HEAD);
    given(ESTABLISHED).when(submit(DAY, 5)).refusedBy(PERIOD_OWED);
    given(ESTABLISHED).when(year(2021, FILE)).refusedBy(PERIOD_OWED);
    given(ESTABLISHED).when(submit(DAY, 2)).refusedBy(PERIOD_BEGUN);
    given(ESTABLISHED).when(year(2022)).refusedBy(FILES_REQUIRED);
    given(ESTABLISHED)
        .when(year(2022, new FileRef("r.pdf", "AB", 9, "application/pdf")))
        .refusedBy(FILES_DESCRIBED);
    given(ESTABLISHED).when(submit(FROM, 1)).refusedBy(CHANGES_IN_ORDER);
  }

  @Test
  void the_receiver_takes_note_of_the_last_submission() {
    ObligationEvent noted = new PeriodicReportAcknowledged(ID, APRIL, FIRST, 1);
    for (Actor actor : List.of(AUTHORITY, CLERK, WATCH)) {
      given(ESTABLISHED, SUBMITTED).when(acknowledge(actor, APRIL, 1, 1)).then(noted);
    }
    given(ESTABLISHED, SUBMITTED, noted).when(acknowledge(CLERK, APRIL, 1, 1)).thenNothing();
    given(ESTABLISHED, SUBMITTED)
        .when(acknowledge(HEAD, APRIL, 1, 1))
        .refusedBy(ACKNOWLEDGED_BY_RECEIVER);
    given(ESTABLISHED).when(acknowledge(CLERK, APRIL, 1, 1)).refusedBy(SUBMISSION_UNKNOWN);
    given(ESTABLISHED, SUBMITTED)
        .when(acknowledge(CLERK, APRIL, 1, 2))
        .refusedBy(SUBMISSION_UNKNOWN);
    given(ESTABLISHED, SUBMITTED, CORRECTED)
        .when(acknowledge(CLERK, APRIL, 1, 1))
        .refusedBy(SUBMISSION_SUPERSEDED);
    given(ESTABLISHED, SUBMITTED).when(acknowledge(CLERK, FROM, 1, 1)).refusedBy(CHANGES_IN_ORDER);
  }

  @Test
  void for_who_may_not_see_it_there_is_none() {
    given(ESTABLISHED).when(submit(STRANGER, DAY, 1, null)).refusedBy(NOT_FOUND);
    given().when(submit(DAY, 1)).refusedBy(NOT_FOUND);
  }

  @Test
  void who_acts_for_the_head_submits_and_the_record_shows_by_what_right() {
    Lent lent = new Lent(COMMISSION, "head", Set.of(Role.UNIT_HEAD), true, 1);
    SubmitPeriodicReport c = submit(STRANGER, DAY, 1, null);
    assertThat(new ObligationDecider().decide(c, given(ESTABLISHED).state(), as(STRANGER, lent)))
        .isEqualTo(
            Decision.acceptWith(
                List.of(
                    new NoteAuthority(
                        c.context(), COMMISSION, Role.UNIT_HEAD, lent, "SubmitPeriodicReport")),
                List.of(SUBMITTED)));
  }

  @Test
  void a_table_of_an_obligation_says_what_the_decider_says() {
    Map<String, ObligationCommand> commands = new LinkedHashMap<>();
    commands.put("establish", establish());
    commands.put("submit", submit(HEAD, DAY, 1, "Table 3"));
    commands.put("note", acknowledge(CLERK, DAY, 1, 1));
    commands.put("end", end(AUTHORITY, DAY, APRIL));
    commands.put("stranger", submit(STRANGER, DAY, 1, "x"));
    int compared =
        ModelTable.of(
                """
                        establish submit note end stranger
                none    owed !obligation-not-found !obligation-not-found !obligation-not-found !obligation-not-found
                owed    !obligation-established-once first !periodic-report-submission-unknown ended !obligation-not-found
                first   !obligation-established-once more noted ended-first !obligation-not-found
                noted   !obligation-established-once more . ended-noted !obligation-not-found
                more    !obligation-established-once more !periodic-report-submission-superseded ended-more !obligation-not-found
                ended   !obligation-established-once ended-first !periodic-report-submission-unknown !obligation-ended-once !obligation-not-found
                ended-first !obligation-established-once ended-more ended-noted !obligation-ended-once !obligation-not-found
                ended-noted !obligation-established-once ended-more . !obligation-ended-once !obligation-not-found
                ended-more !obligation-established-once ended-more !periodic-report-submission-superseded !obligation-ended-once !obligation-not-found
                """)
            .agrees(
                commands,
                (Obligation) new Obligation.NotEstablished(),
                (c, s) -> new ObligationDecider().decide(c, s, as(c.context().actor())),
                Obligation::evolve,
                6);
    assertThat(compared).isGreaterThan(40);
  }

  private static SubmitPeriodicReport year(int year, FileRef... files) {
    return new SubmitPeriodicReport(by(HEAD), ID, year, 1, List.of(files), null);
  }

  private static List<State> states(LocalDate until, ObligationEvent... events) {
    return ((Obligation.Known) given(events).state())
        .entry().owed().instances(WorkCalendar.none(new CalendarId("main")), until).stream()
            .map(Instance::state)
            .toList();
  }
}
