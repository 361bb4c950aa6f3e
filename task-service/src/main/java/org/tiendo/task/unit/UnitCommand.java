package org.tiendo.task.unit;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;
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
}
