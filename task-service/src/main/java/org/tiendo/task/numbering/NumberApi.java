package org.tiendo.task.numbering;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.edge.Fields;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.eventing.web.CommandRequest;
import org.tiendo.task.numbering.NumberCommand.ReserveNumber;
import org.tiendo.task.numbering.NumberCommand.Series;
import org.tiendo.task.numbering.NumberCommand.VoidNumber;

/// Numbers over HTTP.
@RestController
@Admits(Admission.ACTORS)
class NumberApi {

  private static final int HIGHEST = 9_999_999;

  @PostMapping("/api/commands/ReserveNumber")
  @Operation(
      summary = "Keep a number of a series for a document that is not issued yet",
      description =
          "By the authority's clerk; the next number if none is given. The reply's aggregateId is the series; the number stands in the event.")
  ResponseEntity<?> reserveNumber(@RequestBody ReserveNumberBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/VoidNumber")
  @Operation(
      summary = "Let a number of a series never be borne by a document",
      description = "By the authority's clerk, with a reason. A voided number is never used again.")
  ResponseEntity<?> voidNumber(@RequestBody VoidNumberBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  /// @param type code of the document type; left out where all types share one series
  /// @param numberingPeriod the year, or the label of the term
  /// @param purpose what it is kept for
  record ReserveNumberBody(
      @Nullable String authority,
      @Nullable String type,
      @Nullable String numberingPeriod,
      @Nullable Integer number,
      @Nullable String purpose,
      @Nullable LocalDate effectiveOn) {

    ReserveNumber command(CommandContext context) {
      return new ReserveNumber(
          context,
          series(authority, type, numberingPeriod),
          number == null ? null : Fields.within("number", number, 1, HIGHEST),
          Fields.text("purpose", purpose, Fields.TITLE));
    }
  }

  /// @param type code of the document type; left out where all types share one series
  /// @param numberingPeriod the year, or the label of the term
  record VoidNumberBody(
      @Nullable String authority,
      @Nullable String type,
      @Nullable String numberingPeriod,
      @Nullable Integer number,
      @Nullable String reason,
      @Nullable LocalDate effectiveOn) {

    VoidNumber command(CommandContext context) {
      return new VoidNumber(
          context,
          series(authority, type, numberingPeriod),
          Fields.within("number", number, 1, HIGHEST),
          Fields.text("reason", reason, Fields.NOTE));
    }
  }

  private static Series series(
      @Nullable String authority, @Nullable String type, @Nullable String period) {
    return new Series(
        Fields.id("authority", authority, UnitId::new),
        type == null ? "*" : Fields.code("type", type),
        Fields.text("numberingPeriod", period, Fields.LABEL));
  }
}
