package org.tiendo.task.programme;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.Correction;
import org.tiendo.contracts.vocabulary.OutcomeLine;
import org.tiendo.contracts.vocabulary.PeriodKind;
import org.tiendo.contracts.vocabulary.PlannedItem;
import org.tiendo.contracts.vocabulary.ProjectFate;

/// What happens to a programme, as it is stored.
public sealed interface ProgrammeEvent {

  ProgrammeId programme();

  record ProgrammeDrafted(ProgrammeId programme, Plan plan) implements ProgrammeEvent {}

  /// An authority adopted its work programme; what is planned in it is its baseline.
  ///
  /// @param on business date; null in entries of old
  /// @param enteredOn the day of the entry; null in entries of old
  record ProgrammeAdopted(
      ProgrammeId programme,
      UnitId authority,
      String title,
      LocalDate from,
      LocalDate to,
      List<PlannedItem> planned,
      List<OutcomeLine> accountsFor,
      @Nullable PeriodKind kind,
      @Nullable ProgrammeId parent,
      @Nullable LocalDate on,
      @Nullable LocalDate enteredOn)
      implements ProgrammeEvent {
    public ProgrammeAdopted {
      planned = List.copyOf(planned);
      accountsFor = List.copyOf(accountsFor);
    }
  }

  /// @param number from 1
  record ProgrammeAmended(
      ProgrammeId programme,
      LocalDate on,
      int number,
      List<PlannedItem> added,
      List<PlannedItem> changed,
      List<String> withdrawn,
      String reason,
      UnitId approvedBy)
      implements ProgrammeEvent {
    public ProgrammeAmended {
      added = List.copyOf(added);
      changed = List.copyOf(changed);
      withdrawn = List.copyOf(withdrawn);
    }
  }

  record ProgrammeClosed(
      ProgrammeId programme,
      LocalDate on,
      LocalDate asOf,
      List<ProjectFate> fates,
      List<String> withdrawn)
      implements ProgrammeEvent {
    public ProgrammeClosed {
      fates = List.copyOf(fates);
      withdrawn = List.copyOf(withdrawn);
    }
  }

  record ProgrammeEntryCorrected(ProgrammeId programme, Correction correction, PersonId by)
      implements ProgrammeEvent {}

  record ProgrammeCorrectionConfirmed(ProgrammeId programme, int number)
      implements ProgrammeEvent {}

  record ProgrammeCorrectionRejected(ProgrammeId programme, int number, String reason)
      implements ProgrammeEvent {}
}
