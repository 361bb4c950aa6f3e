package org.tiendo.review.inspection;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.FileRef;
import org.tiendo.edge.Fields;
import org.tiendo.edge.InvalidValue;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.eventing.web.CommandRequest;

/// Findings of inspections and their remedies over HTTP.
@RestController
@Admits(Admission.ACTORS)
class FindingApi {

  @PostMapping("/api/commands/RecordFinding")
  @Operation(summary = "Record what must be mended", description = "By the team of the inspection.")
  ResponseEntity<?> recordFinding(@RequestBody RecordFindingBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/SubmitRemedy")
  @Operation(
      summary = "Answer a finding with evidence",
      description = "By the head of the inspected unit, also after the conclusion.")
  ResponseEntity<?> submitRemedy(@RequestBody SubmitRemedyBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/AcceptRemedy")
  @Operation(
      summary = "Accept the evidence and close the finding",
      description = "By the team of the inspection.")
  ResponseEntity<?> acceptRemedy(@RequestBody AcceptRemedyBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/DeclineRemedy")
  @Operation(
      summary = "Leave a finding open although it was answered",
      description = "By the team of the inspection, with a new date.")
  ResponseEntity<?> declineRemedy(@RequestBody DeclineRemedyBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  /// @param item the item that it concerns, if one
  record RecordFindingBody(
      @Nullable String inspection,
      @Nullable String text,
      @Nullable String item,
      @Nullable LocalDate remedyDueOn,
      @Nullable LocalDate effectiveOn) {

    InspectionCommand command(CommandContext context) {
      return new InspectionCommand.RecordFinding(
          context,
          InspectionApi.id(inspection),
          Fields.text("text", text, Fields.NOTE),
          Fields.optionalId("item", item, ProjectId::new),
          Fields.required("remedyDueOn", remedyDueOn));
    }
  }

  record SubmitRemedyBody(
      @Nullable String inspection,
      @Nullable String finding,
      @Nullable String text,
      @Nullable List<@Nullable EvidenceBody> evidence,
      @Nullable LocalDate effectiveOn) {

    InspectionCommand command(CommandContext context) {
      return new InspectionCommand.SubmitRemedy(
          context,
          InspectionApi.id(inspection),
          number(finding),
          Fields.text("text", text, Fields.NOTE),
          Fields.list("evidence", evidence, EvidenceBody::value));
    }
  }

  /// @param sha256 64 lower-case hexadecimal digits
  /// @param size in bytes
  record EvidenceBody(
      @Nullable String name,
      @Nullable String sha256,
      @Nullable Long size,
      @Nullable String mediaType) {

    FileRef value() {
      String digest = Fields.text("evidence.sha256", sha256, Fields.LABEL);
      if (!digest.matches("[0-9a-f]{64}")) {
        throw new InvalidValue("evidence.sha256", "evidence.sha256: 64 digits of 0-9 and a-f");
      }
      long bytes = Fields.required("evidence.size", size);
      if (bytes < 0) {
        throw new InvalidValue("evidence.size", "evidence.size: not negative");
      }
      return new FileRef(
          Fields.text("evidence.name", name, Fields.LABEL),
          digest,
          bytes,
          Fields.text("evidence.mediaType", mediaType, Fields.LABEL));
    }
  }

  record AcceptRemedyBody(
      @Nullable String inspection, @Nullable String finding, @Nullable LocalDate effectiveOn) {

    InspectionCommand command(CommandContext context) {
      return new InspectionCommand.AcceptRemedy(
          context, InspectionApi.id(inspection), number(finding));
    }
  }

  record DeclineRemedyBody(
      @Nullable String inspection,
      @Nullable String finding,
      @Nullable String reason,
      @Nullable LocalDate remedyDueOn,
      @Nullable LocalDate effectiveOn) {

    InspectionCommand command(CommandContext context) {
      return new InspectionCommand.DeclineRemedy(
          context,
          InspectionApi.id(inspection),
          number(finding),
          Fields.text("reason", reason, Fields.NOTE),
          Fields.required("remedyDueOn", remedyDueOn));
    }
  }

  private static String number(@Nullable String finding) {
    return Fields.number("finding", finding);
  }
}
