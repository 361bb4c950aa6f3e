package org.tiendo.task.project;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.edge.Fields;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.eventing.web.CommandRequest;
import org.tiendo.task.project.LeadCommand.AcknowledgeAssignment;
import org.tiendo.task.project.LeadCommand.AddCoordinator;
import org.tiendo.task.project.LeadCommand.AnswerClarification;
import org.tiendo.task.project.LeadCommand.ProposeReassignment;
import org.tiendo.task.project.LeadCommand.ReassignLead;
import org.tiendo.task.project.LeadCommand.RemoveCoordinator;
import org.tiendo.task.project.LeadCommand.RequestClarification;

/// What those who give an item, those who lead it and those who help ask of each other, over HTTP.
@RestController
@Admits(Admission.ACTORS)
class LeadApi {

  @PostMapping("/api/commands/AcknowledgeAssignment")
  @Operation(summary = "Take an item on", description = "By the lead unit.")
  ResponseEntity<?> acknowledgeAssignment(
      @RequestBody AcknowledgeAssignmentBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/RequestClarification")
  @Operation(
      summary = "Ask what is meant",
      description = "By the lead unit; the item waits in no way.")
  ResponseEntity<?> requestClarification(
      @RequestBody RequestClarificationBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/AnswerClarification")
  @Operation(
      summary = "Say what is meant",
      description = "By the assigner or the monitoring office.")
  ResponseEntity<?> answerClarification(
      @RequestBody AnswerClarificationBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/ProposeReassignment")
  @Operation(
      summary = "Propose that another unit leads",
      description = "By the lead unit, which leads until the assigner decides.")
  ResponseEntity<?> proposeReassignment(
      @RequestBody ProposeReassignmentBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/ReassignLead")
  @Operation(
      summary = "Give an item to another lead unit",
      description = "By the assigner alone. The new lead has yet to take it on.")
  ResponseEntity<?> reassignLead(@RequestBody ReassignLeadBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/AddCoordinator")
  @Operation(
      summary = "Let a unit coordinate",
      description = "By the assigner or the monitoring office.")
  ResponseEntity<?> addCoordinator(@RequestBody AddCoordinatorBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/RemoveCoordinator")
  @Operation(
      summary = "Let a unit coordinate no longer",
      description = "By the assigner or the monitoring office.")
  ResponseEntity<?> removeCoordinator(
      @RequestBody RemoveCoordinatorBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  record AcknowledgeAssignmentBody(@Nullable String project, @Nullable LocalDate effectiveOn) {

    AcknowledgeAssignment command(CommandContext context) {
      return new AcknowledgeAssignment(context, Fields.id("project", project, ProjectId::new));
    }
  }

  record RequestClarificationBody(
      @Nullable String project, @Nullable String question, @Nullable LocalDate effectiveOn) {

    RequestClarification command(CommandContext context) {
      return new RequestClarification(
          context,
          Fields.id("project", project, ProjectId::new),
          Fields.text("question", question, Fields.NOTE));
    }
  }

  /// @param number of the question
  record AnswerClarificationBody(
      @Nullable String project,
      @Nullable Integer number,
      @Nullable String answer,
      @Nullable LocalDate effectiveOn) {

    AnswerClarification command(CommandContext context) {
      return new AnswerClarification(
          context,
          Fields.id("project", project, ProjectId::new),
          Fields.required("number", number),
          Fields.text("answer", answer, Fields.NOTE));
    }
  }

  /// @param proposed who should lead, if one is named
  record ProposeReassignmentBody(
      @Nullable String project,
      @Nullable String proposed,
      @Nullable String reason,
      @Nullable LocalDate effectiveOn) {

    ProposeReassignment command(CommandContext context) {
      return new ProposeReassignment(
          context,
          Fields.id("project", project, ProjectId::new),
          Fields.optionalId("proposed", proposed, UnitId::new),
          Fields.text("reason", reason, Fields.NOTE));
    }
  }

  /// @param basis the document it rests on, if any
  record ReassignLeadBody(
      @Nullable String project,
      @Nullable String lead,
      @Nullable String reason,
      @Nullable String basis,
      @Nullable LocalDate effectiveOn) {

    ReassignLead command(CommandContext context) {
      return new ReassignLead(
          context,
          Fields.id("project", project, ProjectId::new),
          Fields.id("lead", lead, UnitId::new),
          Fields.text("reason", reason, Fields.NOTE),
          Fields.optionalText("basis", basis, Fields.LABEL));
    }
  }

  /// @param task what it is to do
  record AddCoordinatorBody(
      @Nullable String project,
      @Nullable String unit,
      @Nullable String task,
      @Nullable LocalDate effectiveOn) {

    AddCoordinator command(CommandContext context) {
      return new AddCoordinator(
          context,
          Fields.id("project", project, ProjectId::new),
          Fields.id("unit", unit, UnitId::new),
          Fields.optionalText("task", task, Fields.TITLE));
    }
  }

  record RemoveCoordinatorBody(
      @Nullable String project,
      @Nullable String unit,
      @Nullable String reason,
      @Nullable LocalDate effectiveOn) {

    RemoveCoordinator command(CommandContext context) {
      return new RemoveCoordinator(
          context,
          Fields.id("project", project, ProjectId::new),
          Fields.id("unit", unit, UnitId::new),
          Fields.text("reason", reason, Fields.NOTE));
    }
  }
}
