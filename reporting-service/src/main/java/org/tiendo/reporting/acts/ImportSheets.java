package org.tiendo.reporting.acts;

import java.util.List;
import java.util.Optional;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.reporting.figures.ImportStanding;
import org.tiendo.reporting.figures.ImportStanding.State;

/// What becomes of a batch that was staged (lô nhập). How a file is staged stands in [ImportActs].
final class ImportSheets {

  private static final Input<Case> BATCH = Sheets.about("batch");

  static final List<Sheet> ALL =
      List.of(
          Sheet.of(
              Area.IMPORTS,
              "apply-import",
              "ApplyImport",
              at -> waits(at) && (assigns(at) || at.isAnywhere(Role.MONITORING_OFFICE)),
              BATCH),
          Sheet.of(
              Area.IMPORTS,
              "withdraw-import",
              "WithdrawImport",
              at -> stands(at) && assigns(at),
              BATCH,
              Sheets.REASON));

  private ImportSheets() {}

  private static boolean waits(Case at) {
    return batch(at)
        .filter(b -> b.state() == State.STAGED || b.state() == State.HALTED && b.reason() == null)
        .isPresent();
  }

  private static boolean stands(Case at) {
    return batch(at)
        .filter(b -> b.state() != State.WITHDRAWING && b.state() != State.WITHDRAWN)
        .isPresent();
  }

  private static boolean assigns(Case at) {
    return batch(at)
        .map(b -> b.staged().event().assigner())
        .filter((UnitId assigner) -> at.may(assigner, Role.ASSIGNING_AUTHORITY))
        .isPresent();
  }

  private static Optional<ImportStanding> batch(Case at) {
    return at.batch();
  }
}
