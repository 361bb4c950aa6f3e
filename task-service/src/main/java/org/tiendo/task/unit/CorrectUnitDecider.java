package org.tiendo.task.unit;

import static org.tiendo.contracts.kernel.Decision.accept;
import static org.tiendo.contracts.kernel.Decision.refuse;
import static org.tiendo.task.unit.UnitRule.UNIT_CORRECTED_BY_ADMINISTRATOR;

import org.tiendo.contracts.calendar.WorkCalendar;
import org.tiendo.contracts.kernel.Corrections.Entered;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.task.unit.Unit.Registered;
import org.tiendo.task.unit.UnitCommand.CorrectUnitEntry;
import org.tiendo.task.unit.UnitCommand.DecideUnitCorrection;
import org.tiendo.task.unit.UnitEvent.UnitCorrectionConfirmed;
import org.tiendo.task.unit.UnitEvent.UnitCorrectionRejected;
import org.tiendo.task.unit.UnitEvent.UnitEntryCorrected;

/// Decides on corrections of what was mistyped when a unit was registered.
final class CorrectUnitDecider {

  private CorrectUnitDecider() {}

  static Decision<UnitEvent> correct(CorrectUnitEntry c, Registered unit, WorkCalendar calendar) {
    if (!c.context().actor().has(Role.ADMINISTRATOR))
      return refuse(UNIT_CORRECTED_BY_ADMINISTRATOR);
    String field = c.wanted().field();
    String present =
        field.startsWith("names/") ? unit.names().get(field.substring("names/".length())) : null;
    return unit.corrections()
        .correct(
            c.context(),
            c.wanted(),
            new Entered(present, unit.enteredOn()),
            calendar,
            (correction, by) -> new UnitEntryCorrected(c.unit(), correction, by));
  }

  static Decision<UnitEvent> decide(DecideUnitCorrection c, Registered unit) {
    if (!c.context().actor().has(Role.ADMINISTRATOR))
      return refuse(UNIT_CORRECTED_BY_ADMINISTRATOR);
    String reason = c.reason();
    return unit.corrections()
        .decide(
            c.context(),
            c.number(),
            _ ->
                accept(
                    reason == null
                        ? new UnitCorrectionConfirmed(c.unit(), c.number())
                        : new UnitCorrectionRejected(c.unit(), c.number(), reason)));
  }
}
