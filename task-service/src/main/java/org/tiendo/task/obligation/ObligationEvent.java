package org.tiendo.task.obligation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ObligationId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.FileRef;
import org.tiendo.contracts.vocabulary.ReportPeriod;

/// What happens to a reporting obligation, as it is stored.
public sealed interface ObligationEvent {

  ObligationId obligation();

  /// @param on business date
  record ReportingObligationEstablished(
      ObligationId obligation, LocalDate on, UnitId receiver, UnitId owing, Terms terms)
      implements ObligationEvent {}

  /// @param lastDay last day on which a report can fall due
  record ReportingObligationEnded(
      ObligationId obligation, LocalDate on, LocalDate lastDay, String basis)
      implements ObligationEvent {}

  /// @param submission from 1 for each period
  record PeriodicReportSubmitted(
      ObligationId obligation,
      LocalDate on,
      ReportPeriod period,
      int submission,
      List<FileRef> files,
      @Nullable String note)
      implements ObligationEvent {
    public PeriodicReportSubmitted {
      files = List.copyOf(files);
    }
  }

  record PeriodicReportAcknowledged(
      ObligationId obligation, LocalDate on, ReportPeriod period, int submission)
      implements ObligationEvent {}
}
