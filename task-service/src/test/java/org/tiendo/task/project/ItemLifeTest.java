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
import static org.tiendo.task.World.SERVICE;
import static org.tiendo.task.World.actor;
import static org.tiendo.task.World.by;
import static org.tiendo.task.project.FateRule.DROPPED_BY_PROPOSER_OR_MONITOR;
import static org.tiendo.task.project.Items.ACCEPTED;
import static org.tiendo.task.project.Items.ASSIGNED;
import static org.tiendo.task.project.Items.CALENDAR;
import static org.tiendo.task.project.Items.COMMENT;
import static org.tiendo.task.project.Items.COMPLETED;
import static org.tiendo.task.project.Items.DOCUMENT;
import static org.tiendo.task.project.Items.DUE;
import static org.tiendo.task.project.Items.FILE;
import static org.tiendo.task.project.Items.HISTORY;
import static org.tiendo.task.project.Items.ID;
import static org.tiendo.task.project.Items.KNOWN;
import static org.tiendo.task.project.Items.OPENED;
import static org.tiendo.task.project.Items.OTHER_HEAD;
import static org.tiendo.task.project.Items.PROGRAMME;
import static org.tiendo.task.project.Items.REPORTED;
import static org.tiendo.task.project.Items.RETURNED;
import static org.tiendo.task.project.Items.REVIEWER;
import static org.tiendo.task.project.Items.SUBMITTED;
import static org.tiendo.task.project.Items.SUBMITTER;
import static org.tiendo.task.project.Items.accepted;
import static org.tiendo.task.project.Items.and;
import static org.tiendo.task.project.Items.assign;
import static org.tiendo.task.project.Items.assigned;
import static org.tiendo.task.project.Items.complete;
import static org.tiendo.task.project.Items.day;
import static org.tiendo.task.project.Items.given;
import static org.tiendo.task.project.Items.known;
import static org.tiendo.task.project.Items.opened;
import static org.tiendo.task.project.Items.report;
import static org.tiendo.task.project.Items.returned;
import static org.tiendo.task.project.Items.submit;
import static org.tiendo.task.project.Items.submitted;
import static org.tiendo.task.project.Items.until;
import static org.tiendo.task.project.Items.upTo;
import static org.tiendo.task.project.ProjectRule.DATES_RUN_FORWARD;
import static org.tiendo.task.project.ProjectRule.EACH_COMMENT_ANSWERED;
import static org.tiendo.task.project.ProjectRule.ISSUED_DOCUMENT_REQUIRED;
import static org.tiendo.task.project.ProjectRule.LEAD_NEVER_COMPLETES;
import static org.tiendo.task.project.ProjectRule.NOT_IN_THIS_STATE;
import static org.tiendo.task.project.ProjectRule.PROJECT_UNKNOWN;
import static org.tiendo.task.project.ProjectRule.PROPOSED_BY_UNIT_OR_MONITOR;
import static org.tiendo.task.project.ProjectRule.PROPOSED_WHILE_DRAFTED;
import static org.tiendo.task.project.ProjectRule.REVERSED_BY_ASSIGNER_OR_MONITOR;
import static org.tiendo.task.project.ProjectRule.REVIEWER_NEVER_SUBMITS;
import static org.tiendo.task.project.ProjectRule.REVIEW_OF_CURRENT_ROUND;
import static org.tiendo.task.project.ProjectRule.SCORED_STANDS;
import static org.tiendo.task.project.ProjectRule.SIX_CLEARS_IN_FULL;
import static org.tiendo.task.project.ProjectRule.SUBMITTED_BY_HEAD_OF_LEAD;
import static org.tiendo.task.project.ProjectRule.UNIT_NOT_IN_BEING;
import static org.tiendo.task.project.ProjectRule.UNIT_UNKNOWN;
import static org.tiendo.task.project.ProjectRule.WORKER_NEVER_COMPLETES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.ClockPolicy;
import org.tiendo.contracts.vocabulary.CommentResponse;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.ReviewComment;
import org.tiendo.contracts.vocabulary.SuspensionPolicy;
import org.tiendo.task.project.FateCommand.WithdrawProject;
import org.tiendo.task.project.FateEvent.ProjectMerged;
import org.tiendo.task.project.FateEvent.ProjectWithdrawn;
import org.tiendo.task.project.LeadEvent.LeadReassigned;
import org.tiendo.task.project.LeadEvent.ProjectAcknowledged;
import org.tiendo.task.project.Project.InProgress;
import org.tiendo.task.project.Project.Known;
import org.tiendo.task.project.ProjectCommand.CompleteProject;
import org.tiendo.task.project.ProjectCommand.RecordReviewRejection;
import org.tiendo.task.project.ProjectCommand.RecordReviewReturn;
import org.tiendo.task.project.ProjectCommand.RecordReviewScored;
import org.tiendo.task.project.ProjectCommand.RegisterItem;
import org.tiendo.task.project.ProjectCommand.ReverseCompletion;
import org.tiendo.task.project.ProjectCommand.SubmitProject;
import org.tiendo.task.project.ProjectCommand.WithdrawSubmission;
import org.tiendo.task.project.ProjectEvent.CompletionReversed;
import org.tiendo.task.project.ProjectEvent.ItemRegistered;
import org.tiendo.task.project.ProjectEvent.ProgressReported;
import org.tiendo.task.project.ProjectEvent.ProjectCompleted;
import org.tiendo.task.project.ProjectEvent.ProjectRejected;
import org.tiendo.task.project.ProjectEvent.ProjectReturned;
import org.tiendo.task.project.ProjectEvent.ProjectScored;
import org.tiendo.task.project.ProjectEvent.ProjectSubmitted;
import org.tiendo.task.project.ProjectEvent.SubmissionWithdrawn;
import org.tiendo.task.project.TimeEvent.ProjectSuspended;

/// What comes before the assignment, and the ways back.
class ItemLifeTest {

  private static final ProgrammeId DRAFT = new ProgrammeId("draft");
  private static final ProjectEvent PROPOSED =
      new ItemRegistered(ID, day(0), ItemType.REPORT, "Title", null, COMMISSION, null, DUE, DRAFT);
  private static final ProjectEvent SCORED = new ProjectScored(ID, day(3), 1, REVIEWER);
  private static final ProjectEvent WITHDRAWN = new SubmissionWithdrawn(ID, day(3), 1, "Annex");
  private static final ProjectEvent REJECTED =
      new ProjectRejected(ID, day(4), 1, "content", List.of(COMMENT), REVIEWER);

  private static ProjectCommand propose(
      Actor actor, UnitId by, UnitId lead, ProgrammeId programme) {
    return new RegisterItem(
        by(actor, day(0)), ID, ItemType.REPORT, "Title", null, by, lead, DUE, programme);
  }

  @Test
  void nothing_to_planned_by_the_unit_that_proposes_or_the_monitoring_office() {
    for (Actor actor : List.of(HEAD, OFFICER, MONITOR)) {
      given().when(propose(actor, COMMISSION, null, DRAFT)).then(PROPOSED);
    }
    given()
        .when(propose(AUTHORITY, COMMISSION, null, DRAFT))
        .refusedBy(PROPOSED_BY_UNIT_OR_MONITOR);
    given().when(propose(MONITOR, NOWHERE, null, null)).refusedBy(UNIT_UNKNOWN);
    given().when(propose(MONITOR, COMMISSION, NOWHERE, null)).refusedBy(UNIT_UNKNOWN);
    given().when(propose(HEAD, COMMISSION, null, PROGRAMME)).refusedBy(PROPOSED_WHILE_DRAFTED);
    given(PROPOSED).when(propose(HEAD, COMMISSION, null, DRAFT)).refusedBy(NOT_IN_THIS_STATE);
    upTo(ASSIGNED).when(propose(HEAD, COMMISSION, null, DRAFT)).refusedBy(NOT_IN_THIS_STATE);
  }

  @Test
  void planned_to_assigned_by_the_assigner_not_before_it_was_proposed() {
    given(PROPOSED).when(assign().command()).then(assign().event());
    given(PROPOSED).when(assign().effectiveOn(day(-1)).command()).refusedBy(DATES_RUN_FORWARD);
    given(PROPOSED).when(report(1)).refusedBy(NOT_IN_THIS_STATE);
    assertThat(given(PROPOSED, ASSIGNED).state()).isEqualTo(given(ASSIGNED).state());
  }

  @Test
  void a_planned_item_exists_for_its_unit_its_lead_and_who_could_assign_it() {
    var led =
        new ItemRegistered(
            ID, day(0), ItemType.REPORT, "Title", null, COMMISSION, DEPARTMENT, DUE, null);
    for (Actor actor : List.of(HEAD, AUTHORITY, MONITOR, OTHER_HEAD)) {
      given(led)
          .when(drop(actor, -1))
          .refusedBy(
              actor.equals(HEAD) || actor.equals(MONITOR)
                  ? DATES_RUN_FORWARD
                  : DROPPED_BY_PROPOSER_OR_MONITOR);
    }
    given(led).when(drop(actor("q", QUALITY, Role.UNIT_HEAD), 1)).refusedBy(PROJECT_UNKNOWN);
    given(PROPOSED).when(drop(OTHER_HEAD, 1)).refusedBy(PROJECT_UNKNOWN);
  }

  @Test
  void planned_to_withdrawn_by_the_head_of_the_unit_or_the_monitoring_office() {
    var dropped = new ProjectWithdrawn(ID, day(1), "Given up", null);
    for (Actor actor : List.of(HEAD, MONITOR)) {
      given(PROPOSED).when(drop(actor, 1)).then(dropped);
    }
    given(PROPOSED).when(drop(OFFICER, 1)).refusedBy(DROPPED_BY_PROPOSER_OR_MONITOR);
    given(PROPOSED, dropped).when(assign().command()).refusedBy(NOT_IN_THIS_STATE);
    given(PROPOSED, dropped).when(drop(OTHER_HEAD, 1)).refusedBy(PROJECT_UNKNOWN);
  }

  private static ProjectCommand drop(Actor actor, int day) {
    return new WithdrawProject(by(actor, day(day)), ID, "Given up", null);
  }

  @Test
  void the_six_clears_are_asked_for_in_full_where_policy_says_so() {
    var full = new ItemPolicy(false, false, true, false, null, null, Map.of());
    given(full, KNOWN).when(assign().command()).refusedBy(SIX_CLEARS_IN_FULL);
    given(full, KNOWN)
        .when(assign().responsible(OFFICER.person(), null).command())
        .refusedBy(SIX_CLEARS_IN_FULL);
    given(full, KNOWN)
        .when(assign().responsible(OFFICER.person(), "Asks all units").command())
        .then(assign().responsible(OFFICER.person(), "Asks all units").event());
    given(full, KNOWN)
        .when(assign().partOf(new ProjectId("whole")).command())
        .then(assign().partOf(new ProjectId("whole")).event());
  }

  @Test
  void units_that_are_no_more_take_no_part() {
    given(ItemPolicy.plain(false), known(CALENDAR, QUALITY))
        .when(assign().command())
        .refusedBy(UNIT_NOT_IN_BEING);
  }

  @Test
  void submitted_to_in_progress_by_the_lead_head_before_the_first_score() {
    upTo(SUBMITTED).when(takeBack(HEAD, 3)).then(WITHDRAWN);
    upTo(OPENED).when(takeBack(HEAD, 3)).then(WITHDRAWN);
    upTo(OPENED).when(takeBack(OFFICER, 3)).refusedBy(SUBMITTED_BY_HEAD_OF_LEAD);
    upTo(OPENED).when(takeBack(HEAD, 1)).refusedBy(DATES_RUN_FORWARD);
    given(and(until(OPENED), SCORED)).when(takeBack(HEAD, 3)).refusedBy(SCORED_STANDS);
    upTo(REPORTED).when(takeBack(HEAD, 3)).refusedBy(NOT_IN_THIS_STATE);
    var back = given(and(until(OPENED), WITHDRAWN));
    assertThat(back.state()).isInstanceOf(InProgress.class);
    back.when(submit(5)).then(submitted(2, day(5)));
    for (ProjectCommand late :
        List.of(opened(1, 5), returned(1, 5), accepted(1, 5), scored(1, 5))) {
      back.when(late).thenNothing();
    }
    back.when(opened(2, 5)).refusedBy(REVIEW_OF_CURRENT_ROUND);
  }

  private static ProjectCommand takeBack(Actor actor, int day) {
    return new WithdrawSubmission(by(actor, day(day)), ID, "Annex");
  }

  private static ProjectCommand scored(int round, int day) {
    return new RecordReviewScored(by(SERVICE, day(day)), ID, round, REVIEWER);
  }

  private static ProjectCommand rejected(int round, int day) {
    return new RecordReviewRejection(
        by(SERVICE, day(day)), ID, round, "content", List.of(COMMENT), REVIEWER);
  }

  @Test
  void the_first_score_is_recorded_once() {
    upTo(OPENED).when(scored(1, 3)).then(SCORED);
    given(and(until(OPENED), SCORED)).when(scored(1, 3)).thenNothing();
    given(and(until(OPENED), SCORED)).when(opened(1, 3)).thenNothing();
    given(and(until(OPENED), SCORED)).when(returned(1, 4)).then(RETURNED);
    upTo(SUBMITTED).when(scored(1, 3)).refusedBy(NOT_IN_THIS_STATE);
    upTo(RETURNED).when(scored(1, 5)).thenNothing();
    upTo(ACCEPTED).when(scored(2, 9)).thenNothing();
    upTo(ACCEPTED).when(rejected(2, 9)).refusedBy(NOT_IN_THIS_STATE);
    upTo(RETURNED).when(rejected(1, 9)).refusedBy(NOT_IN_THIS_STATE);
  }

  @Test
  void a_rejected_item_is_in_progress_again_and_a_later_round_answers_the_comments() {
    upTo(OPENED).when(rejected(1, 4)).then(REJECTED);
    var again = given(and(until(OPENED), REJECTED));
    assertThat(again.state()).isInstanceOf(InProgress.class);
    again.when(rejected(1, 5)).thenNothing();
    again.when(submit(5)).refusedBy(EACH_COMMENT_ANSWERED);
  }

  @Test
  void returned_to_submitted_answers_each_comment() {
    var back =
        new ProjectReturned(
            ID,
            day(4),
            1,
            "content",
            null,
            List.of(COMMENT, new ReviewComment("1-2", null, "And how?")),
            REVIEWER);
    upTo(OPENED)
        .when(
            new RecordReviewReturn(
                by(SERVICE, day(4)), ID, 1, "content", null, back.comments(), REVIEWER))
        .then(back);
    var story = given(and(until(OPENED), back));
    assertThat(story.when(submit(5)).refusedBy(EACH_COMMENT_ANSWERED))
        .containsEntry("comments", "1-1 1-2");
    var first = new CommentResponse("1-1", "By June", true);
    var second = new CommentResponse("1-2", "Not now", false);
    var third = new CommentResponse("2-1", "What?", false);
    story.when(answering(first)).refusedBy(EACH_COMMENT_ANSWERED);
    story.when(answering(first, first)).refusedBy(EACH_COMMENT_ANSWERED);
    story.when(answering(first, second, third)).refusedBy(EACH_COMMENT_ANSWERED);
    story.when(answering(first, third)).refusedBy(EACH_COMMENT_ANSWERED);
    story
        .when(answering(second, first))
        .then(
            new ProjectSubmitted(
                ID,
                day(5),
                2,
                COMMISSION,
                QUALITY,
                List.of(SUBMITTER),
                List.of(FILE),
                List.of(second, first),
                "All taken up"));
    upTo(REPORTED).when(answering(first)).refusedBy(EACH_COMMENT_ANSWERED);
  }

  private static ProjectCommand answering(CommentResponse... responses) {
    return new SubmitProject(
        by(HEAD, day(5)), ID, List.of(FILE), List.of(responses), "All taken up");
  }

  @Test
  void nobody_who_reviewed_a_round_submits_one_whoever_leads_now() {
    Actor reviewer = actor(REVIEWER.value(), DEPARTMENT, Role.UNIT_HEAD);
    var other = new LeadReassigned(ID, day(5), COMMISSION, DEPARTMENT, "It knows best", null);
    var taken = new ProgressReported(ID, day(6), 50, null, null, null, null);
    for (ProjectEvent verdict :
        List.of(RETURNED, new ProjectRejected(ID, day(4), 1, "content", List.of(), REVIEWER))) {
      given(and(until(OPENED), verdict, other, taken))
          .when(new SubmitProject(by(reviewer, day(7)), ID, List.of(FILE), List.of(), null))
          .refusedBy(REVIEWER_NEVER_SUBMITS);
    }
    given(and(until(OPENED), SCORED, WITHDRAWN, other, taken))
        .when(new SubmitProject(by(reviewer, day(7)), ID, List.of(FILE), List.of(), null))
        .refusedBy(REVIEWER_NEVER_SUBMITS);
  }

  @Test
  void nobody_who_worked_for_a_lead_completes_nor_a_unit_that_ever_led() {
    Actor moved = actor(OFFICER.person().value(), OFFICE, Role.MONITORING_OFFICE);
    upTo(ACCEPTED)
        .when(new CompleteProject(by(moved, day(9)), ID, List.of()))
        .refusedBy(WORKER_NEVER_COMPLETES);
    Actor former = actor("f", COMMISSION, Role.MONITORING_OFFICE);
    var other = new LeadReassigned(ID, day(0), COMMISSION, DEPARTMENT, "It knows best", null);
    List<ProjectEvent> history = new ArrayList<>(List.of(ASSIGNED, other));
    history.addAll(HISTORY.subList(1, HISTORY.size() - 1));
    given(history)
        .when(new CompleteProject(by(former, day(9)), ID, List.of()))
        .refusedBy(LEAD_NEVER_COMPLETES);
    given(history).when(complete(9)).then(COMPLETED);
  }

  @Test
  void completed_to_in_progress_by_the_assigner_or_the_monitor_and_the_old_completion_stays() {
    var reversed = new CompletionReversed(ID, day(11), day(9), "Revoked");
    for (Actor actor : List.of(AUTHORITY, MONITOR)) {
      upTo(COMPLETED).when(reverse(actor, 11)).then(reversed);
    }
    upTo(COMPLETED).when(reverse(HEAD, 11)).refusedBy(REVERSED_BY_ASSIGNER_OR_MONITOR);
    upTo(COMPLETED)
        .when(reverse(actor("f", COMMISSION, Role.MONITORING_OFFICE), 11))
        .refusedBy(REVERSED_BY_ASSIGNER_OR_MONITOR);
    upTo(COMPLETED).when(reverse(MONITOR, 8)).refusedBy(DATES_RUN_FORWARD);
    upTo(ACCEPTED).when(reverse(MONITOR, 11)).refusedBy(NOT_IN_THIS_STATE);
    var again = given(and(until(COMPLETED), reversed));
    assertThat(again.state()).isInstanceOf(InProgress.class);
    again.when(submit(12)).then(submitted(3, day(12)));
  }

  private static ProjectCommand reverse(Actor actor, int day) {
    return new ReverseCompletion(by(actor, day(day)), ID, "Revoked");
  }

  @Test
  void the_clock_stops_by_the_policy_of_the_type() {
    for (ClockPolicy clock : ClockPolicy.values()) {
      var policy =
          new ItemPolicy(false, false, false, false, null, null, Map.of(ItemType.PROJECT, clock));
      var outcome = given(policy, known(CALENDAR)).when(assign().command());
      List<ProjectEvent> history = new ArrayList<>(HISTORY.subList(0, HISTORY.size() - 1));
      history.set(0, ((Decision.Accepted<ProjectEvent>) outcome.decision()).events().getFirst());
      LocalDate expected =
          switch (clock) {
            case FIRST_SUBMISSION -> day(2);
            case ACCEPTED_SUBMISSION -> day(6);
            case ISSUE -> day(9);
          };
      given(policy, known(CALENDAR), history.toArray(ProjectEvent[]::new))
          .when(complete(12, DOCUMENT))
          .then(new ProjectCompleted(ID, day(12), 2, expected, List.of(DOCUMENT)));
    }
    var issue =
        new ItemPolicy(
            false, false, false, false, null, null, Map.of(ItemType.PROJECT, ClockPolicy.ISSUE));
    var assigned =
        ((Decision.Accepted<ProjectEvent>) given(issue, KNOWN).when(assign().command()).decision())
            .events()
            .getFirst();
    List<ProjectEvent> history = new ArrayList<>(HISTORY.subList(0, HISTORY.size() - 1));
    history.set(0, assigned);
    given(issue, KNOWN, history.toArray(ProjectEvent[]::new))
        .when(complete(12))
        .then(new ProjectCompleted(ID, day(12), 2, day(12), List.of()));
  }

  @Test
  void accepted_to_issued_is_an_issued_document_that_names_the_item() {
    List<ProjectEvent> history = new ArrayList<>(HISTORY.subList(0, HISTORY.size() - 1));
    history.set(0, assigned(true));
    given(history).when(complete(9)).refusedBy(ISSUED_DOCUMENT_REQUIRED);
    given(history)
        .when(complete(9, DOCUMENT))
        .then(new ProjectCompleted(ID, day(9), 2, day(6), List.of(DOCUMENT)));
  }

  @Test
  void people_and_clients_see_each_state_by_its_name() {
    var withdrawn = new ProjectWithdrawn(ID, day(9), "Given up", null);
    var merged = new ProjectMerged(ID, day(9), new ProjectId("project-2"), "Same", null);
    var suspended = new ProjectSuspended(ID, day(9), "Law", "14", SuspensionPolicy.NO_EFFECT);
    assertThat(
            java.util.stream.Stream.of(
                    given(ASSIGNED),
                    given(ASSIGNED, new ProjectAcknowledged(ID, day(1), COMMISSION, SUBMITTER)),
                    upTo(REPORTED),
                    upTo(SUBMITTED),
                    upTo(OPENED),
                    upTo(RETURNED),
                    upTo(ACCEPTED),
                    upTo(COMPLETED),
                    given(ASSIGNED, suspended),
                    given(ASSIGNED, withdrawn),
                    given(ASSIGNED, merged))
                .map(story -> ((Known) story.state()).label()))
        .containsExactly(
            "ASSIGNED",
            "ACKNOWLEDGED",
            "IN_PROGRESS",
            "SUBMITTED",
            "UNDER_REVIEW",
            "RETURNED",
            "ACCEPTED",
            "COMPLETED",
            "SUSPENDED",
            "WITHDRAWN",
            "MERGED");
  }
}
