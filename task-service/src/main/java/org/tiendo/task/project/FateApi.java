package org.tiendo.task.project;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.edge.Fields;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.eventing.web.CommandRequest;
import org.tiendo.task.project.FateCommand.CarryOverProject;
import org.tiendo.task.project.FateCommand.MergeProjects;
import org.tiendo.task.project.FateCommand.Part;
import org.tiendo.task.project.FateCommand.SplitProject;
import org.tiendo.task.project.FateCommand.WithdrawProject;

/// Leaving a programme other than by completion, over HTTP.
@RestController
@Admits(Admission.ACTORS)
class FateApi {

  @PostMapping("/api/commands/WithdrawProject")
  @Operation(
      summary = "Give an item up",
      description = "By the authority that approved its programmes; it is counted apart.")
  ResponseEntity<?> withdrawProject(@RequestBody WithdrawProjectBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/MergeProjects")
  @Operation(
      summary = "Let other items go on as part of this one",
      description = "By the authority that approved their programmes; all or nothing.")
  ResponseEntity<?> mergeProjects(@RequestBody MergeProjectsBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/SplitProject")
  @Operation(
      summary = "Let an item go on as several",
      description =
          "By the authority that approved its programmes; the parts are assigned in the same commit.")
  ResponseEntity<?> splitProject(@RequestBody SplitProjectBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/CarryOverProject")
  @Operation(
      summary = "Let an item go on in a later programme",
      description = "By the authority of both programmes. Its deadlines and its lateness stay.")
  ResponseEntity<?> carryOverProject(
      @RequestBody CarryOverProjectBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  /// @param basis the document it rests on, if any
  record WithdrawProjectBody(
      @Nullable String project,
      @Nullable String reason,
      @Nullable String basis,
      @Nullable LocalDate effectiveOn) {

    WithdrawProject command(CommandContext context) {
      return new WithdrawProject(
          context,
          Fields.id("project", project, ProjectId::new),
          Fields.text("reason", reason, Fields.NOTE),
          Fields.optionalText("basis", basis, Fields.LABEL));
    }
  }

  /// @param project the item that goes on
  /// @param sources the items that end with it
  record MergeProjectsBody(
      @Nullable String project,
      @Nullable List<@Nullable String> sources,
      @Nullable String reason,
      @Nullable String basis,
      @Nullable LocalDate effectiveOn) {

    MergeProjects command(CommandContext context) {
      return new MergeProjects(
          context,
          Fields.id("project", project, ProjectId::new),
          Fields.list("sources", sources, id -> Fields.id("sources", id, ProjectId::new)),
          Fields.text("reason", reason, Fields.NOTE),
          Fields.optionalText("basis", basis, Fields.LABEL));
    }
  }

  record SplitProjectBody(
      @Nullable String project,
      @Nullable List<@Nullable PartBody> parts,
      @Nullable String reason,
      @Nullable String basis,
      @Nullable LocalDate effectiveOn) {

    SplitProject command(CommandContext context) {
      return new SplitProject(
          context,
          Fields.id("project", project, ProjectId::new),
          Fields.list("parts", parts, PartBody::value),
          Fields.text("reason", reason, Fields.NOTE),
          Fields.optionalText("basis", basis, Fields.LABEL));
    }
  }

  record CarryOverProjectBody(
      @Nullable String project,
      @Nullable String from,
      @Nullable String to,
      @Nullable LocalDate effectiveOn) {

    CarryOverProject command(CommandContext context) {
      return new CarryOverProject(
          context,
          Fields.id("project", project, ProjectId::new),
          Fields.id("from", from, ProgrammeId::new),
          Fields.id("to", to, ProgrammeId::new));
    }
  }

  /// @param dueOn no later than the whole; as the whole if none
  record PartBody(
      @Nullable String title,
      @Nullable String product,
      @Nullable String lead,
      @Nullable LocalDate dueOn) {

    Part value() {
      return new Part(
          Fields.text("parts.title", title, Fields.TITLE),
          Fields.text("parts.product", product, Fields.TITLE),
          Fields.id("parts.lead", lead, UnitId::new),
          dueOn);
    }
  }
}
