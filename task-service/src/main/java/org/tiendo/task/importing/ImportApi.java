package org.tiendo.task.importing;

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
import org.tiendo.contracts.id.ImportId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.BroughtForward;
import org.tiendo.contracts.vocabulary.ClauseRef;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.contracts.vocabulary.Secrecy;
import org.tiendo.edge.Fields;
import org.tiendo.edge.InvalidValue;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.eventing.web.CommandRequest;
import org.tiendo.task.importing.ImportCommand.AddImportRows;
import org.tiendo.task.importing.ImportCommand.ApplyImport;
import org.tiendo.task.importing.ImportCommand.StageImport;
import org.tiendo.task.importing.ImportCommand.WithdrawImport;

/// Batches over HTTP. What reads a file and makes rows of it is the reporting service's `POST /api/imports`.
@RestController
@Admits(Admission.ACTORS)
class ImportApi {

  @PostMapping("/api/commands/StageImport")
  @Operation(
      summary = "Lay a batch of items down",
      description =
          "By the authority that assigns them, or the monitoring office. Its rows follow. The reply's"
              + " aggregateId is the batch's id.")
  ResponseEntity<?> stageImport(@RequestBody StageImportBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/AddImportRows")
  @Operation(
      summary = "Lay the next rows of a batch down",
      description = "By the person who staged it, in order, at most 200 at a time.")
  ResponseEntity<?> addImportRows(@RequestBody AddImportRowsBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/ApplyImport")
  @Operation(
      summary = "Assign the items of a batch",
      description =
          "By whoever may assign them, once all rows are laid down; again after the batch has"
              + " stopped. The service assigns them part by part until all are.")
  ResponseEntity<?> applyImport(@RequestBody ApplyImportBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/WithdrawImport")
  @Operation(
      summary = "Withdraw a batch whole",
      description =
          "By the authority that assigned its items, as long as nobody has worked on any of them."
              + " The service withdraws them part by part until none stands.")
  ResponseEntity<?> withdrawImport(@RequestBody WithdrawImportBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  /// @param programme in which the items will stand, if any
  /// @param file name of the file that the rows come from
  /// @param sha256 of its bytes, 64 lower-case hexadecimal digits
  /// @param rows how many will follow
  record StageImportBody(
      @Nullable String assigner,
      @Nullable String reviewingUnit,
      @Nullable String programme,
      @Nullable String file,
      @Nullable String sha256,
      @Nullable Integer rows,
      @Nullable LocalDate effectiveOn) {

    StageImport command(CommandContext context) {
      String hash = Fields.text("sha256", sha256, Fields.LABEL);
      if (!hash.matches("[0-9a-f]{64}")) {
        throw new InvalidValue("sha256", "sha256 has 64 lower-case hexadecimal digits");
      }
      return new StageImport(
          context,
          new ImportId(context.newId("import")),
          Fields.id("assigner", assigner, UnitId::new),
          Fields.id("reviewingUnit", reviewingUnit, UnitId::new),
          Fields.optionalId("programme", programme, ProgrammeId::new),
          Fields.text("file", file, Fields.TITLE),
          hash,
          Fields.required("rows", rows));
    }
  }

  /// @param first how many were laid down before
  record AddImportRowsBody(
      @Nullable String batch,
      @Nullable Integer first,
      @Nullable List<@Nullable RowBody> rows,
      @Nullable LocalDate effectiveOn) {

    AddImportRows command(CommandContext context) {
      return new AddImportRows(
          context,
          Fields.id("batch", batch, ImportId::new),
          Fields.required("first", first),
          Fields.list("rows", rows, RowBody::value));
    }
  }

  /// An item; `dueOn`, or `reviewOn` for one without a deadline.
  ///
  /// @param key what the sender calls it, unique for the assigner
  /// @param sources clauses that it carries out
  /// @param assignedOn of an item that was begun before Tiendo: when it was assigned
  /// @param years how often that had been carried over
  record RowBody(
      @Nullable String key,
      @Nullable ItemType type,
      @Nullable String title,
      @Nullable String product,
      @Nullable String lead,
      @Nullable List<@Nullable String> coordinators,
      @Nullable List<@Nullable ClauseBody> sources,
      @Nullable LocalDate dueOn,
      @Nullable LocalDate reviewOn,
      @Nullable String field,
      @Nullable Boolean priority,
      @Nullable Secrecy secrecy,
      @Nullable LocalDate assignedOn,
      @Nullable Integer years) {

    ImportRow value() {
      return InvalidValue.read("rows[]", Fields.text("rows[].key", key, Fields.LABEL), this::value);
    }

    private ImportRow value(String name) {
      return new ImportRow(
          name,
          Fields.required("rows[].type", type),
          Fields.text("rows[].title", title, Fields.TITLE),
          Fields.text("rows[].product", product, Fields.TITLE),
          Fields.id("rows[].lead", lead, UnitId::new),
          Fields.list(
              "rows[].coordinators",
              coordinators,
              unit -> Fields.id("rows[].coordinators[]", unit, UnitId::new)),
          Fields.list("rows[].sources", sources, ClauseBody::value),
          dueOn,
          reviewOn,
          Fields.optionalText("rows[].field", field, Fields.LABEL),
          Boolean.TRUE.equals(priority),
          Objects.requireNonNullElse(secrecy, Secrecy.NONE),
          assignedOn == null && years == null
              ? null
              : new BroughtForward(
                  Fields.required("rows[].assignedOn", assignedOn),
                  Fields.required("rows[].years", years)));
    }
  }

  record ClauseBody(@Nullable String directive, @Nullable String clause) {

    ClauseRef value() {
      return new ClauseRef(
          Fields.id("rows[].sources[].directive", directive, DirectiveId::new),
          Fields.text("rows[].sources[].clause", clause, Fields.LABEL));
    }
  }

  record ApplyImportBody(@Nullable String batch, @Nullable LocalDate effectiveOn) {

    ApplyImport command(CommandContext context) {
      return new ApplyImport(context, Fields.id("batch", batch, ImportId::new));
    }
  }

  record WithdrawImportBody(
      @Nullable String batch, @Nullable String reason, @Nullable LocalDate effectiveOn) {

    WithdrawImport command(CommandContext context) {
      return new WithdrawImport(
          context,
          Fields.id("batch", batch, ImportId::new),
          Fields.text("reason", reason, Fields.NOTE));
    }
  }
}
