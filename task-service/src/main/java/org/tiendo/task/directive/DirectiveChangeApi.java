package org.tiendo.task.directive;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.contracts.id.DirectiveId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.edge.Fields;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.eventing.web.CommandRequest;
import org.tiendo.task.directive.DirectiveApi.ClauseBody;
import org.tiendo.task.directive.DirectiveCommand.AmendDirective;
import org.tiendo.task.directive.DirectiveCommand.CorrectDirectiveEntry;
import org.tiendo.task.directive.DirectiveCommand.DecideDirectiveCorrection;
import org.tiendo.task.directive.DirectiveCommand.ExtendEffect;
import org.tiendo.task.directive.DirectiveCommand.MarkClause;
import org.tiendo.task.directive.DirectiveCommand.ReplaceDirective;
import org.tiendo.task.directive.DirectiveCommand.RevokeDirective;
import org.tiendo.task.request.CorrectionFields;

/// What becomes of directives, over HTTP.
@RestController
@Admits(Admission.ACTORS)
class DirectiveChangeApi {

  @PostMapping("/api/commands/MarkClause")
  @Operation(
      summary = "Sort a clause: it assigns work, or is for information",
      description =
          "By the issuing authority or its clerk. Sent by the monitoring office it is kept as a proposal.")
  ResponseEntity<?> markClause(@RequestBody MarkClauseBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/AmendDirective")
  @Operation(
      summary = "Add, change or remove clauses of a directive",
      description = "By the issuing authority or one above it, or its clerk.")
  ResponseEntity<?> amendDirective(@RequestBody AmendDirectiveBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/ExtendEffect")
  @Operation(
      summary = "Let a directive have effect to a later day",
      description = "By the issuing authority or one above it, or its clerk.")
  ResponseEntity<?> extendEffect(@RequestBody ExtendEffectBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/ReplaceDirective")
  @Operation(
      summary = "Put another directive in the place of one",
      description =
          "By the issuing authority or one above it, or its clerk. The business date is the first day without it; it assigns no new work then.")
  ResponseEntity<?> replaceDirective(
      @RequestBody ReplaceDirectiveBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/RevokeDirective")
  @Operation(
      summary = "Revoke a directive",
      description =
          "By the issuing authority or one above it, or its clerk. The business date is the first day without it; it assigns no new work then.")
  ResponseEntity<?> revokeDirective(@RequestBody RevokeDirectiveBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/CorrectDirectiveEntry")
  @Operation(
      summary = "Mend what was mistyped when a directive was entered",
      description =
          "By its authority or clerk. Once a working day has passed, another person has to confirm it.")
  ResponseEntity<?> correctDirectiveEntry(
      @RequestBody CorrectDirectiveEntryBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/DecideDirectiveCorrection")
  @Operation(
      summary = "Confirm a correction of a directive's entry, or reject it with a reason",
      description = "By its authority or clerk, but not by who made it.")
  ResponseEntity<?> decideDirectiveCorrection(
      @RequestBody DecideDirectiveCorrectionBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  /// @param assignsWork whether an item must come of it
  record MarkClauseBody(
      @Nullable String directive,
      @Nullable String clause,
      @Nullable Boolean assignsWork,
      @Nullable String reason,
      @Nullable LocalDate effectiveOn) {

    MarkClause command(CommandContext context) {
      return new MarkClause(
          context,
          id(directive),
          Fields.text("clause", clause, Fields.LABEL),
          Fields.required("assignsWork", assignsWork),
          Fields.text("reason", reason, Fields.NOTE));
    }
  }

  /// @param changed clauses with their wording and sorting from now on
  /// @param removed names of clauses
  /// @param basis the document by which it is done
  record AmendDirectiveBody(
      @Nullable String directive,
      @Nullable List<@Nullable ClauseBody> added,
      @Nullable List<@Nullable ClauseBody> changed,
      @Nullable List<@Nullable String> removed,
      @Nullable String basis,
      @Nullable LocalDate effectiveOn) {

    AmendDirective command(CommandContext context) {
      return new AmendDirective(
          context,
          id(directive),
          Fields.list("added", added, ClauseBody::value),
          Fields.list("changed", changed, ClauseBody::value),
          new HashSet<>(
              Fields.list("removed", removed, name -> Fields.text("removed", name, Fields.LABEL))),
          Fields.text("basis", basis, Fields.TITLE));
    }
  }

  /// @param effectTo the last day of its effect
  record ExtendEffectBody(
      @Nullable String directive,
      @Nullable LocalDate effectTo,
      @Nullable String basis,
      @Nullable LocalDate effectiveOn) {

    ExtendEffect command(CommandContext context) {
      return new ExtendEffect(
          context,
          id(directive),
          Fields.required("effectTo", effectTo),
          Fields.text("basis", basis, Fields.TITLE));
    }
  }

  /// @param replacement the directive in its place
  record ReplaceDirectiveBody(
      @Nullable String directive,
      @Nullable String replacement,
      @Nullable String basis,
      @Nullable LocalDate effectiveOn) {

    ReplaceDirective command(CommandContext context) {
      return new ReplaceDirective(
          context,
          id(directive),
          Fields.id("replacement", replacement, DirectiveId::new),
          Fields.text("basis", basis, Fields.TITLE));
    }
  }

  record RevokeDirectiveBody(
      @Nullable String directive, @Nullable String basis, @Nullable LocalDate effectiveOn) {

    RevokeDirective command(CommandContext context) {
      return new RevokeDirective(context, id(directive), Fields.text("basis", basis, Fields.TITLE));
    }
  }

  /// @param field `title`, `number`, `symbol`, `signedOn` or `clauses/<name>/text`
  /// @param to as it should read
  record CorrectDirectiveEntryBody(
      @Nullable String directive,
      @Nullable String field,
      @Nullable String to,
      @Nullable String reason,
      @Nullable LocalDate effectiveOn) {

    CorrectDirectiveEntry command(CommandContext context) {
      return new CorrectDirectiveEntry(
          context, id(directive), CorrectionFields.wanted(field, to, reason));
    }
  }

  /// @param number of the correction
  /// @param reason of a rejection; left out to confirm
  record DecideDirectiveCorrectionBody(
      @Nullable String directive,
      @Nullable Integer number,
      @Nullable String reason,
      @Nullable LocalDate effectiveOn) {

    DecideDirectiveCorrection command(CommandContext context) {
      return new DecideDirectiveCorrection(
          context,
          id(directive),
          Fields.required("number", number),
          Fields.optionalText("reason", reason, Fields.NOTE));
    }
  }

  private static DirectiveId id(@Nullable String directive) {
    return Fields.id("directive", directive, DirectiveId::new);
  }
}
