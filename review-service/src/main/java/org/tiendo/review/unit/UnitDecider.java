package org.tiendo.review.unit;

import java.util.Objects;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.review.unit.UnitCommand.NoteUnit;

/// Decides what is noted of units.
public final class UnitDecider {

  private UnitDecider() {}

  public static Decision<UnitEvent> decide(UnitCommand command, Unit state) {
    if (!command.context().actor().has(Role.SERVICE)) {
      return Decision.refuse(UnitRule.UNIT_NOTED_BY_SERVICE);
    }
    return switch (command) {
      case NoteUnit c -> note(c, state);
    };
  }

  private static Decision<UnitEvent> note(NoteUnit c, Unit state) {
    return switch (state) {
      case Unit.Noted noted when Objects.equals(noted.parent(), c.parent()) -> Decision.accept();
      case Unit.Noted _, Unit.NotNoted _ ->
          Decision.accept(new UnitEvent.UnitNoted(c.unit(), c.parent()));
    };
  }
}
