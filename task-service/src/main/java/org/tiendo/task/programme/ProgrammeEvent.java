package org.tiendo.task.programme;

import java.time.LocalDate;
import java.util.List;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.OutcomeLine;
import org.tiendo.contracts.vocabulary.PlannedItem;

/// What happens to a programme, as it is stored.
public sealed interface ProgrammeEvent {

  /// An authority adopted its work programme; what is planned in it is its baseline.
  record ProgrammeAdopted(
      ProgrammeId programme,
      UnitId authority,
      String title,
      LocalDate from,
      LocalDate to,
      List<PlannedItem> planned,
      List<OutcomeLine> accountsFor)
      implements ProgrammeEvent {
    public ProgrammeAdopted {
      planned = List.copyOf(planned);
      accountsFor = List.copyOf(accountsFor);
    }
  }
}
