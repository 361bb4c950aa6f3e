package org.tiendo.task.unit;

import static org.tiendo.contracts.kernel.Decision.accept;
import static org.tiendo.contracts.kernel.Decision.refuse;
import static org.tiendo.task.unit.UnitRule.DELEGATED_BY_HOLDER;
import static org.tiendo.task.unit.UnitRule.DELEGATED_TO_ANOTHER;
import static org.tiendo.task.unit.UnitRule.DELEGATION_FITS_OFFICE;
import static org.tiendo.task.unit.UnitRule.DELEGATION_PERIOD_RUNS_FORWARD;
import static org.tiendo.task.unit.UnitRule.DELEGATION_UNKNOWN;
import static org.tiendo.task.unit.UnitRule.OFFICE_UNKNOWN;
import static org.tiendo.task.unit.UnitRule.UNIT_CHANGES_IN_ORDER;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.task.unit.Unit.Registered;
import org.tiendo.task.unit.UnitCommand.Delegate;
import org.tiendo.task.unit.UnitCommand.RevokeDelegation;
import org.tiendo.task.unit.UnitEvent.AuthorityDelegated;
import org.tiendo.task.unit.UnitEvent.DelegationRevoked;

/// Decides on delegations. What is delegated is not delegated on: only an office is.
final class DelegationDecider {

  private DelegationDecider() {}

  static Decision<UnitEvent> delegate(Delegate c, Registered unit) {
    PersonId by = c.context().actor().person();
    Office office = unit.offices().offices().get(c.office());
    if (office == null) return refuse(OFFICE_UNKNOWN, Map.of("office", c.office()));
    if (office.present(by).isEmpty() || !unit.validOn(c.context().effectiveOn()))
      return refuse(DELEGATED_BY_HOLDER);
    if (c.to().equals(by)) return refuse(DELEGATED_TO_ANOTHER);
    if (c.roles().isEmpty() || !office.roles().containsAll(c.roles()))
      return refuse(DELEGATION_FITS_OFFICE);
    if (c.until().isBefore(c.from()) || c.from().isBefore(c.context().effectiveOn()))
      return refuse(DELEGATION_PERIOD_RUNS_FORWARD);
    return accept(
        new AuthorityDelegated(
            c.unit(),
            unit.offices().delegations().size() + 1,
            c.office(),
            by,
            c.to(),
            c.roles(),
            c.from(),
            c.until(),
            c.basis()));
  }

  static Decision<UnitEvent> revoke(RevokeDelegation c, Registered unit) {
    LocalDate date = c.context().effectiveOn();
    List<Delegation> all = unit.offices().delegations();
    if (c.delegation() < 1
        || c.delegation() > all.size()
        || all.get(c.delegation() - 1).revokedOn() != null)
      return refuse(DELEGATION_UNKNOWN, Map.of("delegation", "" + c.delegation()));
    Delegation delegation = all.get(c.delegation() - 1);
    boolean byHolder = delegation.by().equals(c.context().actor().person());
    if (!byHolder && !c.context().actor().has(Role.ADMINISTRATOR))
      return refuse(DELEGATED_BY_HOLDER);
    if (date.isBefore(delegation.from()))
      return refuse(UNIT_CHANGES_IN_ORDER, Map.of("last", "" + delegation.from()));
    return accept(new DelegationRevoked(c.unit(), date, c.delegation(), c.reason()));
  }
}
