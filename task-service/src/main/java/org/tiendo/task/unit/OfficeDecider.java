package org.tiendo.task.unit;

import static org.tiendo.contracts.kernel.Decision.accept;
import static org.tiendo.contracts.kernel.Decision.refuse;
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
import java.util.Map;
import java.util.Optional;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Refusal;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.task.unit.Office.Holding;
import org.tiendo.task.unit.Unit.Registered;
import org.tiendo.task.unit.UnitCommand.AppointToOffice;
import org.tiendo.task.unit.UnitCommand.EndOfficeHolding;
import org.tiendo.task.unit.UnitCommand.EstablishOffice;
import org.tiendo.task.unit.UnitEvent.OfficeEstablished;
import org.tiendo.task.unit.UnitEvent.OfficeHolderAppointed;
import org.tiendo.task.unit.UnitEvent.OfficeHoldingEnded;

/// Decides on offices and who holds them.
final class OfficeDecider {

  private OfficeDecider() {}

  static Decision<UnitEvent> establish(EstablishOffice c, Registered unit) {
    Optional<Refusal> refusal = mayKeep(c.context(), unit);
    if (refusal.isPresent()) return new Decision.Refused<>(refusal.get());
    if (unit.external()) return refuse(EXTERNAL_UNIT_HAS_NO_OFFICES);
    if (unit.offices().offices().containsKey(c.office()))
      return refuse(OFFICE_CODE_UNIQUE, Map.of("office", c.office()));
    if (c.titles().isEmpty()) return refuse(UNIT_HAS_NAME);
    if (c.roles().isEmpty() || !c.roles().stream().allMatch(Role::isActing))
      return refuse(OFFICE_GIVES_ROLES_OF_WORK);
    return accept(
        new OfficeEstablished(
            c.unit(), c.context().effectiveOn(), c.office(), c.titles(), c.roles()));
  }

  static Decision<UnitEvent> appoint(AppointToOffice c, Registered unit) {
    LocalDate date = c.context().effectiveOn();
    Optional<Refusal> refusal = mayKeep(c.context(), unit);
    if (refusal.isPresent()) return new Decision.Refused<>(refusal.get());
    Office office = unit.offices().offices().get(c.office());
    if (office == null) return refuse(OFFICE_UNKNOWN, Map.of("office", c.office()));
    if (office.present(c.acting()).isPresent() || office.present(c.person()).isPresent())
      return refuse(OFFICE_HAS_ONE_HOLDER, Map.of("office", c.office()));
    LocalDate free = office.freeFrom(c.acting());
    if (date.isBefore(free)) return refuse(UNIT_CHANGES_IN_ORDER, Map.of("last", "" + free));
    return accept(
        new OfficeHolderAppointed(c.unit(), date, c.office(), c.person(), c.acting(), c.basis()));
  }

  static Decision<UnitEvent> end(EndOfficeHolding c, Registered unit) {
    LocalDate date = c.context().effectiveOn();
    if (!c.context().actor().has(Role.ADMINISTRATOR)) return refuse(OFFICES_KEPT_BY_ADMINISTRATOR);
    Office office = unit.offices().offices().get(c.office());
    if (office == null) return refuse(OFFICE_UNKNOWN, Map.of("office", c.office()));
    Optional<Holding> holding = office.present(c.person());
    if (holding.isEmpty()) return refuse(HOLDING_UNKNOWN, Map.of("office", c.office()));
    LocalDate from = holding.get().from();
    if (date.isBefore(from)) return refuse(UNIT_CHANGES_IN_ORDER, Map.of("last", "" + from));
    return accept(new OfficeHoldingEnded(c.unit(), date, c.office(), c.person(), c.reason()));
  }

  private static Optional<Refusal> mayKeep(CommandContext context, Registered unit) {
    if (!context.actor().has(Role.ADMINISTRATOR))
      return Optional.of(new Refusal(OFFICES_KEPT_BY_ADMINISTRATOR, Map.of()));
    return unit.validOn(context.effectiveOn())
        ? Optional.empty()
        : Optional.of(new Refusal(UNIT_NAMED_EXISTS, Map.of("unit", unit.unit().value())));
  }
}
