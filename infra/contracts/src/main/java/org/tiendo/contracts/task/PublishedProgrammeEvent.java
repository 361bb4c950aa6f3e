package org.tiendo.contracts.task;

import java.time.LocalDate;
import java.util.List;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.OutcomeLine;
import org.tiendo.contracts.vocabulary.PlannedItem;

/// What happens to work programmes.
public sealed interface PublishedProgrammeEvent extends TaskEvent {

  /// An authority adopted its work programme; what is planned in it is its baseline.
  ///
  /// @param from first day of the period
  /// @param to last day of the period
  record ProgrammeAdopted(
      ProgrammeId programme,
      UnitId authority,
      String title,
      LocalDate from,
      LocalDate to,
      List<PlannedItem> planned,
      List<OutcomeLine> accountsFor)
      implements PublishedProgrammeEvent {
    public ProgrammeAdopted {
      planned = List.copyOf(planned);
      accountsFor = List.copyOf(accountsFor);
    }
  }
}
