package org.tiendo.task.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.task.World.AUTHORITY;
import static org.tiendo.task.World.CENTRE;
import static org.tiendo.task.World.COMMISSION;
import static org.tiendo.task.World.DEPARTMENT;
import static org.tiendo.task.World.HEAD;
import static org.tiendo.task.World.MONITOR;
import static org.tiendo.task.World.actor;
import static org.tiendo.task.World.by;
import static org.tiendo.task.project.FateRule.BY_PROGRAMME_AUTHORITY;
import static org.tiendo.task.project.FateRule.CARRIED_BY_PROGRAMME;
import static org.tiendo.task.project.FateRule.CARRIED_FROM_PLACE;
import static org.tiendo.task.project.FateRule.CARRIED_TO_NEXT;
import static org.tiendo.task.project.FateRule.PART_WITHIN_WHOLE;
import static org.tiendo.task.project.FateRule.SOURCES_DISTINCT;
import static org.tiendo.task.project.FateRule.SPLIT_HAS_PARTS;
import static org.tiendo.task.project.Items.ASSIGNED;
import static org.tiendo.task.project.Items.CLOSED_PROGRAMME;
import static org.tiendo.task.project.Items.COMPLETED;
import static org.tiendo.task.project.Items.DUE;
import static org.tiendo.task.project.Items.HISTORY;
import static org.tiendo.task.project.Items.ID;
import static org.tiendo.task.project.Items.NEXT_PROGRAMME;
import static org.tiendo.task.project.Items.OPENED;
import static org.tiendo.task.project.Items.OWN_PROGRAMME;
import static org.tiendo.task.project.Items.PROGRAMME;
import static org.tiendo.task.project.Items.accepted;
import static org.tiendo.task.project.Items.and;
import static org.tiendo.task.project.Items.assign;
import static org.tiendo.task.project.Items.assigned;
import static org.tiendo.task.project.Items.assignedIn;
import static org.tiendo.task.project.Items.complete;
import static org.tiendo.task.project.Items.day;
import static org.tiendo.task.project.Items.given;
import static org.tiendo.task.project.Items.opened;
import static org.tiendo.task.project.Items.report;
import static org.tiendo.task.project.Items.returned;
import static org.tiendo.task.project.Items.submit;
import static org.tiendo.task.project.Items.until;
import static org.tiendo.task.project.Items.upTo;
import static org.tiendo.task.project.ProjectRule.ASSIGNED_BY_AUTHORITY_OR_CITING_MONITOR;
import static org.tiendo.task.project.ProjectRule.DATES_RUN_FORWARD;
import static org.tiendo.task.project.ProjectRule.NOT_IN_THIS_STATE;
import static org.tiendo.task.project.ProjectRule.PROGRAMME_CLOSED;
import static org.tiendo.task.project.ProjectRule.PROGRAMME_UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.Deadline;
import org.tiendo.contracts.vocabulary.DeadlineRule;
import org.tiendo.contracts.vocabulary.Membership;
import org.tiendo.contracts.vocabulary.MembershipState;
import org.tiendo.contracts.vocabulary.SuspensionPolicy;
import org.tiendo.task.project.FateCommand.CarryOverProject;
import org.tiendo.task.project.FateCommand.EndAsMerged;
import org.tiendo.task.project.FateCommand.MergeProjects;
import org.tiendo.task.project.FateCommand.Part;
import org.tiendo.task.project.FateCommand.SplitProject;
import org.tiendo.task.project.FateCommand.WithdrawProject;
import org.tiendo.task.project.FateEvent.ProjectCarriedOver;
import org.tiendo.task.project.FateEvent.ProjectMerged;
import org.tiendo.task.project.FateEvent.ProjectSplit;
import org.tiendo.task.project.FateEvent.ProjectWithdrawn;
import org.tiendo.task.project.FateEvent.ProjectsAbsorbed;
import org.tiendo.task.project.Project.Known;
import org.tiendo.task.project.Project.Merged;
import org.tiendo.task.project.Project.Withdrawn;
import org.tiendo.task.project.ProjectCommand.AssignProject;
import org.tiendo.task.project.ProjectEvent.ProjectAssigned;
import org.tiendo.task.project.TimeEvent.ProjectSuspended;

/// Leaving a programme other than by completion.
class FateDeciderTest {

  private static final ProjectId OTHER = new ProjectId("project-2");
  private static final ProjectEvent IN_PROGRAMME = assignedIn(PROGRAMME);
  private static final Actor OWN_AUTHORITY =
      actor("self", COMMISSION, Role.ASSIGNING_AUTHORITY, Role.UNIT_HEAD);

  @Test
  void any_open_to_withdrawn_by_the_authority_that_approved_the_programme() {
    var withdrawn = new ProjectWithdrawn(ID, day(9), "Given up", "15-TB");
    given(IN_PROGRAMME).when(withdraw(AUTHORITY)).then(withdrawn);
    for (Actor actor : List.of(MONITOR, OWN_AUTHORITY, HEAD)) {
      given(IN_PROGRAMME).when(withdraw(actor)).refusedBy(BY_PROGRAMME_AUTHORITY);
    }
    for (ProjectEvent last : HISTORY.subList(0, HISTORY.size() - 1)) {
      upTo(last).when(withdraw(AUTHORITY)).then(withdrawn);
      assertThat(given(and(until(last), withdrawn)).state()).isInstanceOf(Withdrawn.class);
    }
    upTo(COMPLETED).when(withdraw(AUTHORITY)).refusedBy(NOT_IN_THIS_STATE);
    given(ASSIGNED)
        .when(new WithdrawProject(by(AUTHORITY, day(-1)), ID, "Given up", null))
        .refusedBy(DATES_RUN_FORWARD);
  }

  @Test
  void without_a_programme_the_assigner_decides() {
    var own = assign().assigner(COMMISSION).event();
    given(own)
        .when(withdraw(OWN_AUTHORITY))
        .then(new ProjectWithdrawn(ID, day(9), "Given up", "15-TB"));
    var ofBoth =
        assign().assigner(COMMISSION).event(new Membership(PROGRAMME, MembershipState.ADDED, null));
    given(ofBoth).when(withdraw(OWN_AUTHORITY)).refusedBy(BY_PROGRAMME_AUTHORITY);
    given(ofBoth)
        .when(withdraw(AUTHORITY))
        .then(new ProjectWithdrawn(ID, day(9), "Given up", "15-TB"));
    given(assignedIn(OWN_PROGRAMME))
        .when(withdraw(OWN_AUTHORITY))
        .refusedBy(BY_PROGRAMME_AUTHORITY);
  }

  @Test
  void a_withdrawn_item_takes_nothing_any_more_but_what_a_review_tells_late() {
    var withdrawn = new ProjectWithdrawn(ID, day(9), "Given up", null);
    var story = given(and(until(OPENED), withdrawn));
    for (ProjectCommand command :
        List.of(report(10), submit(10), complete(10), withdraw(AUTHORITY), carry(AUTHORITY))) {
      story.when(command).refusedBy(NOT_IN_THIS_STATE);
    }
    for (ProjectCommand command : List.of(opened(1, 10), returned(1, 10), accepted(1, 10))) {
      story.when(command).thenNothing();
    }
  }

  private static ProjectCommand withdraw(Actor actor) {
    return new WithdrawProject(by(actor, day(9)), ID, "Given up", "15-TB");
  }

  @Test
  void any_open_to_merged_with_a_link_to_the_successor_in_one_act() {
    var merge = merge(AUTHORITY, OTHER);
    assertThat(given(IN_PROGRAMME).when(merge).decision())
        .isEqualTo(
            Decision.acceptWith(
                List.of(new EndAsMerged(by(AUTHORITY, day(9)), OTHER, ID, "Same matter", "16-TB")),
                List.<ProjectEvent>of(
                    new ProjectsAbsorbed(ID, day(9), List.of(OTHER), "Same matter", "16-TB"))));
    var merged = new ProjectMerged(ID, day(9), OTHER, "Same matter", "16-TB");
    given(IN_PROGRAMME)
        .when(new EndAsMerged(by(AUTHORITY, day(9)), ID, OTHER, "Same matter", "16-TB"))
        .then(merged);
    assertThat(((Merged) given(IN_PROGRAMME, merged).state()).successors()).containsExactly(OTHER);
    given(IN_PROGRAMME, merged).when(merge).refusedBy(NOT_IN_THIS_STATE);
    given(IN_PROGRAMME)
        .when(new EndAsMerged(by(MONITOR, day(9)), ID, OTHER, "Same matter", null))
        .refusedBy(BY_PROGRAMME_AUTHORITY);
  }

  @Test
  void an_item_takes_in_others_once_and_never_itself() {
    given(IN_PROGRAMME).when(merge(AUTHORITY)).refusedBy(SOURCES_DISTINCT);
    given(IN_PROGRAMME).when(merge(AUTHORITY, ID)).refusedBy(SOURCES_DISTINCT);
    given(IN_PROGRAMME).when(merge(AUTHORITY, OTHER, OTHER)).refusedBy(SOURCES_DISTINCT);
    given(IN_PROGRAMME).when(merge(MONITOR, OTHER)).refusedBy(BY_PROGRAMME_AUTHORITY);
    var suspended =
        new ProjectSuspended(ID, day(3), "Law in flux", "14-TB", SuspensionPolicy.ADD_DAYS);
    given(IN_PROGRAMME, suspended).when(merge(AUTHORITY, OTHER)).refusedBy(NOT_IN_THIS_STATE);
    var absorbed = new ProjectsAbsorbed(ID, day(9), List.of(OTHER), "Same matter", null);
    assertThat(given(IN_PROGRAMME, absorbed).state()).isEqualTo(given(IN_PROGRAMME).state());
  }

  private static ProjectCommand merge(Actor actor, ProjectId... sources) {
    return new MergeProjects(by(actor, day(9)), ID, List.of(sources), "Same matter", "16-TB");
  }

  @Test
  void any_open_to_split_children_carry_the_link_to_their_parent() {
    var context = by(AUTHORITY, day(9));
    var outcome =
        given(IN_PROGRAMME).when(split(AUTHORITY, part(COMMISSION, null), part(DEPARTMENT, DUE)));
    var decision = (Decision.Accepted<ProjectEvent>) outcome.decision();
    var first = new ProjectId(context.newId("part/1"));
    var second = new ProjectId(context.newId("part/2"));
    assertThat(decision.events())
        .containsExactly(new ProjectSplit(ID, day(9), List.of(first, second), "Two matters", null));
    assertThat(decision.further())
        .extracting(
            c -> ((AssignProject) c).project(),
            c -> ((AssignProject) c).lead(),
            c -> ((AssignProject) c).parent())
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(first, COMMISSION, ID),
            org.assertj.core.groups.Tuple.tuple(second, DEPARTMENT, ID));
    for (Command further : decision.further()) {
      var assigned =
          (ProjectAssigned)
              ((Decision.Accepted<ProjectEvent>) given().when((AssignProject) further).decision())
                  .events()
                  .getFirst();
      assertThat(assigned.parent()).isEqualTo(ID);
      assertThat(assigned.deadline()).isEqualTo(Deadline.on(DUE));
      assertThat(assigned.memberships())
          .containsExactly(new Membership(PROGRAMME, MembershipState.ADDED, null));
    }
    var after = given(IN_PROGRAMME, decision.events().getFirst()).state();
    assertThat(((Merged) after).successors()).containsExactly(first, second);
  }

  @Test
  void a_split_has_parts_that_are_due_within_the_whole() {
    given(IN_PROGRAMME).when(split(AUTHORITY, part(COMMISSION, null))).refusedBy(SPLIT_HAS_PARTS);
    given(IN_PROGRAMME)
        .when(split(AUTHORITY, part(COMMISSION, null), part(DEPARTMENT, DUE.plusDays(1))))
        .refusedBy(PART_WITHIN_WHOLE);
    given(IN_PROGRAMME)
        .when(split(MONITOR, part(COMMISSION, null), part(DEPARTMENT, null)))
        .refusedBy(BY_PROGRAMME_AUTHORITY);
    var undated = assign().deadline(Deadline.noneButReviewOn(DUE)).event();
    var parts =
        ((Decision.Accepted<ProjectEvent>)
                given(undated)
                    .when(split(AUTHORITY, part(COMMISSION, null), part(DEPARTMENT, DUE)))
                    .decision())
            .further();
    assertThat(parts)
        .extracting(c -> ((AssignProject) c).deadline())
        .containsExactly(
            DeadlineRule.none(DUE), DeadlineRule.fixed(DUE, DeadlineRule.LastDay.AS_IT_IS));
  }

  @Test
  void a_part_is_assigned_by_who_may_split_the_whole() {
    Actor below = actor("self", COMMISSION, Role.ASSIGNING_AUTHORITY);
    given()
        .when(assign().actor(AUTHORITY).assigner(COMMISSION).partOf(OTHER).command())
        .then(assign().assigner(COMMISSION).partOf(OTHER).event());
    given()
        .when(assign().actor(below).partOf(OTHER).command())
        .refusedBy(ASSIGNED_BY_AUTHORITY_OR_CITING_MONITOR);
  }

  private static ProjectCommand split(Actor actor, Part... parts) {
    return new SplitProject(by(actor, day(9)), ID, List.of(parts), "Two matters", null);
  }

  private static Part part(UnitId lead, LocalDate due) {
    return new Part("Part", "A draft", lead, due);
  }

  @Test
  void carried_over_is_no_state_identity_deadline_and_lateness_stay_and_years_are_counted() {
    var carried = new ProjectCarriedOver(ID, day(9), PROGRAMME, NEXT_PROGRAMME, 1);
    given(IN_PROGRAMME).when(carry(AUTHORITY)).then(carried);
    var before = (Known) given(IN_PROGRAMME).state();
    var after = (Known) given(IN_PROGRAMME, carried).state();
    assertThat(after.label()).isEqualTo("ASSIGNED");
    assertThat(after.item().deadline()).isEqualTo(before.item().deadline());
    assertThat(after.assignment().present()).containsExactly(NEXT_PROGRAMME);
    assertThat(after.assignment().programmes()).containsExactly(PROGRAMME, NEXT_PROGRAMME);
    assertThat(after.assignment().places().getLast().years()).isEqualTo(1);
    given(IN_PROGRAMME, carried).when(carry(AUTHORITY)).refusedBy(CARRIED_FROM_PLACE);
    given(and(until(COMPLETED))).when(carry(AUTHORITY)).refusedBy(NOT_IN_THIS_STATE);
    given(IN_PROGRAMME)
        .when(new CarryOverProject(by(AUTHORITY, day(-1)), ID, PROGRAMME, NEXT_PROGRAMME))
        .refusedBy(DATES_RUN_FORWARD);
  }

  @Test
  void an_item_is_carried_over_by_its_programmes_authority_into_a_later_programme() {
    var unheard = new ProgrammeId("unheard-of");
    given(IN_PROGRAMME).when(carry(MONITOR)).refusedBy(CARRIED_BY_PROGRAMME);
    given(IN_PROGRAMME)
        .when(new CarryOverProject(by(AUTHORITY, day(9)), ID, PROGRAMME, OWN_PROGRAMME))
        .refusedBy(CARRIED_BY_PROGRAMME);
    assertThat(
            given(IN_PROGRAMME)
                .when(new CarryOverProject(by(AUTHORITY, day(9)), ID, PROGRAMME, unheard))
                .refusedBy(PROGRAMME_UNKNOWN))
        .containsEntry("programme", "unheard-of");
    given(IN_PROGRAMME)
        .when(new CarryOverProject(by(AUTHORITY, day(9)), ID, unheard, PROGRAMME))
        .refusedBy(PROGRAMME_UNKNOWN);
    given(ASSIGNED).when(carry(AUTHORITY)).refusedBy(CARRIED_FROM_PLACE);
    given(assignedIn(NEXT_PROGRAMME))
        .when(new CarryOverProject(by(AUTHORITY, day(9)), ID, NEXT_PROGRAMME, PROGRAMME))
        .refusedBy(CARRIED_TO_NEXT);
    given(assignedIn(PROGRAMME, NEXT_PROGRAMME)).when(carry(AUTHORITY)).refusedBy(CARRIED_TO_NEXT);
  }

  @Test
  void nothing_is_carried_over_into_a_closed_programme() {
    given(IN_PROGRAMME)
        .when(new CarryOverProject(by(AUTHORITY, day(9)), ID, PROGRAMME, CLOSED_PROGRAMME))
        .refusedBy(PROGRAMME_CLOSED);
  }

  @Test
  void the_head_of_the_programmes_unit_decides_like_its_authority_but_not_above_its_assigner() {
    Actor head = actor("khanh", CENTRE, Role.UNIT_HEAD);
    given(IN_PROGRAMME)
        .when(carry(head))
        .then(new ProjectCarriedOver(ID, day(9), PROGRAMME, NEXT_PROGRAMME, 1));
    given(IN_PROGRAMME)
        .when(withdraw(head))
        .then(new ProjectWithdrawn(ID, day(9), "Given up", "15-TB"));
    given(ASSIGNED).when(withdraw(head)).refusedBy(BY_PROGRAMME_AUTHORITY);
    given(assignedIn(OWN_PROGRAMME)).when(withdraw(HEAD)).refusedBy(BY_PROGRAMME_AUTHORITY);
  }

  private static ProjectCommand carry(Actor actor) {
    return new CarryOverProject(by(actor, day(9)), ID, PROGRAMME, NEXT_PROGRAMME);
  }
}
