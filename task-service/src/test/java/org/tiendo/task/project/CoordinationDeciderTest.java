package org.tiendo.task.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.task.World.COMMISSION;
import static org.tiendo.task.World.DEPARTMENT;
import static org.tiendo.task.World.HEAD;
import static org.tiendo.task.World.MONITOR;
import static org.tiendo.task.World.NOWHERE;
import static org.tiendo.task.World.OFFICE;
import static org.tiendo.task.World.OFFICER;
import static org.tiendo.task.World.QUALITY;
import static org.tiendo.task.World.SERVICE;
import static org.tiendo.task.World.actor;
import static org.tiendo.task.World.by;
import static org.tiendo.task.project.CoordinationRule.ANSWERED_BY_UNIT_ASKED;
import static org.tiendo.task.project.CoordinationRule.ANSWERED_ONCE;
import static org.tiendo.task.project.CoordinationRule.DUE_AHEAD;
import static org.tiendo.task.project.CoordinationRule.LAPSED_AFTER_DUE;
import static org.tiendo.task.project.CoordinationRule.LAPSE_TOLD_BY_SERVICE_OR_MONITOR;
import static org.tiendo.task.project.CoordinationRule.OPINION_EXPLAINED;
import static org.tiendo.task.project.CoordinationRule.OTHERS_ASKED;
import static org.tiendo.task.project.CoordinationRule.REQUESTED_BY_LEAD;
import static org.tiendo.task.project.CoordinationRule.REQUEST_UNKNOWN;
import static org.tiendo.task.project.Items.ASSIGNED;
import static org.tiendo.task.project.Items.FILE;
import static org.tiendo.task.project.Items.ID;
import static org.tiendo.task.project.Items.KNOWN;
import static org.tiendo.task.project.Items.OPINION;
import static org.tiendo.task.project.Items.REPORTED;
import static org.tiendo.task.project.Items.SUBMITTED;
import static org.tiendo.task.project.Items.day;
import static org.tiendo.task.project.Items.given;
import static org.tiendo.task.project.Items.submit;
import static org.tiendo.task.project.Items.submitted;
import static org.tiendo.task.project.Items.upTo;
import static org.tiendo.task.project.ProjectRule.DATES_RUN_FORWARD;
import static org.tiendo.task.project.ProjectRule.FILES_DESCRIBED;
import static org.tiendo.task.project.ProjectRule.NOT_IN_THIS_STATE;
import static org.tiendo.task.project.ProjectRule.OPINIONS_FIRST;
import static org.tiendo.task.project.ProjectRule.PROJECT_UNKNOWN;
import static org.tiendo.task.project.ProjectRule.UNIT_UNKNOWN;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.FileRef;
import org.tiendo.contracts.vocabulary.Opinion;
import org.tiendo.contracts.vocabulary.SuspensionPolicy;
import org.tiendo.task.project.CoordinationCommand.AnswerCoordination;
import org.tiendo.task.project.CoordinationCommand.RecordCoordinationLapse;
import org.tiendo.task.project.CoordinationCommand.RequestCoordination;
import org.tiendo.task.project.CoordinationEvent.CoordinationAnswered;
import org.tiendo.task.project.CoordinationEvent.CoordinationLapsed;
import org.tiendo.task.project.CoordinationEvent.CoordinationRequested;
import org.tiendo.task.project.ProjectEvent.ProgressReported;

/// Asking other units for their opinion.
class CoordinationDeciderTest {

  private static final ProjectEvent REQUESTED =
      new CoordinationRequested(ID, day(1), 1, OFFICE, "Sound?", day(3), true, OFFICER.person());
  private static final ProjectEvent ANSWERED =
      new CoordinationAnswered(ID, day(2), 1, OFFICE, Opinion.AGREE, null, List.of(), false);

  @Test
  void the_lead_asks_another_unit_until_a_day() {
    given(ASSIGNED).when(request(OFFICER, OFFICE, 3)).then(REQUESTED);
    given(ASSIGNED).when(request(MONITOR, QUALITY, 3)).refusedBy(REQUESTED_BY_LEAD);
    given(ASSIGNED).when(request(HEAD, COMMISSION, 3)).refusedBy(OTHERS_ASKED);
    given(ASSIGNED).when(request(HEAD, NOWHERE, 3)).refusedBy(UNIT_UNKNOWN);
    given(ASSIGNED).when(request(HEAD, OFFICE, 0)).refusedBy(DUE_AHEAD);
    given(ASSIGNED)
        .when(request(HEAD, OFFICE, 1))
        .then(
            new CoordinationRequested(
                ID, day(1), 1, OFFICE, "Sound?", day(1), true, HEAD.person()));
    given(ASSIGNED, new ProgressReported(ID, day(2), 1, null, null, null, null))
        .when(request(HEAD, OFFICE, 3))
        .refusedBy(DATES_RUN_FORWARD);
    upTo(SUBMITTED).when(request(HEAD, OFFICE, 3)).refusedBy(NOT_IN_THIS_STATE);
  }

  private static ProjectCommand request(Actor actor, UnitId unit, int due) {
    return new RequestCoordination(by(actor, day(1)), ID, unit, "Sound?", day(due), true);
  }

  @Test
  void the_unit_that_is_asked_sees_the_item_from_then_on() {
    Actor stranger = actor("tam", DEPARTMENT, Role.UNIT_OFFICER);
    given(ASSIGNED).when(answer(stranger, Opinion.AGREE, null)).refusedBy(PROJECT_UNKNOWN);
    var asked =
        new CoordinationRequested(
            ID, day(1), 1, DEPARTMENT, "Sound?", day(3), false, OFFICER.person());
    given(ASSIGNED, asked)
        .when(answer(stranger, Opinion.AGREE, null))
        .then(
            new CoordinationAnswered(
                ID, day(2), 1, DEPARTMENT, Opinion.AGREE, null, List.of(), false));
  }

  @Test
  void only_the_unit_asked_answers_once_and_explains_what_it_does_not_agree_to() {
    given(ASSIGNED, REQUESTED).when(answer(OPINION, Opinion.AGREE, null)).then(ANSWERED);
    given(ASSIGNED, REQUESTED)
        .when(answer(HEAD, Opinion.AGREE, null))
        .refusedBy(ANSWERED_BY_UNIT_ASKED);
    given(ASSIGNED, REQUESTED, ANSWERED)
        .when(answer(OPINION, Opinion.AGREE, null))
        .refusedBy(ANSWERED_ONCE);
    for (Opinion opinion : List.of(Opinion.DISAGREE, Opinion.AGREE_WITH_COMMENTS)) {
      given(ASSIGNED, REQUESTED).when(answer(OPINION, opinion, null)).refusedBy(OPINION_EXPLAINED);
      given(ASSIGNED, REQUESTED)
          .when(answer(OPINION, opinion, "Annex 3"))
          .then(
              new CoordinationAnswered(
                  ID, day(2), 1, OFFICE, opinion, "Annex 3", List.of(), false));
    }
    given(ASSIGNED, REQUESTED)
        .when(answer(OPINION, Opinion.NO_OPINION, null))
        .then(
            new CoordinationAnswered(
                ID, day(2), 1, OFFICE, Opinion.NO_OPINION, null, List.of(), false));
  }

  @Test
  void an_answer_belongs_to_its_request() {
    given(ASSIGNED, REQUESTED)
        .when(new AnswerCoordination(by(OPINION, day(2)), ID, 2, Opinion.AGREE, null, List.of()))
        .refusedBy(REQUEST_UNKNOWN);
    given(ASSIGNED, REQUESTED)
        .when(new AnswerCoordination(by(OPINION, day(0)), ID, 1, Opinion.AGREE, null, List.of()))
        .refusedBy(DATES_RUN_FORWARD);
    given(ASSIGNED, REQUESTED)
        .when(
            new AnswerCoordination(
                by(OPINION, day(2)),
                ID,
                1,
                Opinion.AGREE,
                null,
                List.of(new FileRef("a", "b", 1, "c"))))
        .refusedBy(FILES_DESCRIBED);
    given(ASSIGNED, REQUESTED)
        .when(
            new AnswerCoordination(by(OPINION, day(4)), ID, 1, Opinion.AGREE, null, List.of(FILE)))
        .then(
            new CoordinationAnswered(
                ID, day(4), 1, OFFICE, Opinion.AGREE, null, List.of(FILE), true));
  }

  private static ProjectCommand answer(Actor actor, Opinion opinion, String comments) {
    return new AnswerCoordination(by(actor, day(2)), ID, 1, opinion, comments, List.of());
  }

  @Test
  void silence_after_the_last_day_is_recorded_and_deemed_agreement_where_policy_says_so() {
    var deemed = new ItemPolicy(false, false, false, true, null, null, Map.of());
    for (Actor actor : List.of(SERVICE, MONITOR)) {
      given(ASSIGNED, REQUESTED)
          .when(lapse(actor, 1, 4))
          .then(new CoordinationLapsed(ID, day(4), 1, OFFICE, day(3), false));
      given(deemed, KNOWN, ASSIGNED, REQUESTED)
          .when(lapse(actor, 1, 4))
          .then(new CoordinationLapsed(ID, day(4), 1, OFFICE, day(3), true));
    }
    given(ASSIGNED, REQUESTED).when(lapse(HEAD, 1, 4)).refusedBy(LAPSE_TOLD_BY_SERVICE_OR_MONITOR);
    given(ASSIGNED, REQUESTED).when(lapse(SERVICE, 2, 4)).refusedBy(REQUEST_UNKNOWN);
    given(ASSIGNED, REQUESTED).when(lapse(SERVICE, 1, 3)).refusedBy(LAPSED_AFTER_DUE);
    given(ASSIGNED, REQUESTED, ANSWERED).when(lapse(MONITOR, 1, 4)).refusedBy(LAPSED_AFTER_DUE);
  }

  @Test
  void a_timer_that_comes_after_the_answer_has_nothing_to_tell() {
    var lapsed = new CoordinationLapsed(ID, day(4), 1, OFFICE, day(3), false);
    given(ASSIGNED, REQUESTED, ANSWERED).when(lapse(SERVICE, 1, 4)).thenNothing();
    given(ASSIGNED, REQUESTED, lapsed).when(lapse(SERVICE, 1, 5)).thenNothing();
    given(ASSIGNED, REQUESTED, lapsed)
        .when(new AnswerCoordination(by(OPINION, day(5)), ID, 1, Opinion.AGREE, null, List.of()))
        .then(
            new CoordinationAnswered(ID, day(5), 1, OFFICE, Opinion.AGREE, null, List.of(), true));
  }

  @Test
  void a_timer_that_comes_after_the_work_was_stopped_has_nothing_to_tell() {
    var suspended =
        new TimeEvent.ProjectSuspended(ID, day(2), "Law", "14-TB", SuspensionPolicy.NO_EFFECT);
    var withdrawn = new FateEvent.ProjectWithdrawn(ID, day(2), "Given up", null);
    for (ProjectEvent stopped : List.of(suspended, withdrawn)) {
      given(ASSIGNED, REQUESTED, stopped).when(lapse(SERVICE, 1, 4)).thenNothing();
      given(ASSIGNED, REQUESTED, stopped)
          .when(lapse(MONITOR, 1, 4))
          .refusedBy(ProjectRule.NOT_IN_THIS_STATE);
    }
  }

  private static ProjectCommand lapse(Actor actor, int number, int day) {
    return new RecordCoordinationLapse(by(actor, day(day)), ID, number);
  }

  @Test
  void work_is_submitted_when_mandatory_opinions_are_given_or_overdue() {
    assertThat(given(ASSIGNED, REQUESTED, REPORTED).when(submit(3)).refusedBy(OPINIONS_FIRST))
        .containsEntry("unit", OFFICE.value());
    given(ASSIGNED, REQUESTED, REPORTED).when(submit(4)).then(submitted(1, day(4)));
    given(ASSIGNED, REQUESTED, REPORTED, ANSWERED).when(submit(3)).then(submitted(1, day(3)));
    var optional =
        new CoordinationRequested(ID, day(1), 1, OFFICE, "Sound?", day(3), false, OFFICER.person());
    given(ASSIGNED, optional, REPORTED).when(submit(3)).then(submitted(1, day(3)));
  }
}
