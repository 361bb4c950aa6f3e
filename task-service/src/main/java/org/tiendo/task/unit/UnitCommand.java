package org.tiendo.task.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Authority;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Corrections;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.Numbering;

/// What can be asked of a unit.
public sealed interface UnitCommand extends Command {

  UnitId unit();

  /// Let a unit take part from now on.
  ///
  /// @param names name by language tag
  /// @param parent the unit directly above; none for the highest
  /// @param external whether it is outside the organisation
  record RegisterUnit(
      CommandContext context,
      UnitId unit,
      Map<String, String> names,
      @Nullable UnitId parent,
      boolean external,
      Numbering numbering)
      implements UnitCommand {
    public RegisterUnit {
      names = Map.copyOf(names);
    }
  }

  /// Change what a unit is called, where it stands, or that it exists (tổ chức lại).
  record ReorganiseUnit(CommandContext context, UnitId unit, Change change, String basis)
      implements UnitCommand {}

  /// What a reorganisation does to a unit.
  sealed interface Change {
    record Rename(Map<String, String> names) implements Change {
      public Rename {
        names = Map.copyOf(names);
      }
    }

    /// @param parent none to be among the highest
    record MoveUnder(@Nullable UnitId parent) implements Change {}

    record MergeInto(UnitId successor) implements Change {}

    /// @param successors that take over parts of it
    record Dissolve(Set<UnitId> successors) implements Change {
      public Dissolve {
        successors = Set.copyOf(successors);
      }
    }
  }

  /// Note in the highest unit of a tree that the tree changes: two changes at once would not see one another.
  record RecordTreeChange(CommandContext context, UnitId unit) implements UnitCommand {}

  /// Set up an office (chức vụ), whose holder acts in some roles.
  ///
  /// @param titles title by language tag
  record EstablishOffice(
      CommandContext context,
      UnitId unit,
      String office,
      Map<String, String> titles,
      Set<Role> roles)
      implements UnitCommand {
    public EstablishOffice {
      titles = Map.copyOf(titles);
      roles = Set.copyOf(roles);
    }
  }

  /// Let a person hold an office (bổ nhiệm), or stand in for its holder (giao quyền).
  record AppointToOffice(
      CommandContext context,
      UnitId unit,
      String office,
      PersonId person,
      boolean acting,
      String basis)
      implements UnitCommand {}

  /// Let a person hold an office no longer (thôi giữ chức vụ).
  record EndOfficeHolding(
      CommandContext context, UnitId unit, String office, PersonId person, String reason)
      implements UnitCommand {}

  /// Let another person act in roles of an office that one holds (ủy quyền).
  ///
  /// @param until last day
  record Delegate(
      CommandContext context,
      UnitId unit,
      String office,
      PersonId to,
      Set<Role> roles,
      LocalDate from,
      LocalDate until,
      String basis)
      implements UnitCommand {
    public Delegate {
      roles = Set.copyOf(roles);
    }
  }

  /// End a delegation before its last day.
  record RevokeDelegation(CommandContext context, UnitId unit, int delegation, String reason)
      implements UnitCommand {}

  /// Note that somebody acts in a role that an office or a delegation of this unit lends.
  ///
  /// @param command name of what is done
  record NoteAuthority(
      CommandContext context, UnitId unit, Role role, Authority.Lent through, String command)
      implements UnitCommand {

    /// What is to be carried out with `command` so that the record shows by what right; nothing if by the token.
    public static List<Command> of(Command command, Authority.Grant grant) {
      Authority.Lent through = grant.through();
      return through == null
          ? List.of()
          : List.of(
              new NoteAuthority(
                  command.context(),
                  grant.unit(),
                  grant.role(),
                  through,
                  command.getClass().getSimpleName()));
    }
  }

  /// Mend what was mistyped when a unit was registered (đính chính): `names/<language>`.
  record CorrectUnitEntry(CommandContext context, UnitId unit, Corrections.Wanted wanted)
      implements UnitCommand {}

  /// Confirm a correction that another person made, or reject it.
  ///
  /// @param reason of a rejection; null confirms
  record DecideUnitCorrection(
      CommandContext context, UnitId unit, int number, @Nullable String reason)
      implements UnitCommand {}
}
