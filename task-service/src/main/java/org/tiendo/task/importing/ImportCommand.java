package org.tiendo.task.importing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ImportId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;

/// What can be asked of a batch that comes out of a file.
public sealed interface ImportCommand extends Command {

  ImportId batch();

  /// Lay a batch down (đưa vào lô nhập). Its rows follow.
  ///
  /// @param programme in which the items will stand, if any
  /// @param rows how many will follow
  record StageImport(
      CommandContext context,
      ImportId batch,
      UnitId assigner,
      UnitId reviewingUnit,
      @Nullable ProgrammeId programme,
      String file,
      String sha256,
      int rows)
      implements ImportCommand {}

  /// Lay the next rows down.
  ///
  /// @param first how many were laid down before
  record AddImportRows(CommandContext context, ImportId batch, int first, List<ImportRow> rows)
      implements ImportCommand {
    public AddImportRows {
      rows = List.copyOf(rows);
    }
  }

  /// Assign its items, or go on after it has stopped (thực hiện nhập).
  record ApplyImport(CommandContext context, ImportId batch) implements ImportCommand {}

  /// Withdraw it whole (rút lô nhập).
  record WithdrawImport(CommandContext context, ImportId batch, String reason)
      implements ImportCommand {}

  /// Do the next part of what was ordered. Sent by the service to itself.
  record ContinueImport(CommandContext context, ImportId batch) implements ImportCommand {}

  /// Note that the next part was refused. Sent by the service to itself.
  ///
  /// @param rule code of the rule, or of another cause
  record HaltImport(CommandContext context, ImportId batch, String rule) implements ImportCommand {}
}
