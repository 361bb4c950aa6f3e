package org.tiendo.task.project;

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
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.ClauseRef;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.edge.Fields;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.eventing.web.CommandRequest;
import org.tiendo.task.project.ProjectCommand.AssignProject;
import org.tiendo.task.project.ProjectCommand.Place;
import org.tiendo.task.project.ProjectCommand.RegisterItem;
import org.tiendo.task.request.DeadlineBody;

/// Proposing and assigning items over HTTP.
@RestController
@Admits(Admission.ACTORS)
class AssignProjectApi {

  @PostMapping("/api/commands/AssignProject")
  @Operation(
      summary = "Assign an item to one lead unit",
      description =
          "By the assigning authority, or by the monitoring office citing a clause of a directive."
              + " The reply's aggregateId is the item's id.")
  ResponseEntity<?> assignProject(@RequestBody AssignProjectBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  /// @param product what is to be handed over
  @PostMapping("/api/commands/RegisterItem")
  @Operation(
      summary = "Propose an item for a programme that is being drafted",
      description =
          "By the unit that proposes it or the monitoring office. The reply's aggregateId is the item's id.")
  ResponseEntity<?> registerItem(@RequestBody RegisterItemBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  /// @param lead who would lead it, if known
  /// @param dueOn when it would be due, if known
  /// @param programme the programme that is being drafted, if known
  record RegisterItemBody(
      @Nullable ItemType type,
      @Nullable String title,
      @Nullable String product,
      @Nullable String proposedBy,
      @Nullable String lead,
      @Nullable LocalDate dueOn,
      @Nullable String programme,
      @Nullable LocalDate effectiveOn) {

    RegisterItem command(CommandContext context) {
      return new RegisterItem(
          context,
          new ProjectId(context.newId("project")),
          Fields.required("type", type),
          Fields.text("title", title, Fields.TITLE),
          Fields.optionalText("product", product, Fields.TITLE),
          Fields.id("proposedBy", proposedBy, UnitId::new),
          Fields.optionalId("lead", lead, UnitId::new),
          dueOn,
          Fields.optionalId("programme", programme, ProgrammeId::new));
    }
  }

  /// @param planned id of the proposed item that is assigned, if it was proposed
  /// @param deadline `dueOn`, or `reviewOn` for an item without a deadline, or a `kind` of deadline
  /// @param sources clauses it carries out
  /// @param issueRequired whether it counts as completed only with an issued document
  /// @param responsible the person who answers for it in the lead unit
  /// @param powers what the lead may decide by itself
  record AssignProjectBody(
      @Nullable String planned,
      @Nullable ItemType type,
      @Nullable String title,
      @Nullable String product,
      @Nullable String assigner,
      @Nullable String lead,
      @Nullable List<@Nullable String> coordinators,
      @Nullable String reviewingUnit,
      @Nullable DeadlineBody deadline,
      @Nullable List<@Nullable SourceBody> sources,
      @Nullable List<@Nullable MembershipBody> memberships,
      @Nullable String field,
      @Nullable Boolean priority,
      @Nullable Secrecy secrecy,
      @Nullable Boolean issueRequired,
      @Nullable String responsible,
      @Nullable String powers,
      @Nullable LocalDate effectiveOn) {

    AssignProject command(CommandContext context) {
      return new AssignProject(
          context,
          planned == null
              ? new ProjectId(context.newId("project"))
              : Fields.id("planned", planned, ProjectId::new),
          Fields.required("type", type),
          Fields.possiblyBlank("title", title, Fields.TITLE),
          Fields.possiblyBlank("product", product, Fields.TITLE),
          Fields.id("assigner", assigner, UnitId::new),
          Fields.id("lead", lead, UnitId::new),
          Fields.list(
              "coordinators", coordinators, id -> Fields.id("coordinators", id, UnitId::new)),
          Fields.id("reviewingUnit", reviewingUnit, UnitId::new),
          Fields.required("deadline", deadline).rule("deadline"),
          Fields.list("sources", sources, SourceBody::value),
          Fields.list("memberships", memberships, MembershipBody::value),
          Fields.optionalText("field", field, Fields.LABEL),
          Boolean.TRUE.equals(priority),
          Objects.requireNonNullElse(secrecy, Secrecy.NONE),
          Boolean.TRUE.equals(issueRequired),
          Fields.optionalId("responsible", responsible, PersonId::new),
          Fields.optionalText("powers", powers, Fields.TITLE),
          null,
          null);
    }
  }

  record SourceBody(@Nullable String directive, @Nullable String clause) {

    ClauseRef value() {
      return new ClauseRef(
          Fields.id("sources.directive", directive, DirectiveId::new),
          Fields.text("sources.clause", clause, Fields.LABEL));
    }
  }

  /// @param plannedRef the planned item that it carries out; none for an item added to the programme
  record MembershipBody(@Nullable String programme, @Nullable String plannedRef) {

    Place value() {
      return new Place(
          Fields.id("memberships.programme", programme, ProgrammeId::new),
          Fields.optionalText("memberships.plannedRef", plannedRef, Fields.LABEL));
    }
  }
}
