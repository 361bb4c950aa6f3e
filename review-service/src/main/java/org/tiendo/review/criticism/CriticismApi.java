package org.tiendo.review.criticism;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.contracts.id.CriticismId;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.edge.Fields;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.eventing.web.CommandRequest;
import org.tiendo.review.request.GroundBody;
import org.tiendo.review.request.SubjectBody;

/// Criticisms over HTTP.
@RestController
@Admits(Admission.ACTORS)
class CriticismApi {

  @PostMapping("/api/commands/NotifyCriticism")
  @Operation(
      summary = "Tell a unit or a person what is about to be criticised",
      description = "By an authority above, with time to reply.")
  ResponseEntity<?> notifyCriticism(@RequestBody NotifyCriticismBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/ReplyToCriticism")
  @Operation(
      summary = "Reply to the notice of a criticism",
      description = "By the person concerned, or the head of the unit concerned.")
  ResponseEntity<?> replyToCriticism(
      @RequestBody ReplyToCriticismBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/DropCriticism")
  @Operation(
      summary = "Let a criticism rest before it is issued",
      description = "By the authority that gave notice.")
  ResponseEntity<?> dropCriticism(@RequestBody DropCriticismBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/IssueCriticism")
  @Operation(
      summary = "Criticise",
      description =
          "By the authority that gave notice, after the reply or when the time for it has passed.")
  ResponseEntity<?> issueCriticism(@RequestBody IssueCriticismBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/AppealCriticism")
  @Operation(
      summary = "Appeal against a criticism",
      description = "By the person concerned, or the head of the unit concerned.")
  ResponseEntity<?> appealCriticism(@RequestBody AppealCriticismBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/DecideAppeal")
  @Operation(
      summary = "Uphold or lift a criticism after an appeal",
      description =
          "By an authority above the one that criticised, or by another person if there is none.")
  ResponseEntity<?> decideAppeal(@RequestBody DecideAppealBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/CancelCriticism")
  @Operation(
      summary = "Cancel a criticism whose grounds turned out false",
      description = "By the authority that issued it.")
  ResponseEntity<?> cancelCriticism(@RequestBody CancelCriticismBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  /// @param statement what is held against the work
  /// @param replyUntil last day to reply
  record NotifyCriticismBody(
      @Nullable SubjectBody subject,
      @Nullable String statement,
      @Nullable List<@Nullable GroundBody> grounds,
      @Nullable LocalDate replyUntil,
      @Nullable LocalDate effectiveOn) {

    CriticismCommand command(CommandContext context) {
      return new CriticismCommand.NotifyCriticism(
          context,
          new CriticismId(context.newId("criticism")),
          SubjectBody.required(subject),
          Fields.text("statement", statement, Fields.NOTE),
          GroundBody.values(grounds),
          Fields.required("replyUntil", replyUntil));
    }
  }

  record ReplyToCriticismBody(
      @Nullable String criticism, @Nullable String reply, @Nullable LocalDate effectiveOn) {

    CriticismCommand command(CommandContext context) {
      return new CriticismCommand.ReplyToCriticism(
          context, id(criticism), Fields.text("reply", reply, Fields.NOTE));
    }
  }

  record DropCriticismBody(
      @Nullable String criticism, @Nullable String reason, @Nullable LocalDate effectiveOn) {

    CriticismCommand command(CommandContext context) {
      return new CriticismCommand.DropCriticism(
          context, id(criticism), Fields.text("reason", reason, Fields.NOTE));
    }
  }

  /// @param form code of the form, e.g. `criticism`
  /// @param document the document that says it, if one was issued
  record IssueCriticismBody(
      @Nullable String criticism,
      @Nullable String form,
      @Nullable String document,
      @Nullable LocalDate effectiveOn) {

    CriticismCommand command(CommandContext context) {
      return new CriticismCommand.IssueCriticism(
          context,
          id(criticism),
          Fields.code("form", form),
          Fields.optionalId("document", document, DocumentId::new));
    }
  }

  record AppealCriticismBody(
      @Nullable String criticism, @Nullable String appeal, @Nullable LocalDate effectiveOn) {

    CriticismCommand command(CommandContext context) {
      return new CriticismCommand.AppealCriticism(
          context, id(criticism), Fields.text("appeal", appeal, Fields.NOTE));
    }
  }

  /// @param upheld whether the criticism stands; otherwise it is lifted
  record DecideAppealBody(
      @Nullable String criticism,
      @Nullable Boolean upheld,
      @Nullable String reason,
      @Nullable LocalDate effectiveOn) {

    CriticismCommand command(CommandContext context) {
      return new CriticismCommand.DecideAppeal(
          context,
          id(criticism),
          Fields.required("upheld", upheld),
          Fields.text("reason", reason, Fields.NOTE));
    }
  }

  record CancelCriticismBody(
      @Nullable String criticism, @Nullable String reason, @Nullable LocalDate effectiveOn) {

    CriticismCommand command(CommandContext context) {
      return new CriticismCommand.CancelCriticism(
          context, id(criticism), Fields.text("reason", reason, Fields.NOTE));
    }
  }

  private static CriticismId id(@Nullable String criticism) {
    return Fields.id("criticism", criticism, CriticismId::new);
  }
}
