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
import org.tiendo.contracts.vocabulary.PeriodKind;
import org.tiendo.contracts.vocabulary.PlannedItem;
import org.tiendo.edge.Fields;
import org.tiendo.edge.InvalidValue;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.eventing.web.CommandRequest;
import org.tiendo.task.programme.ProgrammeCommand.AdoptProgramme;
import org.tiendo.task.programme.ProgrammeCommand.DraftProgramme;

/// Programmes over HTTP.
@RestController
@Admits(Admission.ACTORS)
class ProgrammeApi {

  @PostMapping("/api/commands/DraftProgramme")
  @Operation(
      summary = "Lay a draft of a work programme before its authority",
      description =
          "By people of its unit, or the monitoring office. A later draft takes its place. The reply's aggregateId is its id.")
  ResponseEntity<?> draftProgramme(@RequestBody DraftProgrammeBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/AdoptProgramme")
  @Operation(
      summary = "Record that an authority has adopted its work programme",
      description =
          "What is planned in it is its baseline. With `draft` alone the draft is adopted as it is. The reply's aggregateId is its id.")
  ResponseEntity<?> adoptProgramme(@RequestBody AdoptProgrammeBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  /// @param programme the draft that this one takes the place of; left out for a first draft
  /// @param from first day of the period
  /// @param to last day of the period
  /// @param parent the programme that it derives from
  record DraftProgrammeBody(
      @Nullable String programme,
      @Nullable String authority,
      @Nullable String title,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable List<@Nullable PlannedItemBody> planned,
      @Nullable List<@Nullable OutcomeLineBody> accountsFor,
      @Nullable PeriodKind kind,
      @Nullable String parent,
      @Nullable LocalDate effectiveOn) {

    DraftProgramme command(CommandContext context) {
      return new DraftProgramme(
          context,
          programme == null
              ? new ProgrammeId(context.newId("programme"))
              : Fields.id("programme", programme, ProgrammeId::new),
          plan(authority, title, from, to, planned, accountsFor, kind, parent));
    }
  }

  /// @param from first day of the period
  /// @param to last day of the period
  /// @param parent the programme that it derives from
  /// @param draft the draft that is adopted; as it is if nothing else is given
  record AdoptProgrammeBody(
      @Nullable String authority,
      @Nullable String title,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable List<@Nullable PlannedItemBody> planned,
      @Nullable List<@Nullable OutcomeLineBody> accountsFor,
      @Nullable PeriodKind kind,
      @Nullable String parent,
      @Nullable String draft,
      @Nullable LocalDate effectiveOn) {

    AdoptProgramme command(CommandContext context) {
      return new AdoptProgramme(
          context,
          draft == null
              ? new ProgrammeId(context.newId("programme"))
              : Fields.id("draft", draft, ProgrammeId::new),
          draft != null && authority == null
              ? null
              : plan(authority, title, from, to, planned, accountsFor, kind, parent));
    }
  }

  private static Plan plan(
      @Nullable String authority,
      @Nullable String title,
      @Nullable LocalDate from,
      @Nullable LocalDate to,
      @Nullable List<@Nullable PlannedItemBody> planned,
      @Nullable List<@Nullable OutcomeLineBody> accountsFor,
      @Nullable PeriodKind kind,
      @Nullable String parent) {
    return new Plan(
        Fields.id("authority", authority, UnitId::new),
        Fields.text("title", title, Fields.TITLE),
        Fields.required("from", from),
        Fields.required("to", to),
        Fields.list("planned", planned, PlannedItemBody::value),
        Fields.list("accountsFor", accountsFor, OutcomeLineBody::value),
        kind,
        Fields.optionalId("parent", parent, ProgrammeId::new));
  }

  /// @param ref its reference within the programme, e.g. `07`
  /// @param tracesTo reference of the planned item of the parent programme that it carries out
  record PlannedItemBody(
      @Nullable String ref,
      @Nullable ItemType type,
      @Nullable String title,
      @Nullable String lead,
      @Nullable LocalDate dueOn,
      @Nullable String tracesTo) {

    PlannedItem value() {
      return new PlannedItem(
          Fields.text("planned.ref", ref, Fields.LABEL),
          Fields.required("planned.type", type),
          Fields.text("planned.title", title, Fields.TITLE),
          Fields.id("planned.lead", lead, UnitId::new),
          Fields.required("planned.dueOn", dueOn),
          Fields.optionalText("planned.tracesTo", tracesTo, Fields.LABEL));
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
