package org.tiendo.task.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.Correction;
import org.tiendo.contracts.vocabulary.Numbering;

/// What happens to a unit, as it is stored.
public sealed interface UnitEvent {

  UnitId unit();

  /// A unit takes part from now on.
  ///
  /// @param ancestors all units above it then, the highest first
  /// @param on business date; null in entries of old, which hold for every date
  /// @param enteredOn the day of the entry; null in entries of old
  record UnitRegistered(
      UnitId unit,
      Map<String, String> names,
      @Nullable UnitId parent,
      List<UnitId> ancestors,
      boolean external,
      Numbering numbering,
      @Nullable LocalDate on,
      @Nullable LocalDate enteredOn)
      implements UnitEvent {
    public UnitRegistered {
      names = Map.copyOf(names);
      ancestors = List.copyOf(ancestors);
    }
  }

  record UnitRenamed(UnitId unit, LocalDate on, Map<String, String> names, String basis)
      implements UnitEvent {
    public UnitRenamed {
      names = Map.copyOf(names);
    }
  }

  /// @param parent none if it is among the highest now
  record UnitMoved(UnitId unit, LocalDate on, @Nullable UnitId parent, String basis)
      implements UnitEvent {}

  /// @param on first day without it
  record UnitMerged(UnitId unit, LocalDate on, UnitId successor, String basis)
      implements UnitEvent {}

  /// @param on first day without it
  record UnitDissolved(UnitId unit, LocalDate on, List<UnitId> successors, String basis)
      implements UnitEvent {
    public UnitDissolved {
      successors = List.copyOf(successors);
    }
  }

  /// The tree below this unit, one of the highest, changed: without meaning of its own.
  record UnitTreeChanged(UnitId unit) implements UnitEvent {}

  record OfficeEstablished(
      UnitId unit, LocalDate on, String office, Map<String, String> titles, Set<Role> roles)
      implements UnitEvent {
    public OfficeEstablished {
      titles = Map.copyOf(titles);
      roles = Set.copyOf(roles);
    }
  }

  record OfficeHolderAppointed(
      UnitId unit, LocalDate on, String office, PersonId person, boolean acting, String basis)
      implements UnitEvent {}

  /// @param on first day without
  record OfficeHoldingEnded(
      UnitId unit, LocalDate on, String office, PersonId person, String reason)
      implements UnitEvent {}

  /// @param delegation from 1, in their order
  record AuthorityDelegated(
      UnitId unit,
      int delegation,
      String office,
      PersonId by,
      PersonId to,
      Set<Role> roles,
      LocalDate from,
      LocalDate until,
      String basis)
      implements UnitEvent {
    public AuthorityDelegated {
      roles = Set.copyOf(roles);
    }
  }

  /// @param on first day without
  record DelegationRevoked(UnitId unit, LocalDate on, int delegation, String reason)
      implements UnitEvent {}

  /// A person acted in a role that an office or a delegation lends.
  record AuthorityExercised(
      UnitId unit,
      String office,
      @Nullable Integer delegation,
      Role role,
      boolean acting,
      String command)
      implements UnitEvent {}

  record UnitEntryCorrected(UnitId unit, Correction correction, PersonId by) implements UnitEvent {}

  record UnitCorrectionConfirmed(UnitId unit, int number) implements UnitEvent {}

  record UnitCorrectionRejected(UnitId unit, int number, String reason) implements UnitEvent {}
}
