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
import org.tiendo.edge.Fields;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.eventing.web.CommandRequest;
import org.tiendo.task.project.EntryCommand.ConfirmCorrection;
import org.tiendo.task.project.EntryCommand.CorrectEntry;
import org.tiendo.task.project.EntryCommand.RejectCorrection;
import org.tiendo.task.request.CorrectionFields;

/// Correcting what was mistyped about an item, over HTTP.
@RestController
@Admits(Admission.ACTORS)
class EntryApi {

  @PostMapping("/api/commands/CorrectEntry")
  @Operation(
      summary = "Mend what was mistyped",
      description =
          "Once a working day has passed, the correction waits for another person. Both values stay visible.")
  ResponseEntity<?> correctEntry(@RequestBody CorrectEntryBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/ConfirmCorrection")
  @Operation(
      summary = "Confirm a correction of another person",
      description = "By the assigner or the monitoring office.")
  ResponseEntity<?> confirmCorrection(
      @RequestBody ConfirmCorrectionBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/RejectCorrection")
  @Operation(
      summary = "Do not confirm a correction of another person",
      description = "By the assigner or the monitoring office.")
  ResponseEntity<?> rejectCorrection(
      @RequestBody RejectCorrectionBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  /// @param field `title`, `product`, `field`, `deadline` or `percent`
  /// @param to the value as it was meant
  record CorrectEntryBody(
      @Nullable String project,
      @Nullable String field,
      @Nullable String to,
      @Nullable String reason,
      @Nullable LocalDate effectiveOn) {

    CorrectEntry command(CommandContext context) {
      return new CorrectEntry(
          context,
          Fields.id("project", project, ProjectId::new),
          CorrectionFields.possiblyBlank(field, to, reason));
    }
  }

  /// @param number of the correction
  record ConfirmCorrectionBody(
      @Nullable String project, @Nullable Integer number, @Nullable LocalDate effectiveOn) {

    ConfirmCorrection command(CommandContext context) {
      return new ConfirmCorrection(
          context,
          Fields.id("project", project, ProjectId::new),
          Fields.required("number", number));
    }
  }

  /// @param number of the correction
  record RejectCorrectionBody(
      @Nullable String project,
      @Nullable Integer number,
      @Nullable String reason,
      @Nullable LocalDate effectiveOn) {

    RejectCorrection command(CommandContext context) {
      return new RejectCorrection(
          context,
          Fields.id("project", project, ProjectId::new),
          Fields.required("number", number),
          Fields.text("reason", reason, Fields.NOTE));
    }
  }
}
