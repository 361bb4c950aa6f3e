package org.tiendo.contracts.task;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.Correction;
import org.tiendo.contracts.vocabulary.OutcomeLine;
import org.tiendo.contracts.vocabulary.PeriodKind;
import org.tiendo.contracts.vocabulary.PlannedItem;
import org.tiendo.contracts.vocabulary.ProjectFate;

/// What happens to work programmes.
public sealed interface PublishedProgrammeEvent extends TaskEvent {

  ProgrammeId programme();

  /// An authority has a draft of a work programme before it; what it plans is no baseline yet. A later draft takes its place.
  ///
  /// @param from first day of the period
  /// @param to last day of the period
  /// @param parent the programme that it derives from, if any
  record ProgrammeDrafted(
      ProgrammeId programme,
      UnitId authority,
      String title,
      LocalDate from,
      LocalDate to,
      List<PlannedItem> planned,
      List<OutcomeLine> accountsFor,
      @Nullable PeriodKind kind,
      @Nullable ProgrammeId parent)
      implements PublishedProgrammeEvent {
    public ProgrammeDrafted {
      planned = List.copyOf(planned);
      accountsFor = List.copyOf(accountsFor);
    }
  }

  /// An authority adopted its work programme; what is planned in it is its baseline.
  ///
  /// @param from first day of the period
  /// @param to last day of the period
  /// @param parent the programme that it derives from, if any
  record ProgrammeAdopted(
      ProgrammeId programme,
      UnitId authority,
      String title,
      LocalDate from,
      LocalDate to,
      List<PlannedItem> planned,
      List<OutcomeLine> accountsFor,
      @Nullable PeriodKind kind,
      @Nullable ProgrammeId parent)
      implements PublishedProgrammeEvent {
    public ProgrammeAdopted {
      planned = List.copyOf(planned);
      accountsFor = List.copyOf(accountsFor);
    }
  }

  /// An adopted programme was changed; its baseline stays what it was.
  ///
  /// @param number from 1, in the order of the amendments of the programme
  /// @param added planned items that stand in it as added from now on
  /// @param changed planned items as they are meant from now on
  /// @param withdrawn references of planned items that are given up
  /// @param approvedBy the authority that approved it
  record ProgrammeAmended(
      ProgrammeId programme,
      int number,
      List<PlannedItem> added,
      List<PlannedItem> changed,
      List<String> withdrawn,
      String reason,
      UnitId approvedBy)
      implements PublishedProgrammeEvent {
    public ProgrammeAmended {
      added = List.copyOf(added);
      changed = List.copyOf(changed);
      withdrawn = List.copyOf(withdrawn);
    }
  }

  /// A programme is closed: its figures are those of the as-of date for ever.
  ///
  /// @param asOf the date of its figures
  /// @param fates what becomes of each item that was open then
  /// @param withdrawn references of planned items that were never assigned and are given up
  record ProgrammeClosed(
      ProgrammeId programme, LocalDate asOf, List<ProjectFate> fates, List<String> withdrawn)
      implements PublishedProgrammeEvent {
    public ProgrammeClosed {
      fates = List.copyOf(fates);
      withdrawn = List.copyOf(withdrawn);
    }
  }

  /// Something of the entry of a programme was mistyped.
  record ProgrammeEntryCorrected(ProgrammeId programme, Correction correction)
      implements PublishedProgrammeEvent {}

  /// Another person confirmed a correction, which holds from now on.
  ///
  /// @param number of the correction
  record ProgrammeCorrectionConfirmed(ProgrammeId programme, int number)
      implements PublishedProgrammeEvent {}

  /// Another person did not confirm a correction, which never held.
  ///
  /// @param number of the correction
  record ProgrammeCorrectionRejected(ProgrammeId programme, int number, String reason)
      implements PublishedProgrammeEvent {}
}
