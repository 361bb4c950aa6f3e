package org.tiendo.task.obligation;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.id.ObligationId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Command;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.FileRef;

/// What can be asked of a reporting obligation.
public sealed interface ObligationCommand extends Command {

  ObligationId obligation();

  /// Have a unit report again and again (quy định chế độ báo cáo định kỳ).
  ///
  /// @param receiver the authority that receives the reports, by which it is done
  record EstablishReportingObligation(
      CommandContext context, ObligationId obligation, UnitId receiver, UnitId owing, Terms terms)
      implements ObligationCommand {}

  /// Let it end (chấm dứt chế độ báo cáo).
  ///
  /// @param lastDay last day on which a report can fall due
  /// @param basis the document by which it is done
  record EndReportingObligation(
      CommandContext context, ObligationId obligation, LocalDate lastDay, String basis)
      implements ObligationCommand {}

  /// Submit the report on a period (gửi báo cáo định kỳ), or one that corrects it.
  ///
  /// @param year the year of the period
  /// @param number its place among the periods of that year, from 1
  /// @param note of a correction: what it corrects
  record SubmitPeriodicReport(
      CommandContext context,
      ObligationId obligation,
      int year,
      int number,
      List<FileRef> files,
      @Nullable String note)
      implements ObligationCommand {
    public SubmitPeriodicReport {
      files = List.copyOf(files);
    }
  }

  /// Take note of a submission (tiếp nhận báo cáo).
  ///
  /// @param submission which one of the period, from 1
  record AcknowledgePeriodicReport(
      CommandContext context, ObligationId obligation, int year, int number, int submission)
      implements ObligationCommand {}
}
