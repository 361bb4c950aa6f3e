package org.tiendo.reporting.acts;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.edge.Fields;
import org.tiendo.edge.Problem;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.eventing.web.IdempotencyKey;
import org.tiendo.reporting.acts.ImportDesk.Upload;
import org.tiendo.reporting.acts.ImportViews.DryRunView;
import org.tiendo.reporting.acts.ImportViews.ImportView;
import org.tiendo.reporting.figures.ImportStanding;
import org.tiendo.reporting.importing.DryRun;
import org.tiendo.reporting.query.Asked;
import org.tiendo.reporting.query.Query;
import org.tiendo.reporting.query.QueryDesk;
import org.tiendo.reporting.query.QueryProblem;
import org.tiendo.reporting.sheet.Refused;
import org.tiendo.reporting.text.Texts;

/// Imports for programs: the template, what a file would do, staging it, and how far a batch is. It is carried out and
/// withdrawn by the commands `ApplyImport` and `WithdrawImport`.
@RestController
class ImportApi {

  private final QueryDesk queries;
  private final ImportDesk desk;

  ImportApi(QueryDesk queries, ImportDesk desk) {
    this.queries = queries;
    this.desk = desk;
  }

  /// What holds for all rows, as parameters of the request.
  ///
  /// @param file name of the file; `.csv` for comma-separated text
  /// @param programme in which the items will stand
  record About(
      @Nullable String file,
      @Nullable String assigner,
      @Nullable String reviewingUnit,
      @Nullable String programme,
      @Nullable String lang) {

    Upload of(byte[] bytes) {
      return new Upload(
          Fields.text("file", file, Fields.TITLE),
          bytes,
          Fields.id("assigner", assigner, UnitId::new),
          Fields.id("reviewingUnit", reviewingUnit, UnitId::new),
          Fields.optionalId("programme", programme, ProgrammeId::new));
    }
  }

  /// @param batch null if there was nothing to stage
  /// @param token position at which it shows
  record StagedView(@Nullable String batch, @Nullable String token, DryRunView file) {}

  @GetMapping("/api/imports/template")
  @Admits(Admission.READERS)
  @Operation(summary = "The file that people fill in, with lists to choose from")
  ResponseEntity<byte[]> template(@RequestParam(required = false) @Nullable String lang) {
    return Templates.file(queries.open(new Asked(null, null, lang, null)));
  }

  @PostMapping(path = "/api/imports/check", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  @Admits(Admission.ACTORS)
  @Operation(
      summary = "What a file of items would do",
      description =
          "Every error by its cell, what is new, what is there, what differs. Does nothing.")
  DryRunView check(@ParameterObject About about, @RequestBody byte[] bytes) {
    Query query = queries.open(new Asked(null, null, about.lang(), null));
    return view(desk.check(about.of(bytes), query), query);
  }

  @PostMapping(path = "/api/imports", consumes = MediaType.APPLICATION_OCTET_STREAM_VALUE)
  @Admits(Admission.ACTORS)
  @Operation(
      summary = "Stage what is new in a file of items",
      description =
          "Nothing is staged if there is any error. What is there already is left out, and so is"
              + " what differs from it: the answer tells of both.")
  ResponseEntity<?> stage(
      @ParameterObject About about,
      @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
      @RequestBody byte[] bytes) {
    Query query = queries.open(new Asked(null, null, about.lang(), null));
    Upload upload = about.of(bytes);
    DryRun run = desk.check(upload, query);
    DryRunView view = view(run, query);
    if (!run.errors().isEmpty()) {
      return Problem.of(
          HttpStatus.UNPROCESSABLE_CONTENT,
          "import-has-errors",
          query.texts().say("import.errors", run.errors().size()),
          Map.of("errors", view.errors()));
    }
    if (run.fresh().isEmpty()) {
      return ResponseEntity.ok(new StagedView(null, null, view));
    }
    String given = key != null && IdempotencyKey.isValid(key) ? key : IdempotencyKey.fresh();
    return switch (desk.stage(upload, run.fresh(), given, query.texts().language())) {
      case ImportDesk.Result.Staged(var batch, var token) ->
          ResponseEntity.ok(new StagedView(batch, token, view));
      case ImportDesk.Result.Not(Reply.Refused refused) ->
          Problem.of(HttpStatus.valueOf(refused.status()), refused.code(), refused.sentence());
      case ImportDesk.Result.Not _ ->
          Problem.of(
              HttpStatus.SERVICE_UNAVAILABLE, "import-unknown", query.texts().say("act.unknown"));
    };
  }

  @GetMapping("/api/imports")
  @Admits(Admission.READERS)
  List<ImportView> all(@ParameterObject Asked asked) {
    return ImportStanding.of(queries.open(asked).asOf()).stream().map(ImportViews::of).toList();
  }

  @GetMapping("/api/imports/{id}")
  @Admits(Admission.READERS)
  ImportView one(@PathVariable String id, @ParameterObject Asked asked) {
    return ImportStanding.find(id, queries.open(asked).asOf())
        .map(ImportViews::of)
        .orElseThrow(() -> QueryProblem.unknown("import", id));
  }

  private static DryRunView view(DryRun run, Query query) {
    Texts texts = query.texts();
    return ImportViews.of(run, texts, unit -> texts.name(unit, query.asOf().units()));
  }

  /// Nothing of the file is taken.
  @ExceptionHandler
  ResponseEntity<?> refused(Refused refused, HttpServletRequest request) {
    String lang = request.getParameter("lang");
    Texts texts =
        Texts.of(
            lang != null && Texts.languages().contains(lang) ? lang : Texts.languages().getFirst());
    return Problem.of(
        refused.passes() ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.UNPROCESSABLE_CONTENT,
        refused.code(),
        ImportViews.sentence(refused, texts),
        refused.facts());
  }
}
