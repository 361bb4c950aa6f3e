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
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.ClauseRef;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.eventing.web.CommandRequest;
import org.tiendo.task.project.ProjectCommand.AssignProject;
import org.tiendo.task.project.ProjectCommand.Place;
import org.tiendo.task.request.DeadlineBody;
import org.tiendo.task.request.Fields;

/// Assignment over HTTP.
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
  /// @param deadline `dueOn`, or `reviewOn` for an item without a deadline
  /// @param sources clauses it carries out
  /// @param issueRequired whether it counts as completed only with an issued document
  record AssignProjectBody(
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
      @Nullable LocalDate effectiveOn) {

    AssignProject command(CommandContext context) {
      return new AssignProject(
          context,
          new ProjectId(context.newId("project")),
          Fields.required("type", type),
          Fields.possiblyBlank("title", title, Fields.TITLE),
          Fields.possiblyBlank("product", product, Fields.TITLE),
          Fields.id("assigner", assigner, UnitId::new),
          Fields.id("lead", lead, UnitId::new),
          Fields.list(
              "coordinators", coordinators, id -> Fields.id("coordinators", id, UnitId::new)),
          Fields.id("reviewingUnit", reviewingUnit, UnitId::new),
          Fields.required("deadline", deadline).plain("deadline"),
          Fields.list("sources", sources, SourceBody::value),
          Fields.list("memberships", memberships, MembershipBody::value),
          Fields.optionalText("field", field, Fields.LABEL),
          Boolean.TRUE.equals(priority),
          Objects.requireNonNullElse(secrecy, Secrecy.NONE),
          Boolean.TRUE.equals(issueRequired));
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
