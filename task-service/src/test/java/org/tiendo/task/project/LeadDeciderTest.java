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
import static org.tiendo.task.World.actor;
import static org.tiendo.task.World.by;
import static org.tiendo.task.project.Items.ASSIGNED;
import static org.tiendo.task.project.Items.CALENDAR;
import static org.tiendo.task.project.Items.ID;
import static org.tiendo.task.project.Items.KNOWN;
import static org.tiendo.task.project.Items.OTHER_HEAD;
import static org.tiendo.task.project.Items.REPORTED;
import static org.tiendo.task.project.Items.SUBMITTED;
import static org.tiendo.task.project.Items.assign;
import static org.tiendo.task.project.Items.day;
import static org.tiendo.task.project.Items.given;
import static org.tiendo.task.project.Items.known;
import static org.tiendo.task.project.Items.report;
import static org.tiendo.task.project.Items.upTo;
import static org.tiendo.task.project.LeadRule.ACKNOWLEDGED_BEFORE_WORK;
import static org.tiendo.task.project.LeadRule.ACKNOWLEDGED_BY_LEAD;
import static org.tiendo.task.project.LeadRule.ANSWERED_BY_ASSIGNER_OR_MONITOR;
import static org.tiendo.task.project.LeadRule.ASKED_BY_LEAD;
import static org.tiendo.task.project.LeadRule.ASKED_IN_TIME;
import static org.tiendo.task.project.LeadRule.COORDINATORS_SET_BY_ASSIGNER_OR_MONITOR;
import static org.tiendo.task.project.LeadRule.COORDINATOR_UNKNOWN;
import static org.tiendo.task.project.LeadRule.NEW_LEAD_DIFFERS;
import static org.tiendo.task.project.LeadRule.PROPOSED_LEAD_DIFFERS;
import static org.tiendo.task.project.LeadRule.QUESTION_UNKNOWN;
import static org.tiendo.task.project.LeadRule.REASSIGNED_BY_ASSIGNER;
import static org.tiendo.task.project.ProjectRule.ASSIGNER_IS_SUPERIOR;
import static org.tiendo.task.project.ProjectRule.COORDINATORS_DISTINCT;
import static org.tiendo.task.project.ProjectRule.DATES_RUN_FORWARD;
import static org.tiendo.task.project.ProjectRule.LEAD_IS_NOT_COORDINATOR;
import static org.tiendo.task.project.ProjectRule.LEAD_IS_NOT_REVIEWER;
import static org.tiendo.task.project.ProjectRule.NOT_IN_THIS_STATE;
import static org.tiendo.task.project.ProjectRule.UNIT_NOT_IN_BEING;
import static org.tiendo.task.project.ProjectRule.UNIT_UNKNOWN;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.task.project.LeadCommand.AcknowledgeAssignment;
import org.tiendo.task.project.LeadCommand.AddCoordinator;
import org.tiendo.task.project.LeadCommand.AnswerClarification;
import org.tiendo.task.project.LeadCommand.ProposeReassignment;
import org.tiendo.task.project.LeadCommand.ReassignLead;
import org.tiendo.task.project.LeadCommand.RemoveCoordinator;
import org.tiendo.task.project.LeadCommand.RequestClarification;
import org.tiendo.task.project.LeadEvent.ClarificationAnswered;
import org.tiendo.task.project.LeadEvent.ClarificationRequested;
import org.tiendo.task.project.LeadEvent.CoordinatorAdded;
import org.tiendo.task.project.LeadEvent.CoordinatorRemoved;
import org.tiendo.task.project.LeadEvent.LeadReassigned;
import org.tiendo.task.project.LeadEvent.ProjectAcknowledged;
import org.tiendo.task.project.LeadEvent.ReassignmentProposed;
import org.tiendo.task.project.Project.Acknowledged;
import org.tiendo.task.project.Project.Assigned;
import org.tiendo.task.project.Project.Known;

/// Between those who give an item, those who lead it and those who help.
class LeadDeciderTest {

  private static final ProjectEvent ACKNOWLEDGED =
      new ProjectAcknowledged(ID, day(1), COMMISSION, HEAD.person());
  private static final ProjectEvent ASKED =
      new ClarificationRequested(ID, day(1), 1, "Which posts?");
  private static final ProjectEvent REASSIGNED =
      new LeadReassigned(ID, day(2), COMMISSION, DEPARTMENT, "It knows best", "12-TB");
  private static final ProjectEvent COORDINATED =
      new CoordinatorAdded(ID, day(1), OFFICE, "Annexes");

  @Test
  void assigned_to_acknowledged_by_the_lead_unit() {
    given(ASSIGNED).when(new AcknowledgeAssignment(by(HEAD, day(1)), ID)).then(ACKNOWLEDGED);
    given(ASSIGNED)
        .when(new AcknowledgeAssignment(by(MONITOR, day(1)), ID))
        .refusedBy(ACKNOWLEDGED_BY_LEAD);
    assertThat(given(ASSIGNED, ACKNOWLEDGED).state()).isInstanceOf(Acknowledged.class);
    given(ASSIGNED, ACKNOWLEDGED)
        .when(new AcknowledgeAssignment(by(HEAD, day(1)), ID))
        .refusedBy(NOT_IN_THIS_STATE);
    given(ASSIGNED)
        .when(new AcknowledgeAssignment(by(HEAD, day(-1)), ID))
        .refusedBy(DATES_RUN_FORWARD);
  }

  @Test
  void acknowledged_to_in_progress_by_a_report_and_where_policy_asks_only_so() {
    var strict = new ItemPolicy(false, true, false, false, null, null, Map.of());
    given(ASSIGNED, ACKNOWLEDGED).when(report(1)).then(REPORTED);
    given(strict, KNOWN, ASSIGNED, ACKNOWLEDGED).when(report(1)).then(REPORTED);
    given(strict, KNOWN, ASSIGNED).when(report(1)).refusedBy(ACKNOWLEDGED_BEFORE_WORK);
  }

  @Test
  void the_lead_asks_what_is_meant_and_the_assigner_or_the_monitor_answers_once() {
    var ask = new RequestClarification(by(OFFICER, day(1)), ID, "Which posts?");
    given(ASSIGNED).when(ask).then(ASKED);
    given(ASSIGNED)
        .when(new RequestClarification(by(AUTHORITY, day(1)), ID, "Which posts?"))
        .refusedBy(ASKED_BY_LEAD);
    var answer = new ClarificationAnswered(ID, day(2), 1, "All of them");
    for (Actor actor : List.of(AUTHORITY, MONITOR)) {
      given(ASSIGNED, ASKED).when(answered(actor, 1)).then(answer);
    }
    given(ASSIGNED, ASKED).when(answered(HEAD, 1)).refusedBy(ANSWERED_BY_ASSIGNER_OR_MONITOR);
    assertThat(given(ASSIGNED, ASKED).when(answered(MONITOR, 2)).refusedBy(QUESTION_UNKNOWN))
        .containsEntry("number", "2");
    given(ASSIGNED, ASKED, answer).when(answered(MONITOR, 1)).refusedBy(QUESTION_UNKNOWN);
    given(ASSIGNED, ASKED, answer)
        .when(new RequestClarification(by(OFFICER, day(3)), ID, "And abroad?"))
        .then(new ClarificationRequested(ID, day(3), 2, "And abroad?"));
    assertThat(given(ASSIGNED, ASKED).state()).isInstanceOf(Assigned.class);
  }

  private static ProjectCommand answered(Actor actor, int number) {
    return new AnswerClarification(by(actor, day(2)), ID, number, "All of them");
  }

  @Test
  void the_lead_proposes_another_lead_and_leads_until_the_assigner_decides() {
    given(ASSIGNED)
        .when(proposal(HEAD, DEPARTMENT, 2))
        .then(new ReassignmentProposed(ID, day(2), DEPARTMENT, "It knows best"));
    given(ASSIGNED)
        .when(proposal(HEAD, null, 2))
        .then(new ReassignmentProposed(ID, day(2), null, "It knows best"));
    given(ASSIGNED).when(proposal(AUTHORITY, DEPARTMENT, 2)).refusedBy(ASKED_BY_LEAD);
    given(ASSIGNED).when(proposal(HEAD, COMMISSION, 2)).refusedBy(PROPOSED_LEAD_DIFFERS);
    given(ASSIGNED).when(proposal(HEAD, NOWHERE, 2)).refusedBy(UNIT_UNKNOWN);
    var proposed = new ReassignmentProposed(ID, day(2), DEPARTMENT, "It knows best");
    assertThat(((Known) given(ASSIGNED, proposed).state()).lead()).isEqualTo(COMMISSION);
  }

  @Test
  void where_policy_sets_days_another_lead_is_proposed_within_them() {
    var within = new ItemPolicy(false, false, false, false, 3, null, Map.of());
    given(within, KNOWN, ASSIGNED)
        .when(proposal(HEAD, null, 3))
        .then(new ReassignmentProposed(ID, day(3), null, "It knows best"));
    assertThat(
            given(within, KNOWN, ASSIGNED).when(proposal(HEAD, null, 4)).refusedBy(ASKED_IN_TIME))
        .containsEntry("until", day(3).toString());
    given(within, KNOWN, ASSIGNED, REASSIGNED)
        .when(proposal(OTHER_HEAD, null, 5))
        .then(new ReassignmentProposed(ID, day(5), null, "It knows best"));
  }

  private static ProjectCommand proposal(Actor actor, UnitId proposed, int day) {
    return new ProposeReassignment(by(actor, day(day)), ID, proposed, "It knows best");
  }

  @Test
  void only_the_assigner_changes_the_lead_who_has_yet_to_take_the_item_on() {
    given(ASSIGNED).when(reassign(AUTHORITY, DEPARTMENT)).then(REASSIGNED);
    given(ASSIGNED).when(reassign(MONITOR, DEPARTMENT)).refusedBy(REASSIGNED_BY_ASSIGNER);
    given(ASSIGNED).when(reassign(HEAD, DEPARTMENT)).refusedBy(REASSIGNED_BY_ASSIGNER);
    given(ASSIGNED).when(reassign(AUTHORITY, COMMISSION)).refusedBy(NEW_LEAD_DIFFERS);
    var after = (Assigned) given(ASSIGNED, REPORTED, REASSIGNED).state();
    assertThat(after.lead()).isEqualTo(DEPARTMENT);
    assertThat(after.assignment().leads()).containsExactly(COMMISSION, DEPARTMENT);
    given(ASSIGNED, REPORTED, REASSIGNED)
        .when(new AcknowledgeAssignment(by(OTHER_HEAD, day(2)), ID))
        .then(new ProjectAcknowledged(ID, day(2), DEPARTMENT, OTHER_HEAD.person()));
    upTo(SUBMITTED).when(reassign(AUTHORITY, DEPARTMENT)).refusedBy(NOT_IN_THIS_STATE);
  }

  @Test
  void the_new_lead_is_what_a_lead_must_be() {
    given(ASSIGNED).when(reassign(AUTHORITY, NOWHERE)).refusedBy(UNIT_UNKNOWN);
    given(ItemPolicy.plain(false), known(CALENDAR, DEPARTMENT), ASSIGNED)
        .when(reassign(AUTHORITY, DEPARTMENT))
        .refusedBy(UNIT_NOT_IN_BEING);
    given(assign().assigner(COMMISSION).event())
        .when(
            new ReassignLead(
                by(actor("self", COMMISSION, Role.ASSIGNING_AUTHORITY), day(2)),
                ID,
                OFFICE,
                "It knows best",
                null))
        .refusedBy(ASSIGNER_IS_SUPERIOR);
    given(ASSIGNED, COORDINATED)
        .when(reassign(AUTHORITY, OFFICE))
        .refusedBy(LEAD_IS_NOT_COORDINATOR);
    given(ASSIGNED).when(reassign(AUTHORITY, QUALITY)).refusedBy(LEAD_IS_NOT_REVIEWER);
  }

  private static ProjectCommand reassign(Actor actor, UnitId lead) {
    return new ReassignLead(by(actor, day(2)), ID, lead, "It knows best", "12-TB");
  }

  @Test
  void the_assigner_or_the_monitor_names_coordinators_and_releases_them() {
    for (Actor actor : List.of(AUTHORITY, MONITOR)) {
      given(ASSIGNED).when(add(actor, OFFICE)).then(COORDINATED);
      given(ASSIGNED, COORDINATED)
          .when(remove(actor, OFFICE))
          .then(new CoordinatorRemoved(ID, day(2), OFFICE, "Done"));
    }
    given(ASSIGNED).when(add(HEAD, OFFICE)).refusedBy(COORDINATORS_SET_BY_ASSIGNER_OR_MONITOR);
    given(ASSIGNED, COORDINATED)
        .when(remove(HEAD, OFFICE))
        .refusedBy(COORDINATORS_SET_BY_ASSIGNER_OR_MONITOR);
    given(ASSIGNED).when(add(MONITOR, NOWHERE)).refusedBy(UNIT_UNKNOWN);
    given(ASSIGNED).when(add(MONITOR, COMMISSION)).refusedBy(LEAD_IS_NOT_COORDINATOR);
    given(ASSIGNED, COORDINATED).when(add(MONITOR, OFFICE)).refusedBy(COORDINATORS_DISTINCT);
    given(ASSIGNED, COORDINATED).when(remove(MONITOR, QUALITY)).refusedBy(COORDINATOR_UNKNOWN);
    var both = new CoordinatorAdded(ID, day(1), QUALITY, null);
    var removed = new CoordinatorRemoved(ID, day(2), OFFICE, "Done");
    assertThat(
            ((Known) given(ASSIGNED, COORDINATED, both, removed).state())
                .assignment()
                .coordinators())
        .containsExactly(QUALITY);
  }

  private static ProjectCommand add(Actor actor, UnitId unit) {
    return new AddCoordinator(by(actor, day(1)), ID, unit, "Annexes");
  }

  private static ProjectCommand remove(Actor actor, UnitId unit) {
    return new RemoveCoordinator(by(actor, day(2)), ID, unit, "Done");
  }
}
