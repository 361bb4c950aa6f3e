package org.tiendo.task.programme;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.OutcomeLine;
import org.tiendo.contracts.vocabulary.PlannedItem;
import org.tiendo.edge.InvalidValue;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.eventing.web.CommandRequest;
import org.tiendo.task.programme.ProgrammeCommand.AdoptProgramme;
import org.tiendo.task.request.Fields;

/// Programmes over HTTP.
@RestController
@Admits(Admission.ACTORS)
class ProgrammeApi {

  @PostMapping("/api/commands/AdoptProgramme")
  @Operation(
      summary = "Record that an authority has adopted its work programme",
      description = "What is planned in it is its baseline. The reply's aggregateId is its id.")
  ResponseEntity<?> adoptProgramme(@RequestBody AdoptProgrammeBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  /// @param from first day of the period
  /// @param to last day of the period
  record AdoptProgrammeBody(
      @Nullable String authority,
      @Nullable String title,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable List<@Nullable PlannedItemBody> planned,
      @Nullable List<@Nullable OutcomeLineBody> accountsFor,
      @Nullable LocalDate effectiveOn) {

    AdoptProgramme command(CommandContext context) {
      return new AdoptProgramme(
          context,
          new ProgrammeId(context.newId("programme")),
          Fields.id("authority", authority, UnitId::new),
          Fields.text("title", title, Fields.TITLE),
          Fields.required("from", from),
          Fields.required("to", to),
          Fields.list("planned", planned, PlannedItemBody::value),
          Fields.list("accountsFor", accountsFor, OutcomeLineBody::value));
    }
  }

  /// @param ref its reference within the programme, e.g. `07`
  record PlannedItemBody(
      @Nullable String ref,
      @Nullable ItemType type,
      @Nullable String title,
      @Nullable String lead,
      @Nullable LocalDate dueOn) {

    PlannedItem value() {
      return new PlannedItem(
          Fields.text("planned.ref", ref, Fields.LABEL),
          Fields.required("planned.type", type),
          Fields.text("planned.title", title, Fields.TITLE),
          Fields.id("planned.lead", lead, UnitId::new),
          Fields.required("planned.dueOn", dueOn));
    }
  }

  /// @param types document types counted; none given, every type
  record OutcomeLineBody(
      @Nullable List<@Nullable String> authorities, @Nullable List<@Nullable String> types) {

    OutcomeLine value() {
      if (authorities == null || authorities.isEmpty()) {
        throw new InvalidValue("accountsFor.authorities", "accountsFor.authorities: at least one");
      }
      return new OutcomeLine(
          Fields.list(
              "accountsFor.authorities",
              authorities,
              id -> Fields.id("accountsFor.authorities", id, UnitId::new)),
          Fields.list("accountsFor.types", types, type -> Fields.code("accountsFor.types", type)));
    }
  }
}
