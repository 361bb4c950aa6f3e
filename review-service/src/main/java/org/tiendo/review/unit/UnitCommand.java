package org.tiendo.review.unit;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Role;

/// What can be noted of a unit that the task service owns.
public sealed interface UnitCommand extends Command {

  UnitId unit();

  /// Note where a unit stands from now on.
  ///
  /// @param parent the unit directly above; none for the highest
  record NoteUnit(CommandContext context, UnitId unit, @Nullable UnitId parent)
      implements UnitCommand {}

  /// Note in which roles the holder of an office acts (chức vụ).
  record NoteOffice(CommandContext context, UnitId unit, String office, List<Role> roles)
      implements UnitCommand {
    public NoteOffice {
      roles = List.copyOf(roles);
    }
  }

  /// Note who holds an office, or acts for its holder, from a day on.
  record NoteHolder(
      CommandContext context,
      UnitId unit,
      String office,
      PersonId person,
      boolean acting,
      LocalDate from)
      implements UnitCommand {}

  /// Note that a person holds an office no longer.
  ///
  /// @param until first day without
  record NoteHolderLeft(
      CommandContext context, UnitId unit, String office, PersonId person, LocalDate until)
      implements UnitCommand {}

  /// Note what the holder of an office delegated (ủy quyền).
  ///
  /// @param delegation its number within the unit
  /// @param until last day
  record NoteDelegation(
      CommandContext context,
      UnitId unit,
      int delegation,
      String office,
      PersonId by,
      PersonId to,
      List<Role> roles,
      LocalDate from,
      LocalDate until)
      implements UnitCommand {
    public NoteDelegation {
      roles = List.copyOf(roles);
    }
  }

  /// Note that a delegation was ended before its last day.
  ///
  /// @param until first day without
  record NoteRevocation(CommandContext context, UnitId unit, int delegation, LocalDate until)
      implements UnitCommand {}
}
