package org.tiendo.reporting.acts;

import java.util.List;
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
              at ->
                  at.batch()
                      .filter(ImportSheets::waits)
                      .filter(b -> assigns(at, b) || at.isAnywhere(Role.MONITORING_OFFICE))
                      .isPresent(),
              BATCH),
          Sheet.of(
              Area.IMPORTS,
              "withdraw-import",
              "WithdrawImport",
              at -> at.batch().filter(ImportSheets::stands).filter(b -> assigns(at, b)).isPresent(),
              BATCH,
              Sheets.REASON));

  private ImportSheets() {}

  private static boolean waits(ImportStanding batch) {
    return batch.state() == State.STAGED || batch.state() == State.HALTED && batch.reason() == null;
  }

  private static boolean stands(ImportStanding batch) {
    return batch.state() != State.WITHDRAWING && batch.state() != State.WITHDRAWN;
  }

  private static boolean assigns(Case at, ImportStanding batch) {
    return at.may(batch.staged().event().assigner(), Role.ASSIGNING_AUTHORITY);
  }
}
