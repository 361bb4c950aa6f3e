package org.tiendo.reporting.yearend;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.contracts.id.DocumentId;
import org.tiendo.contracts.id.ProgrammeId;
import org.tiendo.contracts.id.YearReviewId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.edge.Fields;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.eventing.web.CommandRequest;
import org.tiendo.reporting.yearend.Seen.Named;

/// Year-end reviews over HTTP, but for their meetings and what is entered in them.
@RestController
@Admits(Admission.ACTORS)
class YearEndReviewApi {

  private final ReadModelApi readModel;

  YearEndReviewApi(ReadModelApi readModel) {
    this.readModel = readModel;
  }

  @PostMapping("/api/commands/OpenYearEndReview")
  @Operation(
      summary = "Begin the review of a year",
      description = "Of the sender's own unit and its programmes; one for each unit and year.")
  ResponseEntity<?> openYearEndReview(
      @RequestBody OpenYearEndReviewBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), c -> body.command(c, readModel));
  }

  @PostMapping("/api/commands/RateYear")
  @Operation(
      summary = "Rate the year as a whole",
      description = "By a code of the scale in force on the date of the figures.")
  ResponseEntity<?> rateYear(@RequestBody RateYearBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), c -> body.command(c, readModel));
  }

  @PostMapping("/api/commands/LinkNextProgramme")
  @Operation(
      summary = "Say which programme follows",
      description = "One of the same unit that begins after the year.")
  ResponseEntity<?> linkNextProgramme(
      @RequestBody LinkNextProgrammeBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), c -> body.command(c, readModel));
  }

  @PostMapping("/api/commands/FreezeFigures")
  @Operation(
      summary = "Keep the figures as they are at one position of the logs",
      description =
          "The service computes them itself once it has seen the position `after`; until the adoption they can be frozen"
              + " anew.")
  ResponseEntity<?> freezeFigures(@RequestBody FreezeFiguresBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), c -> body.command(c, readModel));
  }

  @PostMapping("/api/commands/AdoptReview")
  @Operation(
      summary = "Adopt a year-end review with its frozen figures",
      description =
          "By the head or the assigning authority of the unit, or an authority above; nothing changes afterwards.")
  ResponseEntity<?> adoptReview(@RequestBody AdoptReviewBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), c -> body.command(c, readModel));
  }

  @PostMapping("/api/commands/IssueCorrigendum")
  @Operation(
      summary = "Correct something in an adopted review beside it",
      description = "Signed by those who may adopt; what was adopted stays as it was.")
  ResponseEntity<?> issueCorrigendum(
      @RequestBody IssueCorrigendumBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), c -> body.command(c, readModel));
  }

  static YearReviewId id(@Nullable String review) {
    return Fields.id("review", review, YearReviewId::new);
  }

  /// @param programmes of the unit, the leading one first
  /// @param asOf date that the figures will be of
  record OpenYearEndReviewBody(
      @Nullable Integer year,
      @Nullable List<@Nullable String> programmes,
      @Nullable LocalDate asOf,
      @Nullable LocalDate effectiveOn) {

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    YearEndReviewCommand command(CommandContext context, ReadModelApi readModel) {
      List<ProgrammeId> ids =
          Fields.list(
              "programmes",
              Fields.required("programmes", programmes),
              id -> Fields.id("programmes", id, ProgrammeId::new));
      return new YearEndReviewCommand.OpenYearEndReview(
          context,
          new YearReviewId(context.newId("year-review")),
          Fields.within("year", year, FIRST_YEAR, LAST_YEAR),
          ids,
          Fields.required("asOf", asOf),
          readModel.seen(context, new Named(ids, List.of(), List.of())));
    }
  }

  /// @param rating a code of the scale, e.g. `good`
  record RateYearBody(
      @Nullable String review, @Nullable String rating, @Nullable LocalDate effectiveOn) {

    YearEndReviewCommand command(CommandContext context, ReadModelApi readModel) {
      return new YearEndReviewCommand.RateYear(
          context,
          id(review),
          Fields.code("rating", rating),
          readModel.seen(context, Named.NOTHING));
    }
  }

  record LinkNextProgrammeBody(
      @Nullable String review, @Nullable String programme, @Nullable LocalDate effectiveOn) {

    YearEndReviewCommand command(CommandContext context, ReadModelApi readModel) {
      ProgrammeId next = Fields.id("programme", programme, ProgrammeId::new);
      return new YearEndReviewCommand.LinkNextProgramme(
          context,
          id(review),
          next,
          readModel.seen(context, new Named(List.of(next), List.of(), List.of())));
    }
  }

  /// @param after position of the logs that the figures must have seen, e.g. `review:7,task:12`
  record FreezeFiguresBody(
      @Nullable String review, @Nullable String after, @Nullable LocalDate effectiveOn) {

    YearEndReviewCommand command(CommandContext context, ReadModelApi readModel) {
      return readModel.freeze(
          context, id(review), Fields.optionalText("after", after, Fields.TITLE));
    }
  }

  /// @param office in which it is adopted, in words
  /// @param document the report as it was issued, if it was
  record AdoptReviewBody(
      @Nullable String review,
      @Nullable String office,
      @Nullable String document,
      @Nullable LocalDate effectiveOn) {

    YearEndReviewCommand command(CommandContext context, ReadModelApi readModel) {
      DocumentId issued = Fields.optionalId("document", document, DocumentId::new);
      return new YearEndReviewCommand.AdoptReview(
          context,
          id(review),
          Fields.text("office", office, Fields.TITLE),
          issued,
          readModel.seen(context, documents(issued)));
    }
  }

  /// @param about an entry, or the key of a figure; none if it concerns the review as a whole
  /// @param office in which it is signed, in words
  record IssueCorrigendumBody(
      @Nullable String review,
      @Nullable String about,
      @Nullable String text,
      @Nullable String office,
      @Nullable String document,
      @Nullable LocalDate effectiveOn) {

    YearEndReviewCommand command(CommandContext context, ReadModelApi readModel) {
      DocumentId issued = Fields.optionalId("document", document, DocumentId::new);
      return new YearEndReviewCommand.IssueCorrigendum(
          context,
          id(review),
          Fields.optionalText("about", about, Fields.TITLE),
          Fields.text("text", text, Fields.NOTE),
          Fields.text("office", office, Fields.TITLE),
          issued,
          readModel.seen(context, documents(issued)));
    }
  }

  private static Named documents(@Nullable DocumentId document) {
    return document == null ? Named.NOTHING : new Named(List.of(), List.of(), List.of(document));
  }
}
