package org.tiendo.task.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.contracts.vocabulary.MembershipState.ADDED;
import static org.tiendo.contracts.vocabulary.MembershipState.BASELINE;
import static org.tiendo.task.World.CENTRE;
import static org.tiendo.task.World.CLERK;
import static org.tiendo.task.World.COMMISSION;
import static org.tiendo.task.World.DEPARTMENT;
import static org.tiendo.task.World.HEAD;
import static org.tiendo.task.World.MONITOR;
import static org.tiendo.task.World.NOWHERE;
import static org.tiendo.task.World.OFFICE;
import static org.tiendo.task.World.QUALITY;
import static org.tiendo.task.World.actor;
import static org.tiendo.task.project.Items.ASSIGNED;
import static org.tiendo.task.project.Items.CLAUSE;
import static org.tiendo.task.project.Items.CLOSED_PROGRAMME;
import static org.tiendo.task.project.Items.DIRECTIVE;
import static org.tiendo.task.project.Items.DUE;
import static org.tiendo.task.project.Items.FOR_INFORMATION;
import static org.tiendo.task.project.Items.KNOWN;
import static org.tiendo.task.project.Items.PERIOD_BEGINS;
import static org.tiendo.task.project.Items.PROGRAMME;
import static org.tiendo.task.project.Items.assign;
import static org.tiendo.task.project.Items.day;
import static org.tiendo.task.project.Items.given;
import static org.tiendo.task.project.ProjectRule.ASSIGNED_BY_AUTHORITY_OR_CITING_MONITOR;
import static org.tiendo.task.project.ProjectRule.ASSIGNER_IS_SUPERIOR;
import static org.tiendo.task.project.ProjectRule.COORDINATORS_DISTINCT;
import static org.tiendo.task.project.ProjectRule.DEADLINE_AFTER_ASSIGNMENT;
import static org.tiendo.task.project.ProjectRule.DEADLINE_IN_PROGRAMME;
import static org.tiendo.task.project.ProjectRule.LEAD_IS_NOT_COORDINATOR;
import static org.tiendo.task.project.ProjectRule.LEAD_IS_NOT_REVIEWER;
import static org.tiendo.task.project.ProjectRule.MONITOR_CITES_CLAUSE;
import static org.tiendo.task.project.ProjectRule.NOT_IN_THIS_STATE;
import static org.tiendo.task.project.ProjectRule.PLANNED_ITEM_AGREES;
import static org.tiendo.task.project.ProjectRule.PLANNED_ITEM_UNKNOWN;
import static org.tiendo.task.project.ProjectRule.PROGRAMMES_DISTINCT;
import static org.tiendo.task.project.ProjectRule.PROGRAMME_CLOSED;
import static org.tiendo.task.project.ProjectRule.PROGRAMME_UNKNOWN;
import static org.tiendo.task.project.ProjectRule.SECRECY_NEEDS_ISOLATION;
import static org.tiendo.task.project.ProjectRule.SIX_CLEARS;
import static org.tiendo.task.project.ProjectRule.SOURCE_ASSIGNS_WORK;
import static org.tiendo.task.project.ProjectRule.SOURCE_UNKNOWN;
import static org.tiendo.task.project.ProjectRule.UNIT_UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.ClauseRef;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Membership;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.task.Story;
import org.tiendo.task.project.Project.NotAssigned;
import org.tiendo.task.project.ProjectCommand.Place;

class AssignProjectTest {

  @Nested
  class Who_assigns {

    @Test
    void the_assigning_authority_needs_no_directive() {
      given().when(assign().command()).then(assign().event());
    }

    @Test
    void the_monitoring_office_cites_a_clause() {
      var cited = assign().actor(MONITOR).sources(CLAUSE);
      given().when(cited.command()).then(cited.event());
    }

    @Test
    void the_monitoring_office_does_not_assign_of_its_own() {
      given().when(assign().actor(MONITOR).command()).refusedBy(MONITOR_CITES_CLAUSE);
    }

    @Test
    void nobody_else_assigns() {
      for (Actor other : List.of(HEAD, CLERK, actor("x", OFFICE, Role.ASSIGNING_AUTHORITY))) {
        given()
            .when(assign().actor(other).sources(CLAUSE).command())
            .refusedBy(ASSIGNED_BY_AUTHORITY_OR_CITING_MONITOR);
      }
    }

    @Test
    void an_item_is_assigned_once() {
      assertThat(given(ASSIGNED).when(assign().command()).refusedBy(NOT_IN_THIS_STATE))
          .containsEntry("state", "ASSIGNED");
    }
  }

  @Nested
  class What_is_assigned {

    @Test
    void title_and_product_say_something() {
      given().when(assign().title(" ").command()).refusedBy(SIX_CLEARS);
      given().when(assign().product("").command()).refusedBy(SIX_CLEARS);
    }

    @Test
    void an_item_may_be_due_on_the_day_it_is_assigned() {
      var today = assign().deadline(Deadline.on(day(0)));
      given().when(today.command()).then(today.event());
    }

    @Test
    void an_item_is_not_due_before_it_is_assigned() {
      given()
          .when(assign().deadline(Deadline.on(day(-1))).command())
          .refusedBy(DEADLINE_AFTER_ASSIGNMENT);
    }

    @Test
    void an_item_without_a_deadline_is_looked_at_later_not_before() {
      var later = assign().deadline(Deadline.noneButReviewOn(day(90)));
      given().when(later.command()).then(later.event());
      given()
          .when(assign().deadline(Deadline.noneButReviewOn(day(-1))).command())
          .refusedBy(DEADLINE_AFTER_ASSIGNMENT);
    }

    @Test
    void a_secret_item_is_refused_unless_the_installation_is_isolated() {
      var secret = assign().secrecy(Secrecy.CONFIDENTIAL);
      given().when(secret.command()).refusedBy(SECRECY_NEEDS_ISOLATION);
      ProjectDecider isolated = new ProjectDecider(true);
      Story.of(
              (Project) new NotAssigned(),
              Project::evolve,
              (ProjectCommand c, Project s) -> isolated.decide(c, s, KNOWN),
              List.<ProjectEvent>of())
          .when(secret.command())
          .then(secret.event());
    }
  }

  @Nested
  class Which_units {

    @Test
    void the_assigner_may_stand_far_above_the_lead() {
      var far = assign().lead(DEPARTMENT).coordinators(OFFICE, QUALITY);
      given().when(far.command()).then(far.event());
    }

    @Test
    void an_authority_may_give_work_to_itself() {
      var own = assign().lead(CENTRE);
      given().when(own.command()).then(own.event());
    }

    @Test
    void a_unit_does_not_give_work_to_its_superior_or_its_peer() {
      Actor below = actor("x", COMMISSION, Role.ASSIGNING_AUTHORITY);
      for (var lead : List.of(CENTRE, OFFICE)) {
        given()
            .when(assign().actor(below).assigner(COMMISSION).lead(lead).command())
            .refusedBy(ASSIGNER_IS_SUPERIOR);
      }
    }

    @Test
    void every_unit_must_exist() {
      for (var unknown :
          List.of(
              assign().lead(NOWHERE),
              assign().coordinators(OFFICE, NOWHERE),
              assign().reviewingUnit(NOWHERE),
              assign().actor(MONITOR).sources(CLAUSE).assigner(NOWHERE))) {
        assertThat(given().when(unknown.command()).refusedBy(UNIT_UNKNOWN))
            .containsEntry("unit", "nowhere");
      }
    }

    @Test
    void the_lead_does_not_coordinate() {
      given()
          .when(assign().coordinators(OFFICE, COMMISSION).command())
          .refusedBy(LEAD_IS_NOT_COORDINATOR);
    }

    @Test
    void a_coordinator_is_named_once() {
      given()
          .when(assign().coordinators(OFFICE, OFFICE).command())
          .refusedBy(COORDINATORS_DISTINCT);
    }

    @Test
    void the_lead_does_not_review() {
      given().when(assign().reviewingUnit(COMMISSION).command()).refusedBy(LEAD_IS_NOT_REVIEWER);
    }
  }

  @Nested
  class Which_sources {

    @Test
    void a_clause_of_an_unknown_directive_or_name_is_no_source() {
      for (ClauseRef unknown :
          List.of(
              new ClauseRef(new DirectiveId("d-9"), "III.2"), new ClauseRef(DIRECTIVE, "III.3"))) {
        given().when(assign().sources(CLAUSE, unknown).command()).refusedBy(SOURCE_UNKNOWN);
      }
    }

    @Test
    void a_clause_for_information_is_no_source_of_work() {
      given().when(assign().sources(FOR_INFORMATION).command()).refusedBy(SOURCE_ASSIGNS_WORK);
    }
  }

  @Nested
  class Which_programmes {

    private final Place planned = new Place(PROGRAMME, "07");
    private final Place added = new Place(PROGRAMME, null);

    @Test
    void carrying_out_a_planned_item_belongs_to_the_baseline_and_takes_it_for_ever() {
      var item = assign().memberships(planned);
      given()
          .when(item.command())
          .thenClaiming(
              "planned:programme-1/07", item.event(new Membership(PROGRAMME, BASELINE, "07")));
    }

    @Test
    void an_item_that_was_not_planned_is_added() {
      var item = assign().memberships(added);
      given().when(item.command()).then(item.event(new Membership(PROGRAMME, ADDED, null)));
    }

    @Test
    void the_programme_must_be_adopted() {
      given()
          .when(assign().memberships(new Place(new ProgrammeId("p-9"), null)).command())
          .refusedBy(PROGRAMME_UNKNOWN);
    }

    @Test
    void nothing_comes_into_a_closed_programme() {
      assertThat(
              given()
                  .when(assign().memberships(new Place(CLOSED_PROGRAMME, null)).command())
                  .refusedBy(PROGRAMME_CLOSED))
          .containsEntry("programme", "programme-4");
    }

    @Test
    void an_item_has_one_place_in_a_programme() {
      given().when(assign().memberships(planned, added).command()).refusedBy(PROGRAMMES_DISTINCT);
    }

    @Test
    void an_item_may_be_due_after_the_period_but_not_before_it() {
      var after = assign().memberships(added).deadline(Deadline.on(DUE.plusYears(3)));
      given().when(after.command()).then(after.event(new Membership(PROGRAMME, ADDED, null)));
      LocalDate before = PERIOD_BEGINS.minusDays(1);
      given()
          .when(
              assign()
                  .memberships(added)
                  .effectiveOn(before)
                  .deadline(Deadline.on(before))
                  .command())
          .refusedBy(DEADLINE_IN_PROGRAMME);
    }

    @Test
    void a_planned_item_stands_in_the_baseline() {
      given()
          .when(assign().memberships(new Place(PROGRAMME, "08")).command())
          .refusedBy(PLANNED_ITEM_UNKNOWN);
    }

    @Test
    void a_planned_item_is_not_assigned_for_later_or_for_no_date() {
      for (Deadline later :
          List.of(Deadline.on(Items.DUE.plusDays(1)), Deadline.noneButReviewOn(Items.DUE))) {
        given()
            .when(assign().memberships(planned).deadline(later).command())
            .refusedBy(PLANNED_ITEM_AGREES);
      }
    }

    @Test
    void a_planned_item_keeps_its_type_and_its_lead() {
      given()
          .when(assign().memberships(planned).type(ItemType.REPORT).command())
          .refusedBy(PLANNED_ITEM_AGREES);
      given()
          .when(assign().memberships(planned).lead(DEPARTMENT).command())
          .refusedBy(PLANNED_ITEM_AGREES);
    }
  }
}
