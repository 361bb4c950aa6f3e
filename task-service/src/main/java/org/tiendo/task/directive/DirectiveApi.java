package org.tiendo.task.directive;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.edge.Fields;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.eventing.web.CommandRequest;
import org.tiendo.task.directive.DirectiveCommand.IssueDirective;
import org.tiendo.task.request.SignatureFields;

/// Directives over HTTP.
@RestController
@Admits(Admission.ACTORS)
class DirectiveApi {

  @PostMapping("/api/commands/IssueDirective")
  @Operation(
      summary = "Record a directive that an authority has issued",
      description = "By the authority or its clerk. The reply's aggregateId is the directive's id.")
  ResponseEntity<?> issueDirective(@RequestBody IssueDirectiveBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  /// @param type code of the document type, e.g. `resolution`
  /// @param number as printed, e.g. `28`
  /// @param symbol as printed after the number, e.g. `NQ/TW`
  /// @param signer name or office of who signed
  /// @param signingCapacity code, e.g. `on-behalf` or `deputy`
  /// @param effectFrom first day of its effect, if it names one
  /// @param effectTo last day of its effect, if it names one
  /// @param term of the authority that it belongs to
  /// @param parent the directive that it carries out
  record IssueDirectiveBody(
      @Nullable String authority,
      @Nullable String type,
      @Nullable String number,
      @Nullable String symbol,
      @Nullable String title,
      @Nullable LocalDate signedOn,
      @Nullable Secrecy secrecy,
      @Nullable List<@Nullable ClauseBody> clauses,
      @Nullable String signer,
      @Nullable String signingCapacity,
      @Nullable LocalDate effectFrom,
      @Nullable LocalDate effectTo,
      @Nullable String term,
      @Nullable String parent,
      @Nullable LocalDate effectiveOn) {

    IssueDirective command(CommandContext context) {
      return new IssueDirective(
          context,
          new DirectiveId(context.newId("directive")),
          Fields.id("authority", authority, UnitId::new),
          Fields.code("type", type),
          Fields.number("number", number),
          Fields.text("symbol", symbol, Fields.LABEL),
          Fields.text("title", title, Fields.TITLE),
          Fields.required("signedOn", signedOn),
          Objects.requireNonNullElse(secrecy, Secrecy.NONE),
          Fields.list("clauses", clauses, ClauseBody::value),
          particulars());
    }

    private Particulars particulars() {
      return new Particulars(
          SignatureFields.signature(signer, signingCapacity),
          effectFrom,
          effectTo,
          Fields.optionalText("term", term, Fields.LABEL),
          Fields.optionalId("parent", parent, DirectiveId::new));
    }
  }

  /// @param clause e.g. `III.2`
  /// @param assignsWork whether an item must come of it
  record ClauseBody(@Nullable String clause, @Nullable String text, @Nullable Boolean assignsWork) {

    Clause value() {
      return new Clause(
          Fields.text("clauses.clause", clause, Fields.LABEL),
          Fields.text("clauses.text", text, Fields.NOTE),
          Fields.required("clauses.assignsWork", assignsWork));
    }
  }
}
