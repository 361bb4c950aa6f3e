package org.tiendo.review.unit;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.kernel.Role;

/// What an office of a unit lets one person do for a time: its holder, who acts for the holder, or whom a holder delegated
/// to (ủy quyền).
///
/// @param delegation its number; null for who holds the office or acts in it
/// @param by who delegated; null for the same
/// @param until first day without; null while none is set
record Power(
    String office,
    Set<Role> roles,
    PersonId person,
    boolean acting,
    @Nullable Integer delegation,
    @Nullable PersonId by,
    LocalDate from,
    @Nullable LocalDate until) {

  Power {
    roles = Set.copyOf(roles);
  }

  boolean on(LocalDate day) {
    return !day.isBefore(from) && (until == null || day.isBefore(until));
  }

  boolean isHolding(String of, PersonId who) {
    return delegation == null && office.equals(of) && person.equals(who);
  }

  /// Never later than it would have ended anyway.
  Power until(LocalDate day) {
    LocalDate end = until == null || day.isBefore(until) ? day : until;
    return new Power(office, roles, person, acting, delegation, by, from, end);
  }
}
