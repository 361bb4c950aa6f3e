package org.tiendo.task.project;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.SuspensionPolicy;
import org.tiendo.edge.Fields;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.eventing.web.CommandRequest;
import org.tiendo.task.project.TimeCommand.DecideExtension;
import org.tiendo.task.project.TimeCommand.RecordDeadlineEvent;
import org.tiendo.task.project.TimeCommand.RecordDeadlineRederived;
import org.tiendo.task.project.TimeCommand.RequestExtension;
import org.tiendo.task.project.TimeCommand.ResumeProject;
import org.tiendo.task.project.TimeCommand.SuspendProject;

/// Deadlines, extensions and suspensions over HTTP.
@RestController
@Admits(Admission.ACTORS)
class TimeApi {

  @PostMapping("/api/commands/RequestExtension")
  @Operation(
      summary = "Ask for more time",
      description = "By the lead unit, while the deadline has not passed.")
  ResponseEntity<?> requestExtension(
      @RequestBody RequestExtensionBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/DecideExtension")
  @Operation(
      summary = "Give more time, or do not",
      description =
          "By the assigner, never by who asked. Without a due date the request is rejected.")
  ResponseEntity<?> decideExtension(@RequestBody DecideExtensionBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/SuspendProject")
  @Operation(summary = "Stop the work for a while", description = "By the assigner.")
  ResponseEntity<?> suspendProject(@RequestBody SuspendProjectBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/ResumeProject")
  @Operation(
      summary = "Let the work go on",
      description =
          "By the assigner. The days without work are added to the deadline if the suspension says so.")
  ResponseEntity<?> resumeProject(@RequestBody ResumeProjectBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/RecordDeadlineEvent")
  @Operation(
      summary = "Record that the event happened which the deadline waits for",
      description = "By the assigner or the monitoring office.")
  ResponseEntity<?> recordDeadlineEvent(
      @RequestBody RecordDeadlineEventBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/RecordDeadlineRederived")
  @Operation(
      summary = "Find the due date anew with the calendar in force",
      description = "By the assigner or the monitoring office, after a new version was published.")
  ResponseEntity<?> recordDeadlineRederived(
      @RequestBody RecordDeadlineRederivedBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  /// @param progress what is done so far
  record RequestExtensionBody(
      @Nullable String project,
      @Nullable LocalDate expectedOn,
      @Nullable String cause,
      @Nullable String progress,
      @Nullable LocalDate effectiveOn) {

    RequestExtension command(CommandContext context) {
      return new RequestExtension(
          context,
          Fields.id("project", project, ProjectId::new),
          Fields.required("expectedOn", expectedOn),
          Fields.text("cause", cause, Fields.NOTE),
          Fields.text("progress", progress, Fields.NOTE));
    }
  }

  /// @param number of the request
  /// @param dueOn the new due date; none rejects the request
  /// @param reason of a rejection, or a note on the new date
  record DecideExtensionBody(
      @Nullable String project,
      @Nullable Integer number,
      @Nullable LocalDate dueOn,
      @Nullable String reason,
      @Nullable LocalDate effectiveOn) {

    DecideExtension command(CommandContext context) {
      return new DecideExtension(
          context,
          Fields.id("project", project, ProjectId::new),
          Fields.required("number", number),
          dueOn,
          Fields.optionalText("reason", reason, Fields.NOTE));
    }
  }

  /// @param basis the document it rests on
  record SuspendProjectBody(
      @Nullable String project,
      @Nullable String reason,
      @Nullable String basis,
      @Nullable SuspensionPolicy policy,
      @Nullable LocalDate effectiveOn) {

    SuspendProject command(CommandContext context) {
      return new SuspendProject(
          context,
          Fields.id("project", project, ProjectId::new),
          Fields.text("reason", reason, Fields.NOTE),
          Fields.text("basis", basis, Fields.LABEL),
          Fields.required("policy", policy));
    }
  }

  record ResumeProjectBody(@Nullable String project, @Nullable LocalDate effectiveOn) {

    ResumeProject command(CommandContext context) {
      return new ResumeProject(context, Fields.id("project", project, ProjectId::new));
    }
  }

  record RecordDeadlineEventBody(
      @Nullable String project, @Nullable LocalDate happenedOn, @Nullable LocalDate effectiveOn) {

    RecordDeadlineEvent command(CommandContext context) {
      return new RecordDeadlineEvent(
          context,
          Fields.id("project", project, ProjectId::new),
          Fields.required("happenedOn", happenedOn));
    }
  }

  record RecordDeadlineRederivedBody(@Nullable String project, @Nullable LocalDate effectiveOn) {

    RecordDeadlineRederived command(CommandContext context) {
      return new RecordDeadlineRederived(context, Fields.id("project", project, ProjectId::new));
    }
  }
}
