package org.tiendo.task.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.task.World.ADMINISTRATOR;
import static org.tiendo.task.World.CENTRE;
import static org.tiendo.task.World.COMMISSION;
import static org.tiendo.task.World.DAY;
import static org.tiendo.task.World.HEAD;
import static org.tiendo.task.World.OFFICER;
import static org.tiendo.task.World.TODAY;
import static org.tiendo.task.World.YEARLY;
import static org.tiendo.task.World.by;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.task.programme.Plan;
import org.tiendo.task.programme.ProgrammeCommand.AdoptProgramme;
import org.tiendo.task.unit.UnitCommand.AppointToOffice;
import org.tiendo.task.unit.UnitCommand.Change;
import org.tiendo.task.unit.UnitCommand.Delegate;
import org.tiendo.task.unit.UnitCommand.EndOfficeHolding;
import org.tiendo.task.unit.UnitCommand.EstablishOffice;
import org.tiendo.task.unit.UnitCommand.RegisterUnit;
import org.tiendo.task.unit.UnitCommand.ReorganiseUnit;
import org.tiendo.task.unit.UnitEvent.AuthorityExercised;

/// What an office or a delegation lends, through the features as they are wired: it is used, recorded, and ends.
class LentAuthorityTest {

  private final InMemoryBus bus = new InMemoryBus(NineteenOfNineteenTest.features());

  @BeforeEach
  void a_commission_whose_head_is_known_by_an_office() {
    unit(CENTRE, null);
    unit(COMMISSION, CENTRE);
    bus.accept(
        new EstablishOffice(
            by(ADMINISTRATOR), COMMISSION, "head", Map.of("en", "Head"), Set.of(Role.UNIT_HEAD)));
  }

  @Test
  void without_office_or_delegation_an_officer_adopts_nothing() {
    assertThat(bus.refuse(adopt(OFFICER, DAY)).code())
        .isEqualTo("programme-adopted-by-its-authority");
  }

  @Test
  void an_acting_head_does_what_the_head_does_and_it_is_recorded_as_such() {
    appoint(OFFICER, true);
    bus.accept(adopt(OFFICER, DAY));
    assertThat(exercised())
        .containsExactly(
            new AuthorityExercised(
                COMMISSION, "head", null, Role.UNIT_HEAD, true, "AdoptProgramme"));
  }

  @Test
  void a_delegation_lends_from_its_first_to_its_last_day() {
    appoint(HEAD, false);
    bus.accept(
        new Delegate(
            by(HEAD),
            COMMISSION,
            "head",
            OFFICER.person(),
            Set.of(Role.UNIT_HEAD),
            DAY,
            TODAY,
            "Note 3"));
    bus.accept(adopt(OFFICER, DAY));
    assertThat(exercised())
        .containsExactly(
            new AuthorityExercised(COMMISSION, "head", 1, Role.UNIT_HEAD, true, "AdoptProgramme"));
  }

  @Test
  void a_power_that_ended_is_not_used_for_an_earlier_day() {
    appoint(OFFICER, true);
    bus.accept(
        new EndOfficeHolding(
            by(ADMINISTRATOR, DAY.plusDays(9)), COMMISSION, "head", OFFICER.person(), "Back"));
    assertThat(bus.refuse(adopt(OFFICER, DAY)).code())
        .isEqualTo("programme-adopted-by-its-authority");
  }

  @Test
  void who_has_the_role_by_the_token_needs_no_office() {
    appoint(HEAD, false);
    bus.accept(adopt(HEAD, DAY));
    assertThat(exercised()).isEmpty();
  }

  @Test
  void a_unit_that_was_dissolved_adopts_no_programme() {
    bus.accept(
        new ReorganiseUnit(
            by(ADMINISTRATOR), COMMISSION, new Change.Dissolve(Set.of()), "Decision 9"));
    assertThat(bus.refuse(adopt(HEAD, DAY)).code()).isEqualTo("programme-unit-unknown");
  }

  private List<AuthorityExercised> exercised() {
    return bus.events("unit").stream()
        .filter(AuthorityExercised.class::isInstance)
        .map(AuthorityExercised.class::cast)
        .toList();
  }

  private void unit(UnitId unit, UnitId parent) {
    bus.accept(
        new RegisterUnit(
            by(ADMINISTRATOR), unit, Map.of("en", unit.value()), parent, false, YEARLY));
  }

  private void appoint(Actor person, boolean acting) {
    bus.accept(
        new AppointToOffice(
            by(ADMINISTRATOR), COMMISSION, "head", person.person(), acting, "Decision 2"));
  }

  private static AdoptProgramme adopt(Actor actor, LocalDate on) {
    CommandContext context = by(actor, on);
    Plan plan =
        new Plan(
            COMMISSION,
            "2022",
            LocalDate.of(2022, 1, 1),
            LocalDate.of(2022, 12, 31),
            List.of(),
            List.of(),
            null,
            null);
    return new AdoptProgramme(context, new ProgrammeId("p-1"), plan);
  }
}
