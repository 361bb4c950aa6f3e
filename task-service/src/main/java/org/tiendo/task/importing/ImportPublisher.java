package org.tiendo.task.importing;

import java.util.Optional;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.task.PublishedImportEvent;
import org.tiendo.task.importing.ImportEvent.ImportBegun;
import org.tiendo.task.importing.ImportEvent.ImportCompleted;
import org.tiendo.task.importing.ImportEvent.ImportHalted;
import org.tiendo.task.importing.ImportEvent.ImportPartAssigned;
import org.tiendo.task.importing.ImportEvent.ImportPartRefused;
import org.tiendo.task.importing.ImportEvent.ImportPartWithdrawn;
import org.tiendo.task.importing.ImportEvent.ImportRowsAdded;
import org.tiendo.task.importing.ImportEvent.ImportStaged;
import org.tiendo.task.importing.ImportEvent.ImportWithdrawalBegun;
import org.tiendo.task.importing.ImportEvent.ImportWithdrawn;

/// What other services see of a batch. Its rows are nobody's concern before they are items.
public final class ImportPublisher {

  private ImportPublisher() {}

  public static Optional<PublishedEvent> publish(ImportEvent event) {
    return switch (event) {
      case ImportRowsAdded _ -> Optional.empty();
      case ImportStaged e ->
          Optional.of(
              new PublishedImportEvent.ImportStaged(
                  e.batch(),
                  e.assigner(),
                  e.reviewingUnit(),
                  e.programme(),
                  e.file(),
                  e.sha256(),
                  e.rows()));
      case ImportBegun e -> Optional.of(new PublishedImportEvent.ImportBegun(e.batch()));
      case ImportPartAssigned e ->
          Optional.of(new PublishedImportEvent.ImportPartAssigned(e.batch(), e.done(), e.items()));
      case ImportPartRefused e ->
          Optional.of(new PublishedImportEvent.ImportPartRefused(e.batch(), e.rule()));
      case ImportHalted e ->
          Optional.of(new PublishedImportEvent.ImportHalted(e.batch(), e.key(), e.rule()));
      case ImportCompleted e ->
          Optional.of(new PublishedImportEvent.ImportCompleted(e.batch(), e.items()));
      case ImportWithdrawalBegun e ->
          Optional.of(new PublishedImportEvent.ImportWithdrawalBegun(e.batch(), e.reason()));
      case ImportPartWithdrawn e ->
          Optional.of(new PublishedImportEvent.ImportPartWithdrawn(e.batch(), e.left()));
      case ImportWithdrawn e ->
          Optional.of(new PublishedImportEvent.ImportWithdrawn(e.batch(), e.reason()));
    };
  }
}
