package org.tiendo.task.project;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.CommentResponse;
import org.tiendo.edge.Fields;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.eventing.web.CommandRequest;
import org.tiendo.task.project.ProjectCommand.CompleteProject;
import org.tiendo.task.project.ProjectCommand.ReportProgress;
import org.tiendo.task.project.ProjectCommand.ReverseCompletion;
import org.tiendo.task.project.ProjectCommand.SubmitProject;
import org.tiendo.task.project.ProjectCommand.WithdrawSubmission;
import org.tiendo.task.request.FileBody;

/// Projects over HTTP, after their assignment.
@RestController
@Admits(Admission.ACTORS)
class ProjectApi {

  @PostMapping("/api/commands/ReportProgress")
  @Operation(
      summary = "Tell how far the work is",
      description = "By the lead unit, or by the monitoring office on its behalf.")
  ResponseEntity<?> reportProgress(@RequestBody ReportProgressBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body.behalf(), body::command);
  }

  @PostMapping("/api/commands/SubmitProject")
  @Operation(
      summary = "Submit the work for review",
      description = "By the head of the lead unit, with the files; each submission is a round.")
  ResponseEntity<?> submitProject(@RequestBody SubmitProjectBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/WithdrawSubmission")
  @Operation(
      summary = "Take the submission back",
      description = "By the head of the lead unit, before the first score.")
  ResponseEntity<?> withdrawSubmission(
      @RequestBody WithdrawSubmissionBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/CompleteProject")
  @Operation(
      summary = "Confirm that an accepted item is done",
      description = "By the monitoring office or the assigner, never by the lead.")
  ResponseEntity<?> completeProject(@RequestBody CompleteProjectBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/ReverseCompletion")
  @Operation(
      summary = "Take a completion back",
      description = "By the monitoring office or the assigner; the item is in progress again.")
  ResponseEntity<?> reverseCompletion(
      @RequestBody ReverseCompletionBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  /// @param onBehalfOf the lead unit, if another reports for it
  /// @param percent 0 to 100
  record ReportProgressBody(
      @Nullable String project,
      @Nullable String onBehalfOf,
      @Nullable Integer percent,
      @Nullable String stage,
      @Nullable String note,
      @Nullable LocalDate effectiveOn) {

    @Nullable UnitId behalf() {
      return Fields.optionalId("onBehalfOf", onBehalfOf, UnitId::new);
    }

    ReportProgress command(CommandContext context) {
      return new ReportProgress(
          context,
          Fields.id("project", project, ProjectId::new),
          behalf(),
          percent,
          Fields.optionalText("stage", stage, Fields.LABEL),
          Fields.optionalText("note", note, Fields.NOTE));
    }
  }

  /// @param responses to each comment of the round before
  /// @param opinions which opinions of other units were taken up and which not
  record SubmitProjectBody(
      @Nullable String project,
      @Nullable List<@Nullable FileBody> files,
      @Nullable List<@Nullable ResponseBody> responses,
      @Nullable String opinions,
      @Nullable LocalDate effectiveOn) {

    SubmitProject command(CommandContext context) {
      return new SubmitProject(
          context,
          Fields.id("project", project, ProjectId::new),
          Fields.list("files", files, FileBody::value),
          Fields.list("responses", responses, ResponseBody::value),
          Fields.optionalText("opinions", opinions, Fields.NOTE));
    }
  }

  /// @param comment id of the comment, e.g. `1-2`
  /// @param takenUp whether it was taken up; otherwise the text explains why not
  record ResponseBody(@Nullable String comment, @Nullable String text, @Nullable Boolean takenUp) {

    CommentResponse value() {
      return new CommentResponse(
          Fields.text("responses.comment", comment, Fields.LABEL),
          Fields.text("responses.text", text, Fields.NOTE),
          Fields.required("responses.takenUp", takenUp));
    }
  }

  record WithdrawSubmissionBody(
      @Nullable String project, @Nullable String reason, @Nullable LocalDate effectiveOn) {

    WithdrawSubmission command(CommandContext context) {
      return new WithdrawSubmission(
          context,
          Fields.id("project", project, ProjectId::new),
          Fields.text("reason", reason, Fields.NOTE));
    }
  }

  /// @param documents issued documents that close the item
  record CompleteProjectBody(
      @Nullable String project,
      @Nullable List<@Nullable String> documents,
      @Nullable LocalDate effectiveOn) {

    CompleteProject command(CommandContext context) {
      return new CompleteProject(
          context,
          Fields.id("project", project, ProjectId::new),
          Fields.list("documents", documents, id -> Fields.id("documents", id, DocumentId::new)));
    }
  }

  record ReverseCompletionBody(
      @Nullable String project, @Nullable String reason, @Nullable LocalDate effectiveOn) {

    ReverseCompletion command(CommandContext context) {
      return new ReverseCompletion(
          context,
          Fields.id("project", project, ProjectId::new),
          Fields.text("reason", reason, Fields.NOTE));
    }
  }
}
