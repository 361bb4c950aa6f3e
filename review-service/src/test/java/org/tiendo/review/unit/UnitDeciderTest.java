package org.tiendo.review.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.review.Given.DAY;
import static org.tiendo.review.Given.MINISTRY;
import static org.tiendo.review.Given.PLANNING;
import static org.tiendo.review.Given.actor;
import static org.tiendo.review.Given.by;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.kernel.Authority.Lent;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.review.Given;

class UnitDeciderTest {

  private static final CommandContext SERVICE = by(actor("service", MINISTRY, Role.SERVICE));
  private static final UnitEvent NOTED = new UnitEvent.UnitNoted(PLANNING, MINISTRY);

  @Test
  void a_unit_is_noted_with_the_one_above_it() {
    given().when(new UnitCommand.NoteUnit(SERVICE, PLANNING, MINISTRY)).then(List.of(NOTED));
  }

  @Test
  void noting_the_same_again_changes_nothing() {
    given(NOTED).when(new UnitCommand.NoteUnit(SERVICE, PLANNING, MINISTRY)).then(List.of());
  }

  @Test
  void a_unit_that_moved_is_noted_anew() {
    given(NOTED)
        .when(new UnitCommand.NoteUnit(SERVICE, PLANNING, null))
        .then(List.of(new UnitEvent.UnitNoted(PLANNING, null)));
  }

  @Test
  void nobody_notes_units_by_hand() {
    given()
        .when(
            new UnitCommand.NoteUnit(
                by(actor("an", MINISTRY, Role.ADMINISTRATOR)), PLANNING, MINISTRY))
        .thenRefusedBy(UnitRule.UNIT_NOTED_BY_SERVICE);
  }

  @Test
  void what_an_office_lends_is_noted() {
    given(NOTED)
        .when(new UnitCommand.NoteOffice(SERVICE, PLANNING, "head", List.of(Role.UNIT_HEAD)))
        .then(List.of(OFFICE));
    given(NOTED, OFFICE)
        .when(new UnitCommand.NoteOffice(SERVICE, PLANNING, "head", List.of(Role.UNIT_HEAD)))
        .then(List.of());
  }

  @Test
  void of_a_unit_that_is_not_known_nothing_is_noted() {
    given()
        .when(new UnitCommand.NoteOffice(SERVICE, PLANNING, "head", List.of(Role.UNIT_HEAD)))
        .then(List.of());
  }

  @Test
  void a_holder_is_lent_the_roles_of_the_office_until_the_holding_ends() {
    Unit.Noted unit = noted(NOTED, OFFICE, HOLDER, LEFT);
    assertThat(unit.lentTo(AN, DAY.minusDays(1))).isEmpty();
    assertThat(unit.lentTo(AN, DAY))
        .containsExactly(new Lent(PLANNING, "head", Set.of(Role.UNIT_HEAD), false, null));
    assertThat(unit.lentTo(AN, DAY.plusDays(10))).isEmpty();
  }

  @Test
  void a_delegate_is_lent_them_for_the_time_of_the_delegation_and_says_by_whom() {
    Unit.Noted unit = noted(NOTED, OFFICE, HOLDER, DELEGATION);
    assertThat(unit.lentTo(BINH, DAY.plusDays(1))).isEmpty();
    List<Lent> lent = unit.lentTo(BINH, DAY.plusDays(5));
    assertThat(lent).containsExactly(new Lent(PLANNING, "head", Set.of(Role.UNIT_HEAD), true, 1));
    assertThat(unit.delegator(lent.getFirst())).isEqualTo(AN);
    assertThat(unit.lentTo(BINH, DAY.plusDays(6))).isEmpty();
  }

  @Test
  void a_delegation_ends_when_it_is_revoked_and_with_the_holding_that_it_comes_of() {
    UnitEvent revoked = new UnitEvent.RevocationNoted(PLANNING, 1, DAY.plusDays(4));
    assertThat(noted(NOTED, OFFICE, HOLDER, DELEGATION, revoked).lentTo(BINH, DAY.plusDays(3)))
        .hasSize(1);
    assertThat(noted(NOTED, OFFICE, HOLDER, DELEGATION, revoked).lentTo(BINH, DAY.plusDays(4)))
        .isEmpty();
    UnitEvent left = new UnitEvent.HolderLeftNoted(PLANNING, "head", AN, DAY.plusDays(3));
    assertThat(noted(NOTED, OFFICE, HOLDER, DELEGATION, left).lentTo(BINH, DAY.plusDays(3)))
        .isEmpty();
  }

  @Test
  void a_unit_that_moves_keeps_what_its_offices_lend() {
    assertThat(
            noted(NOTED, OFFICE, HOLDER, new UnitEvent.UnitNoted(PLANNING, null)).lentTo(AN, DAY))
        .hasSize(1);
  }

  private static final PersonId AN = new PersonId("an");
  private static final PersonId BINH = new PersonId("binh");
  private static final UnitEvent OFFICE =
      new UnitEvent.OfficeNoted(PLANNING, "head", List.of(Role.UNIT_HEAD));
  private static final UnitEvent HOLDER =
      new UnitEvent.HolderNoted(PLANNING, "head", AN, false, DAY);
  private static final UnitEvent LEFT =
      new UnitEvent.HolderLeftNoted(PLANNING, "head", AN, DAY.plusDays(10));
  private static final UnitEvent DELEGATION =
      new UnitEvent.DelegationNoted(
          PLANNING, 1, "head", AN, BINH, List.of(Role.UNIT_HEAD), DAY.plusDays(2), DAY.plusDays(5));

  private static Unit.Noted noted(UnitEvent... events) {
    Unit state = new Unit.NotNoted();
    for (UnitEvent event : events) {
      state = Unit.evolve(state, event);
    }
    return (Unit.Noted) state;
  }

  private static Given<UnitCommand, Unit, UnitEvent> given(UnitEvent... events) {
    return Given.of(new Unit.NotNoted(), Unit::evolve, UnitDecider::decide, List.of(events));
  }
}
