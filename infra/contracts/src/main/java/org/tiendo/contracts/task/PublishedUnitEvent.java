package org.tiendo.contracts.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.Correction;
import org.tiendo.contracts.vocabulary.Numbering;

/// What happens to units, and to the offices in them.
public sealed interface PublishedUnitEvent extends TaskEvent {

  UnitId unit();

  /// A unit takes part from now on.
  ///
  /// @param names name by language tag, at least one
  /// @param parent the unit directly above; none for the highest
  /// @param external whether it is outside the organisation and has no people here
  /// @param numbering how it numbers what it issues
  record UnitRegistered(
      UnitId unit,
      Map<String, String> names,
      @Nullable UnitId parent,
      boolean external,
      Numbering numbering)
      implements PublishedUnitEvent {
    public UnitRegistered {
      names = Map.copyOf(names);
    }
  }

  /// A unit bears other names from the business date on.
  ///
  /// @param names name by language tag, all of them
  /// @param basis the document it rests on
  record UnitRenamed(UnitId unit, Map<String, String> names, String basis)
      implements PublishedUnitEvent {
    public UnitRenamed {
      names = Map.copyOf(names);
    }
  }

  /// A unit stands under another one from the business date on.
  ///
  /// @param parent none if it is among the highest now
  /// @param basis the document it rests on
  record UnitMoved(UnitId unit, @Nullable UnitId parent, String basis)
      implements PublishedUnitEvent {}

  /// A unit went into another one: the business date is the first day without it.
  ///
  /// Figures of earlier days stay under it; units below it stand below its successor.
  ///
  /// @param basis the document it rests on
  record UnitMerged(UnitId unit, UnitId successor, String basis) implements PublishedUnitEvent {}

  /// A unit was dissolved: the business date is the first day without it.
  ///
  /// Figures of earlier days stay under it; units below it stand below the unit that was above it.
  ///
  /// @param successors units that took over parts of it; several after a split, perhaps none
  /// @param basis the document it rests on
  record UnitDissolved(UnitId unit, List<UnitId> successors, String basis)
      implements PublishedUnitEvent {
    public UnitDissolved {
      successors = List.copyOf(successors);
    }
  }

  /// A unit has an office (chức vụ) from the business date on.
  ///
  /// @param office code, unique in the unit, e.g. `head`
  /// @param titles title by language tag
  /// @param roles in which its holder acts
  record OfficeEstablished(UnitId unit, String office, Map<String, String> titles, List<Role> roles)
      implements PublishedUnitEvent {
    public OfficeEstablished {
      titles = Map.copyOf(titles);
      roles = List.copyOf(roles);
    }
  }

  /// A person holds an office from the business date on.
  ///
  /// @param acting in the holder's place, for a time (quyền)
  record OfficeHolderAppointed(
      UnitId unit, String office, PersonId person, boolean acting, String basis)
      implements PublishedUnitEvent {}

  /// A person holds an office no longer; the business date is the first day without.
  record OfficeHoldingEnded(UnitId unit, String office, PersonId person, String reason)
      implements PublishedUnitEvent {}

  /// The holder of an office lets another person act in some of its roles for a time (ủy quyền).
  ///
  /// @param delegation number within the unit, from 1
  /// @param office whose powers are delegated
  /// @param by the holder who delegates
  /// @param to who may act
  /// @param roles those of the office that are delegated
  /// @param until last day
  record AuthorityDelegated(
      UnitId unit,
      int delegation,
      String office,
      PersonId by,
      PersonId to,
      List<Role> roles,
      LocalDate from,
      LocalDate until,
      String basis)
      implements PublishedUnitEvent {
    public AuthorityDelegated {
      roles = List.copyOf(roles);
    }
  }

  /// A delegation ended before its last day; the business date is the first day without.
  record DelegationRevoked(UnitId unit, int delegation, String reason)
      implements PublishedUnitEvent {}

  /// A person acted in a role that an office or a delegation lends; the act stands in the same commit.
  ///
  /// @param office by which the person acted
  /// @param delegation that it rests on; none for who holds the office
  /// @param acting whether the person stood in for its holder
  /// @param command name of what was done, e.g. `AmendDirective`
  record AuthorityExercised(
      UnitId unit,
      String office,
      @Nullable Integer delegation,
      Role role,
      boolean acting,
      String command)
      implements PublishedUnitEvent {}

  /// Something of the entry of a unit was mistyped.
  record UnitEntryCorrected(UnitId unit, Correction correction) implements PublishedUnitEvent {}

  /// Another person confirmed a correction, which holds from now on.
  ///
  /// @param number of the correction
  record UnitCorrectionConfirmed(UnitId unit, int number) implements PublishedUnitEvent {}

  /// Another person did not confirm a correction, which never held.
  ///
  /// @param number of the correction
  record UnitCorrectionRejected(UnitId unit, int number, String reason)
      implements PublishedUnitEvent {}
}
