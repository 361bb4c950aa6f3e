package org.tiendo.task.project;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.Opinion;
import org.tiendo.edge.Fields;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.eventing.web.CommandRequest;
import org.tiendo.task.project.CoordinationCommand.AnswerCoordination;
import org.tiendo.task.project.CoordinationCommand.RecordCoordinationLapse;
import org.tiendo.task.project.CoordinationCommand.RequestCoordination;
import org.tiendo.task.request.FileBody;

/// Asking other units for their opinion, over HTTP.
@RestController
@Admits(Admission.ACTORS)
class CoordinationApi {

  @PostMapping("/api/commands/RequestCoordination")
  @Operation(
      summary = "Ask a unit for its opinion",
      description = "By the lead unit. The unit asked sees the item from then on.")
  ResponseEntity<?> requestCoordination(
      @RequestBody RequestCoordinationBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/AnswerCoordination")
  @Operation(
      summary = "Answer for the unit that was asked",
      description = "By the unit asked, late answers too.")
  ResponseEntity<?> answerCoordination(
      @RequestBody AnswerCoordinationBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/RecordCoordinationLapse")
  @Operation(
      summary = "Record that no answer was given in time",
      description = "By the monitoring office; the installation does it by itself, too.")
  ResponseEntity<?> recordCoordinationLapse(
      @RequestBody RecordCoordinationLapseBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  /// @param dueOn last day to answer
  /// @param mandatory whether the submission waits for the answer or the end of that day
  record RequestCoordinationBody(
      @Nullable String project,
      @Nullable String unit,
      @Nullable String question,
      @Nullable LocalDate dueOn,
      @Nullable Boolean mandatory,
      @Nullable LocalDate effectiveOn) {

    RequestCoordination command(CommandContext context) {
      return new RequestCoordination(
          context,
          Fields.id("project", project, ProjectId::new),
          Fields.id("unit", unit, UnitId::new),
          Fields.text("question", question, Fields.NOTE),
          Fields.required("dueOn", dueOn),
          Boolean.TRUE.equals(mandatory));
    }
  }

  /// @param number of the request
  /// @param comments needed unless the unit agrees or has no opinion
  record AnswerCoordinationBody(
      @Nullable String project,
      @Nullable Integer number,
      @Nullable Opinion opinion,
      @Nullable String comments,
      @Nullable List<@Nullable FileBody> files,
      @Nullable LocalDate effectiveOn) {

    AnswerCoordination command(CommandContext context) {
      return new AnswerCoordination(
          context,
          Fields.id("project", project, ProjectId::new),
          Fields.required("number", number),
          Fields.required("opinion", opinion),
          Fields.optionalText("comments", comments, Fields.NOTE),
          Fields.list("files", files, FileBody::value));
    }
  }

  /// @param number of the request
  record RecordCoordinationLapseBody(
      @Nullable String project, @Nullable Integer number, @Nullable LocalDate effectiveOn) {

    RecordCoordinationLapse command(CommandContext context) {
      return new RecordCoordinationLapse(
          context,
          Fields.id("project", project, ProjectId::new),
          Fields.required("number", number));
    }
  }
}
