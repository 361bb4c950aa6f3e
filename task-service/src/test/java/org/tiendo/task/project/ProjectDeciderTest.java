package org.tiendo.task.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.task.World.AUTHORITY;
import static org.tiendo.task.World.COMMISSION;
import static org.tiendo.task.World.DEPARTMENT;
import static org.tiendo.task.World.HEAD;
import static org.tiendo.task.World.MONITOR;
import static org.tiendo.task.World.NOWHERE;
import static org.tiendo.task.World.OFFICE;
import static org.tiendo.task.World.OFFICER;
import static org.tiendo.task.World.QUALITY;
import static org.tiendo.task.World.TODAY;
import static org.tiendo.task.World.actor;
import static org.tiendo.task.World.by;
import static org.tiendo.task.project.Items.ACCEPTED;
import static org.tiendo.task.project.Items.ASSIGNED;
import static org.tiendo.task.project.Items.COMPLETED;
import static org.tiendo.task.project.Items.DOCUMENT;
import static org.tiendo.task.project.Items.FILE;
import static org.tiendo.task.project.Items.HISTORY;
import static org.tiendo.task.project.Items.ID;
import static org.tiendo.task.project.Items.OPENED;
import static org.tiendo.task.project.Items.OPENED_AGAIN;
import static org.tiendo.task.project.Items.OTHER_DOCUMENT;
import static org.tiendo.task.project.Items.REPORTED;
import static org.tiendo.task.project.Items.RETURNED;
import static org.tiendo.task.project.Items.SUBMITTED;
import static org.tiendo.task.project.Items.SUBMITTED_AGAIN;
import static org.tiendo.task.project.Items.accepted;
import static org.tiendo.task.project.Items.assigned;
import static org.tiendo.task.project.Items.complete;
import static org.tiendo.task.project.Items.day;
import static org.tiendo.task.project.Items.given;
import static org.tiendo.task.project.Items.opened;
import static org.tiendo.task.project.Items.report;
import static org.tiendo.task.project.Items.returned;
import static org.tiendo.task.project.Items.submit;
import static org.tiendo.task.project.Items.upTo;
import static org.tiendo.task.project.ProjectRule.COMPLETED_BY_MONITOR_OR_ASSIGNER;
import static org.tiendo.task.project.ProjectRule.DATES_RUN_FORWARD;
import static org.tiendo.task.project.ProjectRule.DOCUMENT_UNKNOWN;
import static org.tiendo.task.project.ProjectRule.FILES_DESCRIBED;
import static org.tiendo.task.project.ProjectRule.FILES_REQUIRED;
import static org.tiendo.task.project.ProjectRule.ISSUED_DOCUMENT_REQUIRED;
import static org.tiendo.task.project.ProjectRule.LEAD_NEVER_COMPLETES;
import static org.tiendo.task.project.ProjectRule.NOT_IN_THIS_STATE;
import static org.tiendo.task.project.ProjectRule.PERCENT_IN_RANGE;
import static org.tiendo.task.project.ProjectRule.PROGRESS_BY_LEAD_OR_ON_ITS_BEHALF;
import static org.tiendo.task.project.ProjectRule.PROGRESS_SAYS_SOMETHING;
import static org.tiendo.task.project.ProjectRule.PROJECT_UNKNOWN;
import static org.tiendo.task.project.ProjectRule.REVIEW_OF_CURRENT_ROUND;
import static org.tiendo.task.project.ProjectRule.REVIEW_RECORDED_BY_SERVICE;
import static org.tiendo.task.project.ProjectRule.SUBMITTED_BY_HEAD_OF_LEAD;
import static org.tiendo.task.project.ProjectRule.SUBMITTER_NEVER_COMPLETES;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.FileRef;
import org.tiendo.task.project.ProjectCommand.CompleteProject;
import org.tiendo.task.project.ProjectCommand.RecordReviewOpened;
import org.tiendo.task.project.ProjectCommand.ReportProgress;
import org.tiendo.task.project.ProjectCommand.SubmitProject;
import org.tiendo.task.project.ProjectEvent.ProgressReported;
import org.tiendo.task.project.ProjectEvent.ProjectCompleted;
import org.tiendo.task.project.ProjectEvent.ProjectSubmitted;

class ProjectDeciderTest {

  @Test
  void a_project_passes_through_its_states() {
    List<String> labels = new ArrayList<>();
    for (ProjectEvent event : HISTORY) {
      labels.add(((Project.Known) upTo(event).state()).label());
    }
    assertThat(labels)
        .containsExactly(
            "ASSIGNED",
            "IN_PROGRESS",
            "SUBMITTED",
            "UNDER_REVIEW",
            "RETURNED",
            "SUBMITTED",
            "UNDER_REVIEW",
            "ACCEPTED",
            "COMPLETED");
  }

  @Test
  void nothing_is_done_to_a_project_that_was_not_assigned() {
    for (var command :
        List.of(report(1), submit(1), opened(1, 1), returned(1, 1), accepted(1, 1), complete(1))) {
      given().when(command).refusedBy(PROJECT_UNKNOWN);
    }
  }

  @Test
  void an_item_does_not_exist_for_those_who_have_no_part_in_it_in_whatever_state() {
    for (ProjectEvent event : HISTORY) {
      for (Role role : List.of(Role.UNIT_HEAD, Role.UNIT_OFFICER, Role.REVIEWER, Role.CLERK)) {
        for (UnitId unit : List.of(DEPARTMENT, OFFICE, NOWHERE)) {
          Actor stranger = actor("x", unit, role);
          upTo(event)
              .when(new ReportProgress(by(stranger, day(9)), ID, COMMISSION, 101, null, null))
              .refusedBy(PROJECT_UNKNOWN);
          upTo(event)
              .when(new SubmitProject(by(stranger, day(9)), ID, List.of(), List.of(), null))
              .refusedBy(PROJECT_UNKNOWN);
          upTo(event)
              .when(new CompleteProject(by(stranger, day(9)), ID, List.of()))
              .refusedBy(PROJECT_UNKNOWN);
        }
      }
    }
  }

  @Nested
  class Report_progress {

    @Test
    void the_first_report_takes_the_work_up() {
      given(ASSIGNED).when(report(1)).then(REPORTED);
    }

    @Test
    void the_head_may_report_and_zero_and_a_hundred_are_percentages() {
      for (int percent : List.of(0, 100)) {
        given(ASSIGNED)
            .when(progress(HEAD, COMMISSION, percent))
            .then(new ProgressReported(ID, day(1), percent, null, null, HEAD.person(), TODAY));
      }
    }

    @Test
    void the_monitoring_office_reports_on_behalf_of_the_lead() {
      given(ASSIGNED)
          .when(progress(MONITOR, COMMISSION, 10))
          .then(new ProgressReported(ID, day(1), 10, null, null, null, TODAY));
    }

    @Test
    void the_monitoring_office_says_on_whose_behalf() {
      given(ASSIGNED)
          .when(progress(MONITOR, null, 10))
          .refusedBy(PROGRESS_BY_LEAD_OR_ON_ITS_BEHALF);
      given(ASSIGNED)
          .when(progress(MONITOR, DEPARTMENT, 10))
          .refusedBy(PROGRESS_BY_LEAD_OR_ON_ITS_BEHALF);
    }

    @Test
    void nobody_else_reports() {
      for (Actor other : List.of(AUTHORITY, actor("x", QUALITY, Role.UNIT_OFFICER))) {
        for (UnitId behalf : new UnitId[] {null, COMMISSION}) {
          given(ASSIGNED)
              .when(progress(other, behalf, 10))
              .refusedBy(PROGRESS_BY_LEAD_OR_ON_ITS_BEHALF);
        }
      }
      given(ASSIGNED)
          .when(progress(OFFICER, DEPARTMENT, 10))
          .refusedBy(PROGRESS_BY_LEAD_OR_ON_ITS_BEHALF);
    }

    @Test
    void a_percentage_lies_between_0_and_100() {
      for (int percent : List.of(-1, 101)) {
        given(ASSIGNED).when(progress(OFFICER, null, percent)).refusedBy(PERCENT_IN_RANGE);
      }
    }

    @Test
    void an_empty_report_is_none() {
      given(ASSIGNED).when(progress(OFFICER, null, null)).refusedBy(PROGRESS_SAYS_SOMETHING);
    }

    @Test
    void nothing_is_reported_from_before_the_assignment() {
      given(ASSIGNED).when(report(-1)).refusedBy(DATES_RUN_FORWARD);
    }

    @Test
    void a_returned_project_stays_returned_while_it_is_mended() {
      var mended = new ProgressReported(ID, day(5), 40, "draft", null, OFFICER.person(), TODAY);
      upTo(RETURNED).when(report(5)).then(mended);
      var history = new ArrayList<>(HISTORY.subList(0, HISTORY.indexOf(RETURNED) + 1));
      history.add(mended);
      given(history).when(submit(6)).then(SUBMITTED_AGAIN);
    }

    @Test
    void nothing_is_reported_while_others_have_the_work() {
      for (var last : List.of(SUBMITTED, OPENED, ACCEPTED, COMPLETED)) {
        upTo(last).when(report(20)).refusedBy(NOT_IN_THIS_STATE);
      }
    }

    private ProjectCommand progress(Actor actor, UnitId behalf, Integer percent) {
      return new ReportProgress(by(actor, day(1)), ID, behalf, percent, null, null);
    }
  }

  @Nested
  class Submit_project {

    @Test
    void the_first_submission_is_round_1() {
      upTo(REPORTED).when(submit(2)).then(SUBMITTED);
    }

    @Test
    void each_return_is_answered_by_the_next_round_and_all_submitters_are_kept() {
      Actor deputy = actor("deputy", COMMISSION, Role.UNIT_HEAD);
      upTo(RETURNED)
          .when(new SubmitProject(by(deputy, day(6)), ID, List.of(FILE), List.of(), null))
          .then(
              new ProjectSubmitted(
                  ID,
                  day(6),
                  2,
                  COMMISSION,
                  QUALITY,
                  List.of(HEAD.person(), new PersonId("deputy")),
                  List.of(FILE),
                  null,
                  null));
    }

    @Test
    void only_the_head_of_the_lead_submits() {
      for (Actor other :
          List.of(OFFICER, MONITOR, AUTHORITY, actor("x", QUALITY, Role.UNIT_HEAD))) {
        upTo(REPORTED)
            .when(new SubmitProject(by(other, day(2)), ID, List.of(FILE), List.of(), null))
            .refusedBy(SUBMITTED_BY_HEAD_OF_LEAD);
      }
    }

    @Test
    void a_submission_has_files() {
      upTo(REPORTED)
          .when(new SubmitProject(by(HEAD, day(2)), ID, List.of(), List.of(), null))
          .refusedBy(FILES_REQUIRED);
    }

    @Test
    void each_file_can_be_proved_later() {
      String hash = FILE.sha256();
      for (FileRef wrong :
          List.of(
              new FileRef(" ", hash, 1, "application/pdf"),
              new FileRef("a", hash.toUpperCase(java.util.Locale.ROOT), 1, "application/pdf"),
              new FileRef("a", hash.substring(1), 1, "application/pdf"),
              new FileRef("a", hash, 0, "application/pdf"),
              new FileRef("a", hash, 1, "pdf"))) {
        upTo(REPORTED)
            .when(new SubmitProject(by(HEAD, day(2)), ID, List.of(FILE, wrong), List.of(), null))
            .refusedBy(FILES_DESCRIBED);
      }
    }

    @Test
    void work_that_was_not_taken_up_or_is_with_others_is_not_submitted() {
      for (var last : List.of(ASSIGNED, SUBMITTED, OPENED, ACCEPTED, COMPLETED)) {
        upTo(last).when(submit(20)).refusedBy(NOT_IN_THIS_STATE);
      }
    }

    @Test
    void a_submission_is_not_dated_before_the_last_report() {
      upTo(REPORTED).when(submit(0)).refusedBy(DATES_RUN_FORWARD);
    }
  }

  @Nested
  class Follow_the_review {

    @Test
    void the_review_of_the_round_is_opened_returned_and_accepted() {
      upTo(SUBMITTED).when(opened(1, 2)).then(OPENED);
      upTo(OPENED).when(returned(1, 4)).then(RETURNED);
      upTo(OPENED_AGAIN).when(accepted(2, 8)).then(ACCEPTED);
    }

    @Test
    void only_a_service_tells() {
      for (Actor person : List.of(HEAD, MONITOR, actor("x", QUALITY, Role.REVIEWER))) {
        upTo(SUBMITTED)
            .when(new RecordReviewOpened(by(person, day(2)), ID, 1))
            .refusedBy(REVIEW_RECORDED_BY_SERVICE);
        upTo(OPENED)
            .when(new RecordReviewOpened(by(person, day(2)), ID, 1))
            .refusedBy(REVIEW_RECORDED_BY_SERVICE);
      }
    }

    @Test
    void what_is_recorded_already_changes_nothing() {
      for (var last : HISTORY.subList(HISTORY.indexOf(OPENED), HISTORY.size())) {
        upTo(last).when(opened(1, 2)).thenNothing();
      }
      for (var last : HISTORY.subList(HISTORY.indexOf(RETURNED), HISTORY.size())) {
        upTo(last).when(returned(1, 4)).thenNothing();
      }
      upTo(ACCEPTED).when(accepted(2, 8)).thenNothing();
      upTo(COMPLETED).when(accepted(2, 8)).thenNothing();
    }

    @Test
    void an_outcome_counts_for_its_round_alone() {
      upTo(SUBMITTED).when(opened(2, 20)).refusedBy(REVIEW_OF_CURRENT_ROUND);
      upTo(OPENED).when(accepted(2, 20)).refusedBy(REVIEW_OF_CURRENT_ROUND);
      upTo(OPENED).when(returned(2, 20)).refusedBy(REVIEW_OF_CURRENT_ROUND);
      upTo(OPENED_AGAIN).when(accepted(1, 20)).refusedBy(REVIEW_OF_CURRENT_ROUND);
    }

    @Test
    void a_verdict_follows_the_opening_and_is_final() {
      upTo(SUBMITTED).when(accepted(1, 20)).refusedBy(NOT_IN_THIS_STATE);
      upTo(SUBMITTED).when(returned(1, 20)).refusedBy(NOT_IN_THIS_STATE);
      upTo(RETURNED).when(accepted(1, 20)).refusedBy(NOT_IN_THIS_STATE);
      upTo(ACCEPTED).when(returned(2, 20)).refusedBy(NOT_IN_THIS_STATE);
      for (var command : List.of(opened(1, 20), returned(1, 20), accepted(1, 20))) {
        upTo(REPORTED).when(command).refusedBy(NOT_IN_THIS_STATE);
      }
    }

    @Test
    void a_verdict_is_not_dated_before_the_submission() {
      upTo(OPENED_AGAIN).when(accepted(2, 5)).refusedBy(DATES_RUN_FORWARD);
    }
  }

  @Nested
  class Complete_project {

    @Test
    void the_clock_stopped_with_the_submission_that_was_accepted() {
      upTo(ACCEPTED).when(complete(9)).then(COMPLETED);
    }

    @Test
    void the_assigner_completes_too_and_documents_may_be_cited() {
      upTo(ACCEPTED)
          .when(new CompleteProject(by(AUTHORITY, day(9)), ID, List.of(OTHER_DOCUMENT)))
          .then(new ProjectCompleted(ID, day(9), 2, day(6), List.of(OTHER_DOCUMENT)));
    }

    @Test
    void nobody_else_completes() {
      for (Actor other :
          List.of(
              HEAD,
              actor("x", QUALITY, Role.REVIEWER),
              actor("x", QUALITY, Role.ASSIGNING_AUTHORITY))) {
        upTo(ACCEPTED)
            .when(new CompleteProject(by(other, day(9)), ID, List.of()))
            .refusedBy(COMPLETED_BY_MONITOR_OR_ASSIGNER);
      }
    }

    @Test
    void nobody_of_the_lead_or_below_it_completes() {
      for (UnitId unit : List.of(COMMISSION, DEPARTMENT)) {
        upTo(ACCEPTED)
            .when(
                new CompleteProject(
                    by(actor("x", unit, Role.MONITORING_OFFICE), day(9)), ID, List.of()))
            .refusedBy(LEAD_NEVER_COMPLETES);
      }
    }

    @Test
    void who_submitted_does_not_complete_after_moving_to_another_unit() {
      Actor moved = actor(HEAD.person().value(), OFFICE, Role.MONITORING_OFFICE);
      upTo(ACCEPTED)
          .when(new CompleteProject(by(moved, day(9)), ID, List.of()))
          .refusedBy(SUBMITTER_NEVER_COMPLETES);
    }

    @Test
    void an_item_does_not_exist_for_who_stands_nowhere_in_the_tree() {
      Actor stranger = actor("x", NOWHERE, Role.MONITORING_OFFICE);
      upTo(ACCEPTED)
          .when(new CompleteProject(by(stranger, day(9)), ID, List.of()))
          .refusedBy(PROJECT_UNKNOWN);
    }

    @Test
    void only_what_is_accepted_is_completed() {
      for (var last : HISTORY) {
        if (last != ACCEPTED) {
          upTo(last).when(complete(20)).refusedBy(NOT_IN_THIS_STATE);
        }
      }
    }

    @Test
    void what_is_to_be_issued_needs_a_document_that_names_it() {
      var history = new ArrayList<>(HISTORY.subList(0, HISTORY.indexOf(ACCEPTED) + 1));
      history.set(0, assigned(true));
      given(history).when(complete(9)).refusedBy(ISSUED_DOCUMENT_REQUIRED);
      given(history).when(complete(9, OTHER_DOCUMENT)).refusedBy(ISSUED_DOCUMENT_REQUIRED);
      given(history)
          .when(complete(9, OTHER_DOCUMENT, DOCUMENT))
          .then(new ProjectCompleted(ID, day(9), 2, day(6), List.of(OTHER_DOCUMENT, DOCUMENT)));
    }

    @Test
    void a_cited_document_must_exist() {
      upTo(ACCEPTED)
          .when(complete(9, DOCUMENT, new DocumentId("doc-9")))
          .refusedBy(DOCUMENT_UNKNOWN);
    }

    @Test
    void completion_is_not_dated_before_acceptance() {
      assertThat(upTo(ACCEPTED).when(complete(7)).refusedBy(DATES_RUN_FORWARD))
          .containsEntry("lastRecordedFor", day(8).toString());
    }
  }
}
