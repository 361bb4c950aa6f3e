package org.tiendo.review.unit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Role;

/// What was noted of a unit, as stored. It has no published form: the task service published it first.
public sealed interface UnitEvent {

  /// @param parent the unit directly above; none for the highest
  record UnitNoted(UnitId unit, @Nullable UnitId parent) implements UnitEvent {}

  record OfficeNoted(UnitId unit, String office, List<Role> roles) implements UnitEvent {
    public OfficeNoted {
      roles = List.copyOf(roles);
    }
  }

  /// @param acting in the holder's place
  record HolderNoted(UnitId unit, String office, PersonId person, boolean acting, LocalDate from)
      implements UnitEvent {}

  /// @param until first day without
  record HolderLeftNoted(UnitId unit, String office, PersonId person, LocalDate until)
      implements UnitEvent {}

  /// @param until last day
  record DelegationNoted(
      UnitId unit,
      int delegation,
      String office,
      PersonId by,
      PersonId to,
      List<Role> roles,
      LocalDate from,
      LocalDate until)
      implements UnitEvent {
    public DelegationNoted {
      roles = List.copyOf(roles);
    }
  }

  /// @param until first day without
  record RevocationNoted(UnitId unit, int delegation, LocalDate until) implements UnitEvent {}
}
