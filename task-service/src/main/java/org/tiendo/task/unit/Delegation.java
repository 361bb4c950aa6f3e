package org.tiendo.task.unit;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.kernel.Role;

/// A delegation (ủy quyền): the holder of an office lets another person act for a time.
///
/// @param until last day
/// @param revokedOn first day without, if it was ended before
record Delegation(
    String office,
    PersonId by,
    PersonId to,
    Set<Role> roles,
    LocalDate from,
    LocalDate until,
    @Nullable LocalDate revokedOn) {

  Delegation {
    roles = Set.copyOf(roles);
  }

  Delegation revoked(LocalDate on) {
    return new Delegation(office, by, to, roles, from, until, on);
  }

  boolean on(LocalDate date) {
    return !date.isBefore(from)
        && !date.isAfter(until)
        && (revokedOn == null || date.isBefore(revokedOn));
  }
}
