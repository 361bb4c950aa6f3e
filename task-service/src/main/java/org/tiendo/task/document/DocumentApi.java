package org.tiendo.task.document;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.edge.Fields;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.eventing.web.CommandRequest;
import org.tiendo.task.document.DocumentCommand.RecordIssuedDocument;
import org.tiendo.task.request.SignatureFields;

/// Issued documents over HTTP.
@RestController
@Admits(Admission.ACTORS)
class DocumentApi {

  @PostMapping("/api/commands/RecordIssuedDocument")
  @Operation(
      summary = "Enter an issued document in the register of its authority",
      description = "By the authority's clerk. The reply's aggregateId is the document's id.")
  ResponseEntity<?> recordIssuedDocument(
      @RequestBody RecordIssuedDocumentBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  /// @param issuedOn date on the document
  /// @param effectFrom first day of a period of effect that it names, if any
  /// @param advisedBy units that prepared it
  /// @param producedBy items it came of
  /// @param signer name or office of who signed
  /// @param signingCapacity code, e.g. `on-behalf` or `deputy`
  /// @param jointWith the other bodies that issued it, of a joint paper; its authority is the leading one
  record RecordIssuedDocumentBody(
      @Nullable String authority,
      @Nullable String type,
      @Nullable String number,
      @Nullable String symbol,
      @Nullable String title,
      @Nullable LocalDate issuedOn,
      @Nullable LocalDate effectFrom,
      @Nullable LocalDate effectTo,
      @Nullable Secrecy secrecy,
      @Nullable List<@Nullable String> advisedBy,
      @Nullable List<@Nullable String> producedBy,
      @Nullable String signer,
      @Nullable String signingCapacity,
      @Nullable List<@Nullable String> jointWith,
      @Nullable LocalDate effectiveOn) {

    RecordIssuedDocument command(CommandContext context) {
      return new RecordIssuedDocument(
          context,
          new DocumentId(context.newId("document")),
          Fields.id("authority", authority, UnitId::new),
          Fields.code("type", type),
          Fields.number("number", number),
          Fields.text("symbol", symbol, Fields.LABEL),
          Fields.text("title", title, Fields.TITLE),
          Fields.required("issuedOn", issuedOn),
          effectFrom,
          effectTo,
          Objects.requireNonNullElse(secrecy, Secrecy.NONE),
          Fields.list("advisedBy", advisedBy, id -> Fields.id("advisedBy", id, UnitId::new)),
          Fields.list("producedBy", producedBy, id -> Fields.id("producedBy", id, ProjectId::new)),
          SignatureFields.signature(signer, signingCapacity),
          Fields.list("jointWith", jointWith, id -> Fields.id("jointWith", id, UnitId::new)));
    }
  }
}
