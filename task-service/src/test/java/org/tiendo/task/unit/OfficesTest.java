package org.tiendo.task.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.contracts.kernel.Role.AUDITOR;
import static org.tiendo.contracts.kernel.Role.REVIEWER;
import static org.tiendo.contracts.kernel.Role.UNIT_HEAD;
import static org.tiendo.contracts.kernel.Role.UNIT_OFFICER;
import static org.tiendo.task.World.ADMINISTRATOR;
import static org.tiendo.task.World.COMMISSION;
import static org.tiendo.task.World.DAY;
import static org.tiendo.task.World.HEAD;
import static org.tiendo.task.World.NO_CALENDAR;
import static org.tiendo.task.World.OFFICER;
import static org.tiendo.task.World.YEARLY;
import static org.tiendo.task.World.by;
import static org.tiendo.task.unit.UnitRule.DELEGATED_BY_HOLDER;
import static org.tiendo.task.unit.UnitRule.DELEGATED_TO_ANOTHER;
import static org.tiendo.task.unit.UnitRule.DELEGATION_FITS_OFFICE;
import static org.tiendo.task.unit.UnitRule.DELEGATION_PERIOD_RUNS_FORWARD;
import static org.tiendo.task.unit.UnitRule.DELEGATION_UNKNOWN;
import static org.tiendo.task.unit.UnitRule.EXTERNAL_UNIT_HAS_NO_OFFICES;
import static org.tiendo.task.unit.UnitRule.HOLDING_UNKNOWN;
import static org.tiendo.task.unit.UnitRule.OFFICES_KEPT_BY_ADMINISTRATOR;
import static org.tiendo.task.unit.UnitRule.OFFICE_CODE_UNIQUE;
import static org.tiendo.task.unit.UnitRule.OFFICE_GIVES_ROLES_OF_WORK;
import static org.tiendo.task.unit.UnitRule.OFFICE_HAS_ONE_HOLDER;
import static org.tiendo.task.unit.UnitRule.OFFICE_UNKNOWN;
import static org.tiendo.task.unit.UnitRule.UNIT_CHANGES_IN_ORDER;
import static org.tiendo.task.unit.UnitRule.UNIT_HAS_NAME;
import static org.tiendo.task.unit.UnitRule.UNIT_NAMED_EXISTS;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Authority.Lent;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.task.ModelTable;
import org.tiendo.task.Story;
import org.tiendo.task.unit.Unit.NotRegistered;
import org.tiendo.task.unit.Unit.Registered;
import org.tiendo.task.unit.UnitCommand.AppointToOffice;
import org.tiendo.task.unit.UnitCommand.Delegate;
import org.tiendo.task.unit.UnitCommand.EndOfficeHolding;
import org.tiendo.task.unit.UnitCommand.EstablishOffice;
import org.tiendo.task.unit.UnitCommand.RevokeDelegation;
import org.tiendo.task.unit.UnitEvent.AuthorityDelegated;
import org.tiendo.task.unit.UnitEvent.DelegationRevoked;
import org.tiendo.task.unit.UnitEvent.OfficeEstablished;
import org.tiendo.task.unit.UnitEvent.OfficeHolderAppointed;
import org.tiendo.task.unit.UnitEvent.OfficeHoldingEnded;
import org.tiendo.task.unit.UnitEvent.UnitMerged;
import org.tiendo.task.unit.UnitEvent.UnitRegistered;

class OfficesTest {

  private static final PersonId NAM = HEAD.person();
  private static final PersonId TU = OFFICER.person();
  private static final Map<String, String> TITLES = Map.of("en", "Head");
  private static final Set<Role> ROLES = Set.of(UNIT_HEAD, REVIEWER);
  private static final UnitEvent UNIT = unit(false);
  private static final UnitEvent OFFICE =
      new OfficeEstablished(COMMISSION, DAY, "head", TITLES, ROLES);
  private static final UnitEvent HELD =
      new OfficeHolderAppointed(COMMISSION, DAY, "head", NAM, false, "Decision 2");
  private static final UnitEvent DELEGATED =
      new AuthorityDelegated(
          COMMISSION, 1, "head", NAM, TU, Set.of(UNIT_HEAD), DAY, DAY.plusDays(9), "Note 3");

  @Nested
  class Establish_office {

    @Test
    void an_office_gives_roles() {
      given(UNIT).when(establish(ADMINISTRATOR, TITLES, ROLES)).then(OFFICE);
    }

    @Test
    void an_office_is_set_up_once_by_an_administrator_with_a_title_and_roles_of_work() {
      given(UNIT, OFFICE)
          .when(establish(ADMINISTRATOR, TITLES, ROLES))
          .refusedBy(OFFICE_CODE_UNIQUE);
      given(UNIT).when(establish(HEAD, TITLES, ROLES)).refusedBy(OFFICES_KEPT_BY_ADMINISTRATOR);
      given(UNIT).when(establish(ADMINISTRATOR, Map.of(), ROLES)).refusedBy(UNIT_HAS_NAME);
      for (Set<Role> none : List.of(Set.<Role>of(), Set.of(UNIT_HEAD, AUDITOR))) {
        given(UNIT)
            .when(establish(ADMINISTRATOR, TITLES, none))
            .refusedBy(OFFICE_GIVES_ROLES_OF_WORK);
      }
    }

    @Test
    void a_unit_outside_has_none_and_neither_has_one_that_ended() {
      given(unit(true))
          .when(establish(ADMINISTRATOR, TITLES, ROLES))
          .refusedBy(EXTERNAL_UNIT_HAS_NO_OFFICES);
      given(UNIT, new UnitMerged(COMMISSION, DAY, COMMISSION, "b"))
          .when(establish(ADMINISTRATOR, TITLES, ROLES))
          .refusedBy(UNIT_NAMED_EXISTS);
    }
  }

  @Nested
  class Appoint_to_office {

    @Test
    void an_office_has_one_holder_and_one_who_acts() {
      given(UNIT, OFFICE).when(appoint(ADMINISTRATOR, NAM, false)).then(HELD);
      given(UNIT, OFFICE, HELD)
          .when(appoint(ADMINISTRATOR, TU, false))
          .refusedBy(OFFICE_HAS_ONE_HOLDER);
      given(UNIT, OFFICE, HELD)
          .when(appoint(ADMINISTRATOR, NAM, true))
          .refusedBy(OFFICE_HAS_ONE_HOLDER);
      given(UNIT, OFFICE, HELD)
          .when(appoint(ADMINISTRATOR, TU, true))
          .then(new OfficeHolderAppointed(COMMISSION, DAY, "head", TU, true, "Decision 2"));
    }

    @Test
    void a_holding_follows_the_one_before_and_ends_after_it_began() {
      UnitEvent ended = new OfficeHoldingEnded(COMMISSION, DAY.plusDays(5), "head", NAM, "r");
      given(UNIT, OFFICE, HELD, ended)
          .when(appoint(ADMINISTRATOR, TU, false))
          .refusedBy(UNIT_CHANGES_IN_ORDER);
      given(UNIT, OFFICE, HELD)
          .when(
              new EndOfficeHolding(
                  by(ADMINISTRATOR, DAY.minusDays(1)), COMMISSION, "head", NAM, "r"))
          .refusedBy(UNIT_CHANGES_IN_ORDER);
      given(UNIT, OFFICE, HELD)
          .when(new EndOfficeHolding(by(ADMINISTRATOR), COMMISSION, "head", NAM, "Retired"))
          .then(new OfficeHoldingEnded(COMMISSION, DAY, "head", NAM, "Retired"));
    }

    @Test
    void offices_and_holders_are_known_and_kept_by_an_administrator() {
      given(UNIT).when(appoint(ADMINISTRATOR, NAM, false)).refusedBy(OFFICE_UNKNOWN);
      given(UNIT, OFFICE).when(appoint(HEAD, NAM, false)).refusedBy(OFFICES_KEPT_BY_ADMINISTRATOR);
      given(UNIT, OFFICE)
          .when(new EndOfficeHolding(by(ADMINISTRATOR), COMMISSION, "head", NAM, "r"))
          .refusedBy(HOLDING_UNKNOWN);
    }
  }

  @Nested
  class Delegate_authority {

    @Test
    void a_holder_delegates_some_roles_for_a_time() {
      given(UNIT, OFFICE, HELD).when(delegate(HEAD, TU, Set.of(UNIT_HEAD), DAY, 9)).then(DELEGATED);
    }

    @Test
    void nobody_delegates_what_is_not_held() {
      given(UNIT, OFFICE)
          .when(delegate(HEAD, TU, Set.of(UNIT_HEAD), DAY, 9))
          .refusedBy(DELEGATED_BY_HOLDER);
      given(UNIT, OFFICE, HELD, DELEGATED)
          .when(delegate(OFFICER, NAM, Set.of(UNIT_HEAD), DAY, 9))
          .refusedBy(DELEGATED_BY_HOLDER);
      for (Set<Role> more : List.of(Set.<Role>of(), Set.of(UNIT_OFFICER))) {
        given(UNIT, OFFICE, HELD)
            .when(delegate(HEAD, TU, more, DAY, 9))
            .refusedBy(DELEGATION_FITS_OFFICE);
      }
    }

    @Test
    void it_is_to_another_person_and_for_days_to_come() {
      given(UNIT, OFFICE, HELD)
          .when(delegate(HEAD, NAM, ROLES, DAY, 9))
          .refusedBy(DELEGATED_TO_ANOTHER);
      given(UNIT, OFFICE, HELD)
          .when(delegate(HEAD, TU, ROLES, DAY.minusDays(1), 9))
          .refusedBy(DELEGATION_PERIOD_RUNS_FORWARD);
      given(UNIT, OFFICE, HELD)
          .when(delegate(HEAD, TU, ROLES, DAY, -1))
          .refusedBy(DELEGATION_PERIOD_RUNS_FORWARD);
    }

    @Test
    void it_is_taken_back_once_by_who_gave_it_or_an_administrator() {
      for (Actor actor : List.of(HEAD, ADMINISTRATOR)) {
        given(UNIT, OFFICE, HELD, DELEGATED)
            .when(new RevokeDelegation(by(actor), COMMISSION, 1, "Back"))
            .then(new DelegationRevoked(COMMISSION, DAY, 1, "Back"));
      }
      given(UNIT, OFFICE, HELD, DELEGATED)
          .when(new RevokeDelegation(by(OFFICER), COMMISSION, 1, "Back"))
          .refusedBy(DELEGATED_BY_HOLDER);
      given(UNIT, OFFICE, HELD, DELEGATED, new DelegationRevoked(COMMISSION, DAY, 1, "Back"))
          .when(new RevokeDelegation(by(HEAD), COMMISSION, 1, "Back"))
          .refusedBy(DELEGATION_UNKNOWN);
    }
  }

  @Test
  void what_an_office_lends_depends_on_the_day() {
    Registered unit = state(UNIT, OFFICE, HELD, DELEGATED);
    assertThat(unit.lentTo(NAM, DAY))
        .containsExactly(new Lent(COMMISSION, "head", ROLES, false, null));
    assertThat(unit.lentTo(NAM, DAY.minusDays(1))).isEmpty();
    assertThat(unit.lentTo(TU, DAY.plusDays(9)))
        .containsExactly(new Lent(COMMISSION, "head", Set.of(UNIT_HEAD), true, 1));
    assertThat(unit.lentTo(TU, DAY.plusDays(10))).isEmpty();
  }

  @Test
  void a_delegation_ends_with_the_holding_with_its_revocation_and_with_the_unit() {
    LocalDate third = DAY.plusDays(3);
    for (UnitEvent end :
        List.of(
            new OfficeHoldingEnded(COMMISSION, third, "head", NAM, "r"),
            new DelegationRevoked(COMMISSION, third, 1, "r"),
            new UnitMerged(COMMISSION, third, COMMISSION, "b"))) {
      Registered unit = state(UNIT, OFFICE, HELD, DELEGATED, end);
      assertThat(unit.lentTo(TU, DAY.plusDays(2))).hasSize(1);
      assertThat(unit.lentTo(TU, third)).isEmpty();
    }
  }

  @Test
  void a_table_of_an_office_says_what_the_decider_says() {
    Map<String, UnitCommand> commands = new LinkedHashMap<>();
    commands.put("establish", establish(ADMINISTRATOR, TITLES, ROLES));
    commands.put("appoint", appoint(ADMINISTRATOR, NAM, false));
    commands.put("act", appoint(ADMINISTRATOR, TU, true));
    commands.put("leave", new EndOfficeHolding(by(ADMINISTRATOR), COMMISSION, "head", NAM, "r"));
    commands.put("cease", new EndOfficeHolding(by(ADMINISTRATOR), COMMISSION, "head", TU, "r"));
    UnitDecider decider = new UnitDecider();
    int compared =
        ModelTable.of(
                """
                        establish           appoint                act                    leave                    cease
                none    vacant              !office-unknown        !office-unknown        !office-unknown          !office-unknown
                vacant  !office-code-unique held                   acting                 !office-holding-unknown  !office-holding-unknown
                held    !office-code-unique !office-has-one-holder both                   vacant                   !office-holding-unknown
                acting  !office-code-unique both                   !office-has-one-holder !office-holding-unknown  vacant
                both    !office-code-unique !office-has-one-holder !office-has-one-holder acting                   held
                """)
            .agrees(
                commands,
                (Unit) state(UNIT),
                (c, s) -> decider.decide(c, s, UnitWorld.tree(), NO_CALENDAR),
                Unit::evolve,
                6);
    assertThat(compared).isGreaterThan(25);
  }

  private static UnitEvent unit(boolean external) {
    return new UnitRegistered(
        COMMISSION, Map.of("en", "C"), null, List.of(), external, YEARLY, null, null);
  }

  private static Registered state(UnitEvent... events) {
    return (Registered) given(events).state();
  }

  private static Story<UnitCommand, Unit, UnitEvent> given(UnitEvent... events) {
    UnitDecider decider = new UnitDecider();
    return Story.of(
        new NotRegistered(),
        Unit::evolve,
        (c, s) -> decider.decide(c, s, UnitWorld.tree(), NO_CALENDAR),
        List.of(events));
  }

  private static UnitCommand establish(Actor actor, Map<String, String> titles, Set<Role> roles) {
    return new EstablishOffice(by(actor), COMMISSION, "head", titles, roles);
  }

  private static UnitCommand appoint(Actor actor, PersonId person, boolean acting) {
    return new AppointToOffice(by(actor), COMMISSION, "head", person, acting, "Decision 2");
  }

  private static UnitCommand delegate(
      Actor actor, PersonId to, Set<Role> roles, LocalDate from, int days) {
    return new Delegate(
        by(actor), COMMISSION, "head", to, roles, from, from.plusDays(days), "Note 3");
  }
}
