package org.tiendo.task.document;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.edge.Fields;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.eventing.web.CommandRequest;
import org.tiendo.task.document.DocumentCommand.CorrectDocumentEntry;
import org.tiendo.task.document.DocumentCommand.DecideDocumentCorrection;
import org.tiendo.task.document.DocumentCommand.LinkDocument;
import org.tiendo.task.document.DocumentCommand.UnlinkDocument;
import org.tiendo.task.request.CorrectionFields;

/// Links and corrections of issued documents over HTTP.
@RestController
@Admits(Admission.ACTORS)
class DocumentChangeApi {

  @PostMapping("/api/commands/LinkDocument")
  @Operation(
      summary = "Enter that a document came of an item, too",
      description =
          "By the authority's clerk; the item is accepted and not led by the clerk's unit.")
  ResponseEntity<?> linkDocument(@RequestBody LinkDocumentBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/UnlinkDocument")
  @Operation(
      summary = "Enter that a document did not come of an item",
      description = "By the authority's clerk, while the item is not completed.")
  ResponseEntity<?> unlinkDocument(@RequestBody UnlinkDocumentBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/CorrectDocumentEntry")
  @Operation(
      summary = "Mend what was mistyped when a document was entered",
      description =
          "By the authority's clerk. Once a working day has passed, another person has to confirm it. A mistyped number becomes void.")
  ResponseEntity<?> correctDocumentEntry(
      @RequestBody CorrectDocumentEntryBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/DecideDocumentCorrection")
  @Operation(
      summary = "Confirm a correction of a document's entry, or reject it with a reason",
      description = "By a clerk of the authority who did not make it.")
  ResponseEntity<?> decideDocumentCorrection(
      @RequestBody DecideDocumentCorrectionBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  record LinkDocumentBody(
      @Nullable String document,
      @Nullable String project,
      @Nullable String reason,
      @Nullable LocalDate effectiveOn) {

    LinkDocument command(CommandContext context) {
      return new LinkDocument(
          context,
          id(document),
          Fields.id("project", project, ProjectId::new),
          Fields.text("reason", reason, Fields.NOTE));
    }
  }

  record UnlinkDocumentBody(
      @Nullable String document,
      @Nullable String project,
      @Nullable String reason,
      @Nullable LocalDate effectiveOn) {

    UnlinkDocument command(CommandContext context) {
      return new UnlinkDocument(
          context,
          id(document),
          Fields.id("project", project, ProjectId::new),
          Fields.text("reason", reason, Fields.NOTE));
    }
  }

  /// @param field `title`, `number`, `symbol`, `issuedOn`, `effectFrom` or `effectTo`
  /// @param to as it should read
  record CorrectDocumentEntryBody(
      @Nullable String document,
      @Nullable String field,
      @Nullable String to,
      @Nullable String reason,
      @Nullable LocalDate effectiveOn) {

    CorrectDocumentEntry command(CommandContext context) {
      return new CorrectDocumentEntry(
          context, id(document), CorrectionFields.wanted(field, to, reason));
    }
  }

  /// @param number of the correction
  /// @param reason of a rejection; left out to confirm
  record DecideDocumentCorrectionBody(
      @Nullable String document,
      @Nullable Integer number,
      @Nullable String reason,
      @Nullable LocalDate effectiveOn) {

    DecideDocumentCorrection command(CommandContext context) {
      return new DecideDocumentCorrection(
          context,
          id(document),
          Fields.required("number", number),
          Fields.optionalText("reason", reason, Fields.NOTE));
    }
  }

  private static DocumentId id(@Nullable String document) {
    return Fields.id("document", document, DocumentId::new);
  }
}
