package org.tiendo.review.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.review.Given.ABROAD;
import static org.tiendo.review.Given.BOARD;
import static org.tiendo.review.Given.DAY;
import static org.tiendo.review.Given.MINISTRY;
import static org.tiendo.review.Given.OFFICE;
import static org.tiendo.review.Given.PLANNING;
import static org.tiendo.review.Given.QUALITY;
import static org.tiendo.review.Given.STATUTE;
import static org.tiendo.review.Given.actor;
import static org.tiendo.review.Given.by;
import static org.tiendo.review.inspection.InspectionStory.ANSWERED;
import static org.tiendo.review.inspection.InspectionStory.CHAIR;
import static org.tiendo.review.inspection.InspectionStory.CLOSED;
import static org.tiendo.review.inspection.InspectionStory.CONCLUDED;
import static org.tiendo.review.inspection.InspectionStory.CONCLUSION;
import static org.tiendo.review.inspection.InspectionStory.DECLINED;
import static org.tiendo.review.inspection.InspectionStory.DUE;
import static org.tiendo.review.inspection.InspectionStory.FOUND;
import static org.tiendo.review.inspection.InspectionStory.HEAD;
import static org.tiendo.review.inspection.InspectionStory.ID;
import static org.tiendo.review.inspection.InspectionStory.INSPECTOR;
import static org.tiendo.review.inspection.InspectionStory.PLANNED;
import static org.tiendo.review.inspection.InspectionStory.PLANNER;
import static org.tiendo.review.inspection.InspectionStory.STARTED;
import static org.tiendo.review.inspection.InspectionStory.answer;
import static org.tiendo.review.inspection.InspectionStory.close;
import static org.tiendo.review.inspection.InspectionStory.conclude;
import static org.tiendo.review.inspection.InspectionStory.decline;
import static org.tiendo.review.inspection.InspectionStory.find;
import static org.tiendo.review.inspection.InspectionStory.given;
import static org.tiendo.review.inspection.InspectionStory.plan;
import static org.tiendo.review.inspection.InspectionStory.start;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.EventTypes;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.TeamMember;

class InspectionDeciderTest {

  @Nested
  class PlanInspection {

    @Test
    void an_authority_or_an_office_that_works_for_it_inspects_below() {
      given().when(plan(PLANNER, PLANNING, QUALITY)).then(List.of(PLANNED));
    }

    @Test
    void it_is_planned_once() {
      given(PLANNED)
          .when(plan(PLANNER, PLANNING, QUALITY))
          .thenRefusedBy(InspectionRule.INSPECTION_PLANNED_ONCE);
    }

    @Test
    void a_unit_without_that_task_plans_none() {
      given()
          .when(plan(actor("hoa", BOARD, Role.UNIT_HEAD), PLANNING, QUALITY))
          .thenRefusedBy(InspectionRule.INSPECTION_PLANNED_BY_AUTHORITY);
    }

    @Test
    void units_that_are_not_known_are_not_inspected_and_inspect_nothing() {
      given()
          .when(plan(PLANNER, new UnitId("nowhere"), QUALITY))
          .thenRefusedBy(InspectionRule.INSPECTED_UNIT_UNKNOWN);
      given()
          .when(plan(PLANNER, PLANNING, new UnitId("nowhere")))
          .thenRefusedBy(InspectionRule.INSPECTED_UNIT_UNKNOWN);
    }

    @Test
    void nobody_inspects_a_superior_or_a_stranger() {
      given()
          .when(plan(PLANNER, ABROAD, QUALITY))
          .thenRefusedBy(InspectionRule.INSPECTION_FROM_ABOVE);
      given()
          .when(plan(actor("hoa", MINISTRY, Role.MONITORING_OFFICE), BOARD, ABROAD))
          .thenRefusedBy(InspectionRule.INSPECTION_FROM_ABOVE);
      given()
          .when(plan(actor("hoa", PLANNING, Role.MONITORING_OFFICE), PLANNING, QUALITY))
          .thenRefusedBy(InspectionRule.INSPECTION_FROM_ABOVE);
    }

    @Test
    void somebody_inspects() {
      given()
          .when(plan(by(PLANNER), PLANNING, List.of(), STATUTE))
          .thenRefusedBy(InspectionRule.INSPECTION_HAS_TEAM);
    }

    @Test
    void nobody_of_the_inspected_unit_or_below_is_of_the_team() {
      given()
          .when(plan(PLANNER, PLANNING, PLANNING))
          .thenRefusedBy(InspectionRule.TEAM_NOT_OF_INSPECTED_UNIT);
      given()
          .when(plan(PLANNER, MINISTRY, PLANNING))
          .thenRefusedBy(InspectionRule.TEAM_NOT_OF_INSPECTED_UNIT);
    }

    @Test
    void items_of_others_are_not_looked_at() {
      var team = List.of(new TeamMember(new PersonId("binh"), OFFICE));
      given()
          .when(plan(by(PLANNER), QUALITY, team, STATUTE))
          .thenRefusedBy(InspectionRule.INSPECTED_ITEM_UNKNOWN);
      given()
          .when(plan(by(PLANNER), PLANNING, team, new ProjectId("nothing")))
          .thenRefusedBy(InspectionRule.INSPECTED_ITEM_UNKNOWN);
    }

    @Test
    void it_ends_after_it_begins() {
      given()
          .when(
              new InspectionCommand.PlanInspection(
                  by(PLANNER),
                  ID,
                  "Files",
                  PLANNING,
                  List.of(new TeamMember(new PersonId("binh"), QUALITY)),
                  DAY,
                  DAY.minusDays(1),
                  List.of()))
          .thenRefusedBy(InspectionRule.INSPECTION_ENDS_AFTER_BEGIN);
    }
  }

  @Nested
  class WorkOfTheTeam {

    @Test
    void begins_finds_and_concludes_with_what_is_open() {
      given(PLANNED).when(start(by(INSPECTOR))).then(List.of(STARTED));
      given(PLANNED, STARTED).when(find(by(INSPECTOR))).then(List.of(FOUND));
      given(PLANNED, STARTED, FOUND)
          .when(conclude(by(INSPECTOR)))
          .then(
              List.of(
                  new InspectionEvent.InspectionConcluded(
                      ID, CONCLUSION, List.of(new InspectionEvent.OpenFinding("1", DUE)), DAY)));
      given(PLANNED, STARTED, FOUND, ANSWERED, CLOSED)
          .when(conclude(by(INSPECTOR)))
          .then(List.of(CONCLUDED));
    }

    @Test
    void is_done_by_nobody_else() {
      given(PLANNED).when(start(by(PLANNER))).thenRefusedBy(InspectionRule.INSPECTION_BY_ITS_TEAM);
      given(PLANNED).when(start(by(HEAD))).thenRefusedBy(InspectionRule.INSPECTION_BY_ITS_TEAM);
    }

    @Test
    void ends_for_who_moved_into_the_inspected_unit() {
      given(PLANNED)
          .when(start(by(actor("binh", PLANNING, Role.UNIT_OFFICER))))
          .thenRefusedBy(InspectionRule.TEAM_NOT_OF_INSPECTED_UNIT);
    }

    @Test
    void does_not_exist_for_strangers_and_before_its_plan() {
      given(PLANNED)
          .when(start(by(actor("binh", ABROAD, Role.UNIT_HEAD))))
          .thenRefusedBy(InspectionRule.INSPECTION_UNKNOWN);
      given().when(start(by(INSPECTOR))).thenRefusedBy(InspectionRule.INSPECTION_UNKNOWN);
    }

    @Test
    void runs_forward() {
      given(PLANNED)
          .when(start(by(INSPECTOR, DAY.minusDays(1))))
          .thenRefusedBy(InspectionRule.INSPECTION_DATES_RUN_FORWARD);
    }

    @Test
    void has_its_order() {
      given(PLANNED)
          .when(find(by(INSPECTOR)))
          .thenRefusedBy(InspectionRule.INSPECTION_NOT_IN_THIS_STATE);
      given(PLANNED, STARTED)
          .when(start(by(INSPECTOR)))
          .thenRefusedBy(InspectionRule.INSPECTION_NOT_IN_THIS_STATE);
      given(PLANNED, STARTED, CONCLUDED)
          .when(conclude(by(INSPECTOR)))
          .thenRefusedBy(InspectionRule.INSPECTION_NOT_IN_THIS_STATE);
    }

    @Test
    void finds_nothing_about_items_outside_the_plan() {
      given(PLANNED, STARTED)
          .when(
              new InspectionCommand.RecordFinding(
                  by(INSPECTOR), ID, "x", new ProjectId("other"), DUE))
          .thenRefusedBy(InspectionRule.INSPECTED_ITEM_UNKNOWN);
    }

    @Test
    void asks_for_remedies_in_the_future() {
      given(PLANNED, STARTED)
          .when(new InspectionCommand.RecordFinding(by(INSPECTOR), ID, "x", null, DAY.minusDays(1)))
          .thenRefusedBy(InspectionRule.REMEDY_DUE_AHEAD);
      given(PLANNED, STARTED, FOUND, ANSWERED)
          .when(decline(by(INSPECTOR), "1", DAY.minusDays(1)))
          .thenRefusedBy(InspectionRule.REMEDY_DUE_AHEAD);
    }
  }

  @Nested
  class Remedies {

    @Test
    void the_inspected_unit_answers_and_the_team_judges() {
      given(PLANNED, STARTED, FOUND).when(answer(by(HEAD), "1")).then(List.of(ANSWERED));
      given(PLANNED, STARTED, FOUND, ANSWERED)
          .when(close(by(INSPECTOR), "1"))
          .then(List.of(CLOSED));
      given(PLANNED, STARTED, FOUND, ANSWERED)
          .when(decline(by(INSPECTOR), "1", DUE.plusDays(9)))
          .then(List.of(DECLINED));
    }

    @Test
    void go_on_after_the_conclusion() {
      given(PLANNED, STARTED, FOUND, CONCLUDED).when(answer(by(HEAD), "1")).then(List.of(ANSWERED));
      given(PLANNED, STARTED, FOUND, CONCLUDED, ANSWERED)
          .when(close(by(INSPECTOR), "1"))
          .then(List.of(CLOSED));
    }

    @Test
    void a_finding_closes_only_on_evidence_that_was_given() {
      given(PLANNED, STARTED, FOUND)
          .when(close(by(INSPECTOR), "1"))
          .thenRefusedBy(InspectionRule.FINDING_CLOSES_ON_EVIDENCE);
      given(PLANNED, STARTED, FOUND, ANSWERED, DECLINED)
          .when(close(by(INSPECTOR), "1"))
          .thenRefusedBy(InspectionRule.FINDING_CLOSES_ON_EVIDENCE);
      given(PLANNED, STARTED, FOUND)
          .when(new InspectionCommand.SubmitRemedy(by(HEAD), ID, "1", "believe us", List.of()))
          .thenRefusedBy(InspectionRule.REMEDY_HAS_EVIDENCE);
    }

    @Test
    void the_inspected_unit_closes_nothing_and_the_team_answers_nothing() {
      given(PLANNED, STARTED, FOUND, ANSWERED)
          .when(close(by(HEAD), "1"))
          .thenRefusedBy(InspectionRule.INSPECTION_BY_ITS_TEAM);
      given(PLANNED, STARTED, FOUND)
          .when(answer(by(INSPECTOR), "1"))
          .thenRefusedBy(InspectionRule.REMEDY_BY_INSPECTED_UNIT);
    }

    @Test
    void a_closed_finding_stays_closed() {
      given(PLANNED, STARTED, FOUND, ANSWERED, CLOSED)
          .when(answer(by(HEAD), "1"))
          .thenRefusedBy(InspectionRule.FINDING_CLOSED);
    }

    @Test
    void a_finding_that_was_not_recorded_is_none() {
      given(PLANNED, STARTED, FOUND)
          .when(answer(by(HEAD), "2"))
          .thenRefusedBy(InspectionRule.FINDING_UNKNOWN);
    }
  }

  @Test
  void superiors_of_both_sides_see_it_and_still_do_not_do_its_work() {
    given(PLANNED).when(start(by(CHAIR))).thenRefusedBy(InspectionRule.INSPECTION_BY_ITS_TEAM);
  }

  @Test
  void every_stored_event_is_published_under_its_own_name() {
    for (InspectionEvent event :
        List.of(PLANNED, STARTED, FOUND, ANSWERED, CLOSED, DECLINED, CONCLUDED)) {
      var published = InspectionPublisher.publish(event).orElseThrow();
      assertThat(EventTypes.of(published.getClass()).type())
          .isEqualTo(event.getClass().getSimpleName());
    }
  }
}
