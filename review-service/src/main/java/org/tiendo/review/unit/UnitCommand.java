package org.tiendo.review.unit;

import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;

/// What can be noted of a unit that the task service owns.
public sealed interface UnitCommand extends Command {

  UnitId unit();

  /// Note where a unit stands from now on.
  ///
  /// @param parent the unit directly above; none for the highest
  record NoteUnit(CommandContext context, UnitId unit, @Nullable UnitId parent)
      implements UnitCommand {}
}
