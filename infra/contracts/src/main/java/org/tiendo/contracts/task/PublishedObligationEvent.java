package org.tiendo.contracts.task;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ObligationId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.vocabulary.FileRef;
import org.tiendo.contracts.vocabulary.ReportPeriod;
import org.tiendo.contracts.vocabulary.ReportSchedule;

/// What happens to reporting obligations. Which reports are due, when and in which state follows from these and the calendar
/// alone: [org.tiendo.contracts.calendar.OwedReports].
public sealed interface PublishedObligationEvent extends TaskEvent {

  ObligationId obligation();

  /// A unit owes a report to an authority, again and again.
  ///
  /// @param receiver the authority that receives the reports
  /// @param owing the unit that owes them
  /// @param title what is reported on
  /// @param form how a report is made up, in words
  /// @param from first day of the obligation
  /// @param to its last day, if it has one
  /// @param basis the document that it rests on
  record ReportingObligationEstablished(
      ObligationId obligation,
      UnitId receiver,
      UnitId owing,
      String title,
      ReportSchedule schedule,
      String form,
      LocalDate from,
      @Nullable LocalDate to,
      String basis)
      implements PublishedObligationEvent {}

  /// The obligation ends. Reports that fell due until then stay owed.
  ///
  /// @param lastDay last day on which a report can fall due
  record ReportingObligationEnded(ObligationId obligation, LocalDate lastDay, String basis)
      implements PublishedObligationEvent {}

  /// The owing unit submitted its report on a period.
  ///
  /// @param submission from 1 for each period; a later one corrects those before it, which are kept
  /// @param note what a correction corrects, or what else is said of the report
  record PeriodicReportSubmitted(
      ObligationId obligation,
      ReportPeriod period,
      int submission,
      List<FileRef> files,
      @Nullable String note)
      implements PublishedObligationEvent {
    public PeriodicReportSubmitted {
      files = List.copyOf(files);
    }
  }

  /// The authority took note of a submission.
  record PeriodicReportAcknowledged(ObligationId obligation, ReportPeriod period, int submission)
      implements PublishedObligationEvent {}
}
