package org.tiendo.reporting.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.CommendationId;
import org.tiendo.contracts.id.CriticismId;
import org.tiendo.contracts.id.InspectionId;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.review.PublishedCommendationEvent.CommendationGranted;
import org.tiendo.contracts.review.PublishedCriticismEvent.CriticismNotified;
import org.tiendo.contracts.review.PublishedInspectionEvent.FindingRecorded;
import org.tiendo.contracts.review.PublishedInspectionEvent.InspectionPlanned;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeAmended;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeDrafted;
import org.tiendo.contracts.task.PublishedProjectCoordinationEvent.CoordinationRequested;
import org.tiendo.contracts.task.PublishedProjectLeadEvent.CoordinatorAdded;
import org.tiendo.contracts.task.PublishedProjectLeadEvent.CoordinatorRemoved;
import org.tiendo.contracts.task.PublishedProjectLeadEvent.LeadReassigned;
import org.tiendo.contracts.vocabulary.Ground;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.PlannedItem;
import org.tiendo.contracts.vocabulary.Subject;
import org.tiendo.contracts.vocabulary.TeamMember;
import org.tiendo.reporting.Facts;
import org.tiendo.reporting.register.Oversight;
import org.tiendo.reporting.register.Register;

/// Who is told of inspections, commendations and criticisms, of items that changed hands, and of what programmes plan.
class OversightSightTest {

  private static final UnitId COMMISSION = new UnitId("commission");
  private static final UnitId OFFICE = new UnitId("office");
  private static final UnitId TOP = new UnitId("top");
  private static final LocalDate DAY = LocalDate.of(2022, 5, 1);

  private final Facts facts =
      new Facts()
          .unit("top", null, "T", "T")
          .unit("office", "top", "O", "O")
          .unit("commission", "top", "C", "C")
          .unit("archive", "top", "A", "A")
          .assign("i", ItemType.TASK, "top", "2022-02-01", "2022-06-30", List.of());

  @Test
  void a_criticism_of_a_person_exists_for_that_person_and_those_who_decide_it() {
    criticise(Subject.of(new PersonId("an"), COMMISSION));
    assertThat(seen("an", "commission", Role.UNIT_OFFICER).criticisms()).hasSize(1);
    assertThat(seen("binh", "commission", Role.UNIT_OFFICER).criticisms()).isEmpty();
    assertThat(seen("head", "commission", Role.UNIT_HEAD).criticisms()).isEmpty();
    assertThat(seen("x", "archive", Role.UNIT_HEAD).criticisms()).isEmpty();
    assertThat(seen("x", "top", Role.ASSIGNING_AUTHORITY).criticisms()).hasSize(1);
    assertThat(seen("x", "nowhere", Role.AUDITOR).criticisms()).hasSize(1);
    assertThat(seen("an", "commission", Role.OPERATOR).criticisms()).isEmpty();
  }

  @Test
  void what_is_kept_for_a_unit_tells_nobody_of_a_colleague() {
    criticise(Subject.of(new PersonId("an"), COMMISSION));
    Register whole = facts.history().register();
    Visible.Kept kept = new Visible.Kept();
    Actor an = actor("an", "commission", Role.UNIT_OFFICER);
    Actor binh = actor("binh", "commission", Role.UNIT_OFFICER);
    assertThat(kept.of(an, whole).register().oversight().criticisms()).hasSize(1);
    assertThat(kept.of(binh, whole).register().oversight().criticisms()).isEmpty();
    assertThat(kept.of(an, whole).register().oversight().criticisms()).hasSize(1);
  }

  @Test
  void a_criticism_of_a_unit_exists_for_the_unit_and_above() {
    criticise(Subject.of(COMMISSION));
    assertThat(seen("binh", "commission", Role.UNIT_OFFICER).criticisms()).hasSize(1);
    assertThat(seen("x", "archive", Role.UNIT_HEAD).criticisms()).isEmpty();
  }

  @Test
  void an_inspection_exists_for_the_inspected_its_team_and_above_and_names_no_hidden_item() {
    facts.history().add("review", "inspection:1", "2022-05-01", planned());
    facts
        .history()
        .add(
            "review",
            "inspection:1",
            "2022-05-02",
            new FindingRecorded(
                new InspectionId("n-1"), "1", "late", new ProjectId("i"), DAY.plusDays(9)));
    assertThat(seen("x", "commission", Role.UNIT_OFFICER).inspections()).hasSize(1);
    assertThat(seen("x", "archive", Role.UNIT_HEAD).inspections()).isEmpty();
    Oversight team = seen("x", "office", Role.UNIT_OFFICER);
    assertThat(team.inspections()).hasSize(1);
    assertThat(team.inspections().getFirst().event().items()).containsExactly(new ProjectId("i"));
  }

  @Test
  void a_commendation_exists_for_the_commended_and_above() {
    facts
        .history()
        .add(
            "review",
            "commendation:1",
            "2022-12-29",
            new CommendationGranted(
                new CommendationId("m-1"),
                TOP,
                Subject.of(COMMISSION),
                "praise",
                2022,
                "well done",
                List.of(new Ground(new ProjectId("i"), null, null)),
                null));
    assertThat(seen("x", "commission", Role.UNIT_OFFICER).commendations()).hasSize(1);
    assertThat(seen("x", "archive", Role.UNIT_HEAD).commendations()).isEmpty();
    assertThat(seen("x", "top", Role.UNIT_HEAD).commendations()).hasSize(1);
  }

  @Test
  void an_item_exists_for_who_is_asked_leads_or_coordinates_it_now() {
    ProjectId item = new ProjectId("i");
    assertThat(items("archive")).isZero();
    facts.item("i", DAY, new CoordinatorAdded(item, new UnitId("archive"), null));
    assertThat(items("archive")).isEqualTo(1);
    facts.item("i", DAY, new CoordinatorRemoved(item, new UnitId("archive"), "why"));
    assertThat(items("archive")).isZero();
    facts.item(
        "i", DAY, new CoordinationRequested(item, 1, new UnitId("archive"), "?", DAY, false));
    assertThat(items("archive")).isEqualTo(1);
    assertThat(items("commission")).isEqualTo(1);
    facts.item("i", DAY, new LeadReassigned(item, COMMISSION, new UnitId("archive"), "w", null));
    assertThat(items("commission")).isZero();
  }

  @Test
  void what_is_planned_for_others_is_told_neither_by_drafts_nor_by_amendments() {
    PlannedItem other = planned("1", "office");
    facts.task(
        "programme:p",
        "2022-01-02",
        new ProgrammeDrafted(
            new ProgrammeId("p"),
            TOP,
            "P",
            LocalDate.of(2022, 1, 1),
            LocalDate.of(2022, 12, 31),
            List.of(other),
            List.of(),
            null,
            null));
    facts.programme("p", "top", 2022, List.of(other), List.of());
    facts.task(
        "programme:p",
        "2022-05-01",
        new ProgrammeAmended(
            new ProgrammeId("p"),
            1,
            List.of(planned("2", "office"), planned("3", "archive")),
            List.of(),
            List.of(),
            "why",
            TOP));
    Register seen =
        Visible.of(actor("x", "archive", Role.UNIT_HEAD), facts.history().register()).register();
    assertThat(seen.programmes().getFirst().history()).hasSize(2);
    assertThat(seen.programmes().getFirst().toString())
        .contains("Planned 3")
        .doesNotContain("Planned 1", "Planned 2", "ProgrammeDrafted");
  }

  private long items(String unit) {
    return Visible.of(actor("x", unit, Role.UNIT_OFFICER), facts.history().register())
        .register()
        .projects()
        .size();
  }

  private static PlannedItem planned(String ref, String lead) {
    return new PlannedItem(
        ref, ItemType.TASK, "Planned " + ref, new UnitId(lead), LocalDate.of(2022, 9, 1));
  }

  private static InspectionPlanned planned() {
    return new InspectionPlanned(
        new InspectionId("n-1"),
        "Inspection",
        TOP,
        COMMISSION,
        List.of(new TeamMember(new PersonId("chi"), OFFICE)),
        DAY,
        DAY.plusDays(3),
        List.of(new ProjectId("i")));
  }

  private void criticise(Subject subject) {
    facts
        .history()
        .add(
            "review",
            "criticism:1",
            "2022-05-01",
            new CriticismNotified(
                new CriticismId("k-1"),
                TOP,
                subject,
                "late",
                List.of(new Ground(new ProjectId("i"), null, null)),
                DAY.plusDays(9)));
  }

  private Oversight seen(String person, String unit, Role role) {
    return Visible.of(actor(person, unit, role), facts.history().register()).register().oversight();
  }

  private static Actor actor(String person, String unit, Role role) {
    return new Actor(new PersonId(person), new UnitId(unit), Set.of(role));
  }
}
