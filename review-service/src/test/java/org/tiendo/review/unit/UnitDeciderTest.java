package org.tiendo.review.unit;

import static org.tiendo.review.Given.MINISTRY;
import static org.tiendo.review.Given.PLANNING;
import static org.tiendo.review.Given.actor;
import static org.tiendo.review.Given.by;

import java.util.List;
import org.junit.jupiter.api.Test;
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

  private static Given<UnitCommand, Unit, UnitEvent> given(UnitEvent... events) {
    return Given.of(new Unit.NotNoted(), Unit::evolve, UnitDecider::decide, List.of(events));
  }
}
