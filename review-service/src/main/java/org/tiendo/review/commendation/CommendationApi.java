package org.tiendo.review.commendation;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.contracts.id.CommendationId;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.edge.Fields;
import org.tiendo.edge.InvalidValue;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.eventing.web.CommandRequest;
import org.tiendo.review.request.GroundBody;
import org.tiendo.review.request.SubjectBody;

/// Commendations over HTTP.
@RestController
@Admits(Admission.ACTORS)
class CommendationApi {

  private static final int LAST_YEAR = 9999;

  @PostMapping("/api/commands/GrantCommendation")
  @Operation(
      summary = "Commend a unit, a person or a sector",
      description = "By an authority above; the same achievement once only.")
  ResponseEntity<?> grantCommendation(
      @RequestBody GrantCommendationBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/CancelCommendation")
  @Operation(
      summary = "Cancel a commendation whose grounds turned out false",
      description = "By the authority that granted it, or from above.")
  ResponseEntity<?> cancelCommendation(
      @RequestBody CancelCommendationBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  /// @param form code of the form, e.g. `certificate-of-merit`
  /// @param year whose work is commended
  /// @param document the document that grants it, if one was issued
  record GrantCommendationBody(
      @Nullable SubjectBody subject,
      @Nullable String form,
      @Nullable Integer year,
      @Nullable String citation,
      @Nullable List<@Nullable GroundBody> grounds,
      @Nullable String document,
      @Nullable LocalDate effectiveOn) {

    CommendationCommand command(CommandContext context) {
      return new CommendationCommand.GrantCommendation(
          context,
          new CommendationId(context.newId("commendation")),
          SubjectBody.required(subject),
          Fields.code("form", form),
          checkedYear(),
          Fields.text("citation", citation, Fields.NOTE),
          GroundBody.values(grounds),
          Fields.optionalId("document", document, DocumentId::new));
    }

    private int checkedYear() {
      int given = Fields.required("year", year);
      if (given < 1 || given > LAST_YEAR) {
        throw new InvalidValue("year", "year: 1 to " + LAST_YEAR);
      }
      return given;
    }
  }

  record CancelCommendationBody(
      @Nullable String commendation, @Nullable String reason, @Nullable LocalDate effectiveOn) {

    CommendationCommand command(CommandContext context) {
      return new CommendationCommand.CancelCommendation(
          context,
          Fields.id("commendation", commendation, CommendationId::new),
          Fields.text("reason", reason, Fields.NOTE));
    }
  }
}
