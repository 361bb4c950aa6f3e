package org.tiendo.task.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.task.World.AUTHORITY;
import static org.tiendo.task.World.CENTRE;
import static org.tiendo.task.World.COMMISSION;
import static org.tiendo.task.World.DEPARTMENT;
import static org.tiendo.task.World.HEAD;
import static org.tiendo.task.World.MONITOR;
import static org.tiendo.task.World.NOWHERE;
import static org.tiendo.task.World.OFFICER;
import static org.tiendo.task.World.by;
import static org.tiendo.task.programme.ProgrammeRule.ADOPTED_BY_ITS_AUTHORITY;
import static org.tiendo.task.programme.ProgrammeRule.ADOPTED_ONCE;
import static org.tiendo.task.programme.ProgrammeRule.PERIOD_ORDERED;
import static org.tiendo.task.programme.ProgrammeRule.PLANNED_REFS_UNIQUE;
import static org.tiendo.task.programme.ProgrammeRule.PLANNED_WITHIN_PERIOD;
import static org.tiendo.task.programme.ProgrammeRule.UNIT_UNKNOWN;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.OutcomeLine;
import org.tiendo.contracts.vocabulary.PlannedItem;
import org.tiendo.task.Story;
import org.tiendo.task.programme.Programme.NotAdopted;
import org.tiendo.task.programme.ProgrammeCommand.AdoptProgramme;

class ProgrammeDeciderTest {

  private static final ProgrammeId ID = new ProgrammeId("p-1");
  private static final LocalDate FROM = LocalDate.of(2022, 1, 1);
  private static final LocalDate TO = LocalDate.of(2022, 12, 31);
  private static final List<PlannedItem> PLANNED =
      List.of(planned("01", COMMISSION, FROM), planned("02", DEPARTMENT, TO));
  private static final List<OutcomeLine> LINES =
      List.of(new OutcomeLine(List.of(CENTRE), List.of("resolution")));
  private static final String CLAIM = "programme:commission/2022-01-01/2022-12-31";
  private static final ProgrammeEvent ADOPTED =
      ProgrammeWorld.adopted(plan("Programme", TO, PLANNED));

  @Nested
  class Adopt_programme {

    @Test
    void the_head_of_the_unit_adopts_its_programme() {
      given().when(adopt(HEAD, FROM, TO, PLANNED, LINES)).thenClaiming(CLAIM, ADOPTED);
    }

    @Test
    void an_authority_adopts_its_programme() {
      given()
          .when(
              new AdoptProgramme(
                  by(AUTHORITY),
                  ID,
                  new Plan(CENTRE, "P", FROM, TO, List.of(), List.of(), null, null)))
          .thenClaiming(
              "programme:centre/2022-01-01/2022-12-31",
              ProgrammeWorld.adopted(
                  new Plan(CENTRE, "P", FROM, TO, List.of(), List.of(), null, null)));
    }

    @Test
    void nobody_else_does() {
      for (Actor other : List.of(AUTHORITY, OFFICER, MONITOR)) {
        given().when(adopt(other, FROM, TO, PLANNED, LINES)).refusedBy(ADOPTED_BY_ITS_AUTHORITY);
      }
    }

    @Test
    void it_is_adopted_once() {
      given(ADOPTED).when(adopt(HEAD, FROM, TO, PLANNED, LINES)).refusedBy(ADOPTED_ONCE);
    }

    @Test
    void every_unit_it_names_must_exist() {
      var lead = adopt(HEAD, FROM, TO, List.of(planned("01", NOWHERE, FROM)), LINES);
      assertThat(given().when(lead).refusedBy(UNIT_UNKNOWN)).containsEntry("unit", "nowhere");
      var line =
          adopt(HEAD, FROM, TO, PLANNED, List.of(new OutcomeLine(List.of(NOWHERE), List.of())));
      given().when(line).refusedBy(UNIT_UNKNOWN);
      given()
          .when(
              new AdoptProgramme(
                  by(HEAD), ID, new Plan(NOWHERE, "P", FROM, TO, PLANNED, LINES, null, null)))
          .refusedBy(UNIT_UNKNOWN);
    }

    @Test
    void a_period_of_one_day_is_a_period() {
      given()
          .when(adopt(HEAD, FROM, FROM, List.of(), LINES))
          .thenClaiming(
              "programme:commission/2022-01-01/2022-01-01",
              ProgrammeWorld.adopted(plan("Programme", FROM, List.of())));
    }

    @Test
    void a_period_does_not_end_before_it_begins() {
      given()
          .when(adopt(HEAD, FROM, FROM.minusDays(1), List.of(), LINES))
          .refusedBy(PERIOD_ORDERED);
    }

    @Test
    void no_two_planned_items_share_a_reference() {
      var twins = List.of(planned("01", COMMISSION, FROM), planned("01", DEPARTMENT, TO));
      given().when(adopt(HEAD, FROM, TO, twins, LINES)).refusedBy(PLANNED_REFS_UNIQUE);
    }

    @Test
    void a_planned_item_is_due_within_the_period() {
      for (LocalDate outside : List.of(FROM.minusDays(1), TO.plusDays(1))) {
        given()
            .when(adopt(HEAD, FROM, TO, List.of(planned("01", COMMISSION, outside)), LINES))
            .refusedBy(PLANNED_WITHIN_PERIOD);
      }
    }
  }

  private static Story<ProgrammeCommand, Programme, ProgrammeEvent> given(
      ProgrammeEvent... events) {
    ProgrammeDecider decider = new ProgrammeDecider();
    return Story.of(
        new NotAdopted(),
        Programme::evolve,
        (c, s) -> decider.decide(c, s, ProgrammeWorld.known(c.context().actor())),
        List.of(events));
  }

  private static ProgrammeCommand adopt(
      Actor actor,
      LocalDate from,
      LocalDate to,
      List<PlannedItem> planned,
      List<OutcomeLine> lines) {
    return new AdoptProgramme(
        by(actor), ID, new Plan(COMMISSION, "Programme", from, to, planned, lines, null, null));
  }

  private static Plan plan(String title, LocalDate to, List<PlannedItem> planned) {
    return new Plan(COMMISSION, title, FROM, to, planned, LINES, null, null);
  }

  private static PlannedItem planned(String ref, UnitId lead, LocalDate dueOn) {
    return new PlannedItem(ref, ItemType.PROJECT, "Item " + ref, lead, dueOn);
  }
}
