package org.tiendo.review.unit;

import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.review.unit.UnitCommand.NoteDelegation;
import org.tiendo.review.unit.UnitCommand.NoteHolder;
import org.tiendo.review.unit.UnitCommand.NoteHolderLeft;
import org.tiendo.review.unit.UnitCommand.NoteOffice;
import org.tiendo.review.unit.UnitCommand.NoteRevocation;
import org.tiendo.review.unit.UnitCommand.NoteUnit;

/// Decides what is noted of units.
public final class UnitDecider {

  private UnitDecider() {}

  public static Decision<UnitEvent> decide(UnitCommand command, Unit state) {
    if (!command.context().actor().has(Role.SERVICE)) {
      return Decision.refuse(UnitRule.UNIT_NOTED_BY_SERVICE);
    }
    UnitEvent event = event(command);
    return Unit.evolve(state, event).equals(state) ? Decision.accept() : Decision.accept(event);
  }

  private static UnitEvent event(UnitCommand command) {
    return switch (command) {
      case NoteUnit c -> new UnitEvent.UnitNoted(c.unit(), c.parent());
      case NoteOffice c -> new UnitEvent.OfficeNoted(c.unit(), c.office(), c.roles());
      case NoteHolder c ->
          new UnitEvent.HolderNoted(c.unit(), c.office(), c.person(), c.acting(), c.from());
      case NoteHolderLeft c ->
          new UnitEvent.HolderLeftNoted(c.unit(), c.office(), c.person(), c.until());
      case NoteDelegation c ->
          new UnitEvent.DelegationNoted(
              c.unit(), c.delegation(), c.office(), c.by(), c.to(), c.roles(), c.from(), c.until());
      case NoteRevocation c -> new UnitEvent.RevocationNoted(c.unit(), c.delegation(), c.until());
    };
  }
}
