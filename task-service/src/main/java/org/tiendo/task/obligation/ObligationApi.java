package org.tiendo.task.obligation;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.contracts.id.ObligationId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.DeadlineRule;
import org.tiendo.contracts.vocabulary.ReportSchedule;
import org.tiendo.edge.Fields;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.eventing.web.CommandRequest;
import org.tiendo.task.obligation.ObligationCommand.AcknowledgePeriodicReport;
import org.tiendo.task.obligation.ObligationCommand.EndReportingObligation;
import org.tiendo.task.obligation.ObligationCommand.EstablishReportingObligation;
import org.tiendo.task.obligation.ObligationCommand.SubmitPeriodicReport;
import org.tiendo.task.request.FileBody;

/// Reporting obligations over HTTP.
@RestController
@Admits(Admission.ACTORS)
class ObligationApi {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;
  private static final int MOST_PERIODS = 12;
  private static final int MOST_SUBMISSIONS = 1_000_000;

  @PostMapping("/api/commands/EstablishReportingObligation")
  @Operation(
      summary = "Have a unit report to an authority again and again",
      description =
          "By the authority that receives the reports, or its clerk. The reply's aggregateId is the"
              + " obligation's id.")
  ResponseEntity<?> establishReportingObligation(
      @RequestBody EstablishReportingObligationBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/EndReportingObligation")
  @Operation(
      summary = "Let a reporting obligation end",
      description =
          "By the authority that receives the reports, or its clerk. Reports that fell due until the"
              + " last day stay owed.")
  ResponseEntity<?> endReportingObligation(
      @RequestBody EndReportingObligationBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/SubmitPeriodicReport")
  @Operation(
      summary = "Submit the report on a period",
      description =
          "By the head of the unit that owes it, with the files. A second submission on the same"
              + " period corrects the first, says what it corrects, and both are kept.")
  ResponseEntity<?> submitPeriodicReport(
      @RequestBody SubmitPeriodicReportBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/AcknowledgePeriodicReport")
  @Operation(
      summary = "Take note of a report that was submitted",
      description =
          "By the authority that receives it, its clerk or its monitoring office; of the last"
              + " submission on the period.")
  ResponseEntity<?> acknowledgePeriodicReport(
      @RequestBody AcknowledgePeriodicReportBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  /// @param receiver the authority that receives the reports
  /// @param owing the unit that owes them
  /// @param title what is reported on
  /// @param form how a report is made up, in words
  /// @param from first day of the obligation
  /// @param to its last day, if it has one
  /// @param basis the document that it rests on
  record EstablishReportingObligationBody(
      @Nullable String receiver,
      @Nullable String owing,
      @Nullable String title,
      @Nullable ScheduleBody schedule,
      @Nullable String form,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable String basis,
      @Nullable LocalDate effectiveOn) {

    EstablishReportingObligation command(CommandContext context) {
      return new EstablishReportingObligation(
          context,
          new ObligationId(context.newId("obligation")),
          Fields.id("receiver", receiver, UnitId::new),
          Fields.id("owing", owing, UnitId::new),
          new Terms(
              Fields.text("title", title, Fields.TITLE),
              Fields.required("schedule", schedule).value(),
              Fields.text("form", form, Fields.NOTE),
              Fields.required("from", from),
              to,
              Fields.text("basis", basis, Fields.TITLE)));
    }
  }

  /// @param numbers which periods of each year are reported on, from 1; all of them if left out
  /// @param month month of the due day, counted from 1 along the period; beyond its last: after its end
  /// @param day day of that month, or the month's last if it has none of that number
  /// @param lastDay what happens if the day is not worked; `NEXT_WORKING_DAY` if left out
  record ScheduleBody(
      DeadlineRule.@Nullable Period period,
      @Nullable List<@Nullable Integer> numbers,
      @Nullable Integer month,
      @Nullable Integer day,
      DeadlineRule.@Nullable LastDay lastDay) {

    ReportSchedule value() {
      return new ReportSchedule(
          Fields.required("schedule.period", period),
          Fields.list("schedule.numbers", numbers, number -> number),
          Fields.required("schedule.month", month),
          Fields.required("schedule.day", day),
          Objects.requireNonNullElse(lastDay, DeadlineRule.LastDay.NEXT_WORKING_DAY));
    }
  }

  /// @param lastDay last day on which a report can fall due
  record EndReportingObligationBody(
      @Nullable String obligation,
      @Nullable LocalDate lastDay,
      @Nullable String basis,
      @Nullable LocalDate effectiveOn) {

    EndReportingObligation command(CommandContext context) {
      return new EndReportingObligation(
          context,
          Fields.id("obligation", obligation, ObligationId::new),
          Fields.required("lastDay", lastDay),
          Fields.text("basis", basis, Fields.TITLE));
    }
  }

  /// @param number place of the period among those of the year, from 1
  /// @param note of a correction: what it corrects
  record SubmitPeriodicReportBody(
      @Nullable String obligation,
      @Nullable Integer year,
      @Nullable Integer number,
      @Nullable List<@Nullable FileBody> files,
      @Nullable String note,
      @Nullable LocalDate effectiveOn) {

    SubmitPeriodicReport command(CommandContext context) {
      return new SubmitPeriodicReport(
          context,
          Fields.id("obligation", obligation, ObligationId::new),
          Fields.within("year", year, FIRST_YEAR, LAST_YEAR),
          Fields.within("number", number, 1, MOST_PERIODS),
          Fields.list("files", files, FileBody::value),
          Fields.optionalText("note", note, Fields.NOTE));
    }
  }

  /// @param submission which one of the period, from 1
  record AcknowledgePeriodicReportBody(
      @Nullable String obligation,
      @Nullable Integer year,
      @Nullable Integer number,
      @Nullable Integer submission,
      @Nullable LocalDate effectiveOn) {

    AcknowledgePeriodicReport command(CommandContext context) {
      return new AcknowledgePeriodicReport(
          context,
          Fields.id("obligation", obligation, ObligationId::new),
          Fields.within("year", year, FIRST_YEAR, LAST_YEAR),
          Fields.within("number", number, 1, MOST_PERIODS),
          Fields.within("submission", submission, 1, MOST_SUBMISSIONS));
    }
  }
}
