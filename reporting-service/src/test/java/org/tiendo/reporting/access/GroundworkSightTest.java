package org.tiendo.reporting.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.ObligationId;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.task.PublishedDocumentEvent.NumberReserved;
import org.tiendo.contracts.task.PublishedObligationEvent.ReportingObligationEstablished;
import org.tiendo.contracts.task.PublishedProgrammeEvent.ProgrammeDrafted;
import org.tiendo.contracts.task.PublishedProjectEvent.ItemRegistered;
import org.tiendo.contracts.vocabulary.DeadlineRule;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.ReportSchedule;
import org.tiendo.reporting.Facts;
import org.tiendo.reporting.figures.AsOf;
import org.tiendo.reporting.figures.Pending;
import org.tiendo.reporting.register.Groundwork;
import org.tiendo.reporting.register.Register;

/// Who is told of drafts, proposals, obligations and kept numbers.
class GroundworkSightTest {

  private static final LocalDate DAY = LocalDate.of(2022, 5, 1);

  private final Facts facts =
      new Facts()
          .unit("top", null, "T", "T")
          .unit("office", "top", "O", "O")
          .unit("commission", "top", "C", "C")
          .unit("below", "commission", "B", "B")
          .unit("archive", "top", "A", "A");

  @Test
  void a_draft_exists_for_its_unit_and_from_above_and_for_who_lays_it_before_it() {
    facts.task(
        "programme:p-1",
        "2022-05-01",
        new ProgrammeDrafted(
            new ProgrammeId("p-1"),
            new UnitId("commission"),
            "Next year",
            DAY,
            DAY.plusYears(1),
            List.of(),
            List.of(),
            null,
            null));
    assertThat(seen("commission", Role.UNIT_OFFICER).drafts()).hasSize(1);
    assertThat(seen("top", Role.ASSIGNING_AUTHORITY).drafts()).hasSize(1);
    assertThat(seen("top", Role.UNIT_OFFICER).drafts()).isEmpty();
    assertThat(seen("below", Role.UNIT_HEAD).drafts()).isEmpty();
    assertThat(seen("archive", Role.UNIT_HEAD).drafts()).isEmpty();
    assertThat(seen("nowhere", Role.AUDITOR).drafts()).hasSize(1);
    assertThat(seen("commission", Role.ADMINISTRATOR).drafts()).isEmpty();
  }

  @Test
  void a_proposal_exists_for_its_unit_for_who_would_lead_and_for_who_could_assign_it() {
    facts.task(
        "project:i-1",
        "2022-05-01",
        new ItemRegistered(
            new ProjectId("i-1"),
            ItemType.TASK,
            "An idea",
            null,
            new UnitId("commission"),
            new UnitId("office"),
            null,
            null));
    assertThat(seen("commission", Role.UNIT_OFFICER).proposals()).hasSize(1);
    assertThat(seen("office", Role.UNIT_OFFICER).proposals()).hasSize(1);
    assertThat(seen("top", Role.ASSIGNING_AUTHORITY).proposals()).hasSize(1);
    assertThat(seen("archive", Role.UNIT_HEAD).proposals()).isEmpty();
  }

  @Test
  void an_obligation_exists_for_who_owes_and_who_receives() {
    facts.task(
        "obligation:o-1",
        "2022-05-01",
        new ReportingObligationEstablished(
            new ObligationId("o-1"),
            new UnitId("top"),
            new UnitId("commission"),
            "Monthly",
            new ReportSchedule(
                DeadlineRule.Period.MONTH, List.of(), 1, 25, DeadlineRule.LastDay.NEXT_WORKING_DAY),
            "letter",
            DAY,
            null,
            "Rule 1"));
    assertThat(seen("commission", Role.UNIT_OFFICER).obligations()).hasSize(1);
    assertThat(seen("top", Role.CLERK).obligations()).hasSize(1);
    assertThat(seen("archive", Role.UNIT_HEAD).obligations()).isEmpty();
  }

  @Test
  void a_kept_number_exists_for_the_authority_of_its_series() {
    facts.task(
        "series:top-decision-2022",
        "2022-05-01",
        new NumberReserved(new UnitId("top"), "decision", "2022", 7, "for the congress"));
    assertThat(seen("top", Role.CLERK).numbers()).hasSize(1);
    assertThat(seen("commission", Role.CLERK).numbers()).isEmpty();
  }

  @Test
  void what_was_adopted_or_assigned_waits_no_more_but_did_on_earlier_days() {
    facts.task(
        "project:i",
        "2022-01-10",
        new ItemRegistered(
            new ProjectId("i"),
            ItemType.TASK,
            "An idea",
            null,
            new UnitId("commission"),
            null,
            null,
            null));
    facts.assign("i", ItemType.TASK, "top", "2022-02-01", "2022-06-30", List.of());
    Register whole = facts.history().register();
    assertThat(Pending.of(AsOf.of(whole, LocalDate.of(2022, 1, 31))).proposals()).hasSize(1);
    assertThat(Pending.of(AsOf.of(whole, LocalDate.of(2022, 2, 1))).proposals()).isEmpty();
  }

  private Groundwork seen(String unit, Role... roles) {
    Actor actor = new Actor(new PersonId("x"), new UnitId(unit), Set.of(roles));
    return Visible.of(actor, facts.history().register()).register().groundwork();
  }
}
