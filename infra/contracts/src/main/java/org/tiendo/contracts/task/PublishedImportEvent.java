package org.tiendo.contracts.task;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ImportId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;

/// What happens to batches of items that come out of a file. The items themselves are told of as any others, by a
/// `ProjectAssigned` each in the same commit as the part of the batch.
public sealed interface PublishedImportEvent extends TaskEvent {

  ImportId batch();

  /// A batch was laid down. Nothing is assigned yet; its rows follow and are not published.
  ///
  /// @param assigner the authority that will assign the items
  /// @param reviewingUnit who will appraise them
  /// @param programme in which they will stand, if any
  /// @param file name of the file, as its sender called it
  /// @param rows how many items it will be
  record ImportStaged(
      ImportId batch,
      UnitId assigner,
      UnitId reviewingUnit,
      @Nullable ProgrammeId programme,
      String file,
      String sha256,
      int rows)
      implements PublishedImportEvent {}

  /// Its items began to be assigned, or go on being assigned after it had stopped.
  record ImportBegun(ImportId batch) implements PublishedImportEvent {}

  /// Some of its items were assigned.
  ///
  /// @param done how many of its rows are done by now
  record ImportPartAssigned(ImportId batch, int done, List<ProjectId> items)
      implements PublishedImportEvent {
    public ImportPartAssigned {
      items = List.copyOf(items);
    }
  }

  /// A part of it was refused as a whole; it goes on row by row, until the one is found that is refused.
  ///
  /// @param rule code of the rule
  record ImportPartRefused(ImportId batch, String rule) implements PublishedImportEvent {}

  /// It stopped at a row. It goes on once somebody says so, or is withdrawn whole.
  ///
  /// @param key external key of the row
  /// @param rule code of the rule that refused it
  record ImportHalted(ImportId batch, String key, String rule) implements PublishedImportEvent {}

  /// All of its items are assigned.
  record ImportCompleted(ImportId batch, int items) implements PublishedImportEvent {}

  /// It is being withdrawn whole, with the items that were assigned of it.
  record ImportWithdrawalBegun(ImportId batch, String reason) implements PublishedImportEvent {}

  /// Some of its items were withdrawn.
  ///
  /// @param left how many are still to be
  record ImportPartWithdrawn(ImportId batch, int left) implements PublishedImportEvent {}

  /// Nothing of it stands any more.
  record ImportWithdrawn(ImportId batch, String reason) implements PublishedImportEvent {}
}
