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
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.YearReviewId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.ReviewEntry;
import org.tiendo.contracts.vocabulary.ReviewEntryKind;
import org.tiendo.edge.Fields;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.eventing.web.CommandRequest;

/// What is entered in year-end reviews over HTTP: statements that stand for themselves. Texts name figures as
/// `{figure:own-programme-done}`; an `entry` is the id within the review, made by the service if it is left out.
@RestController
@Admits(Admission.ACTORS)
class StatementApi {

  private final ReadModelApi readModel;

  StatementApi(ReadModelApi readModel) {
    this.readModel = readModel;
  }

  @PostMapping("/api/commands/AddResult")
  @Operation(summary = "Enter a result", description = "It cites items and documents that show it.")
  ResponseEntity<?> addResult(@RequestBody AddResultBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), c -> body.command(c, readModel));
  }

  @PostMapping("/api/commands/AddLesson")
  @Operation(summary = "Enter a lesson", description = "It cites items that it was learned from.")
  ResponseEntity<?> addLesson(@RequestBody AddLessonBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), c -> body.command(c, readModel));
  }

  @PostMapping("/api/commands/AddLimitation")
  @Operation(
      summary = "Enter a limitation: what was not reached",
      description = "It cites items that it concerns; its causes are entered beside it.")
  ResponseEntity<?> addLimitation(@RequestBody AddLimitationBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), c -> body.command(c, readModel));
  }

  @PostMapping("/api/commands/AddShortcoming")
  @Operation(
      summary = "Enter a shortcoming: what was done wrong",
      description = "It cites items that it concerns; its causes are entered beside it.")
  ResponseEntity<?> addShortcoming(@RequestBody AddShortcomingBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), c -> body.command(c, readModel));
  }

  @PostMapping("/api/commands/AddObjective")
  @Operation(
      summary = "Enter an objective of the next year",
      description = "It cites items of the next year.")
  ResponseEntity<?> addObjective(@RequestBody AddObjectiveBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), c -> body.command(c, readModel));
  }

  @PostMapping("/api/commands/AddPriority")
  @Operation(
      summary = "Enter a priority of the next year",
      description = "It cites items of the next year.")
  ResponseEntity<?> addPriority(@RequestBody AddPriorityBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), c -> body.command(c, readModel));
  }

  /// The commands have bodies of their own, as a body's name tells what was sent under a key.
  interface StatementBody {

    @Nullable String review();

    @Nullable String entry();

    @Nullable String text();

    @Nullable String field();

    @Nullable List<@Nullable String> items();

    @Nullable List<@Nullable String> documents();

    default YearEndReviewCommand command(
        ReviewEntryKind kind, Entering entering, CommandContext context, ReadModelApi readModel) {
      Statement cited = Statement.of(kind, text(), field(), items(), documents());
      return entering.command(
          context,
          YearEndReviewApi.id(review()),
          id(context, entry()),
          cited.content(),
          cited.seen(context, readModel));
    }
  }

  /// Makes the command that enters something.
  @FunctionalInterface
  interface Entering {

    YearEndReviewCommand command(
        CommandContext context, YearReviewId review, String entry, ReviewEntry content, Seen seen);
  }

  record AddResultBody(
      @Nullable String review,
      @Nullable String entry,
      @Nullable String text,
      @Nullable String field,
      @Nullable List<@Nullable String> items,
      @Nullable List<@Nullable String> documents,
      @Nullable LocalDate effectiveOn)
      implements StatementBody {

    YearEndReviewCommand command(CommandContext context, ReadModelApi readModel) {
      return command(
          ReviewEntryKind.RESULT, YearEndReviewCommand.AddResult::new, context, readModel);
    }
  }

  record AddLessonBody(
      @Nullable String review,
      @Nullable String entry,
      @Nullable String text,
      @Nullable String field,
      @Nullable List<@Nullable String> items,
      @Nullable List<@Nullable String> documents,
      @Nullable LocalDate effectiveOn)
      implements StatementBody {

    YearEndReviewCommand command(CommandContext context, ReadModelApi readModel) {
      return command(
          ReviewEntryKind.LESSON, YearEndReviewCommand.AddLesson::new, context, readModel);
    }
  }

  record AddLimitationBody(
      @Nullable String review,
      @Nullable String entry,
      @Nullable String text,
      @Nullable String field,
      @Nullable List<@Nullable String> items,
      @Nullable List<@Nullable String> documents,
      @Nullable LocalDate effectiveOn)
      implements StatementBody {

    YearEndReviewCommand command(CommandContext context, ReadModelApi readModel) {
      return command(
          ReviewEntryKind.LIMITATION, YearEndReviewCommand.AddLimitation::new, context, readModel);
    }
  }

  record AddShortcomingBody(
      @Nullable String review,
      @Nullable String entry,
      @Nullable String text,
      @Nullable String field,
      @Nullable List<@Nullable String> items,
      @Nullable List<@Nullable String> documents,
      @Nullable LocalDate effectiveOn)
      implements StatementBody {

    YearEndReviewCommand command(CommandContext context, ReadModelApi readModel) {
      return command(
          ReviewEntryKind.SHORTCOMING,
          YearEndReviewCommand.AddShortcoming::new,
          context,
          readModel);
    }
  }

  record AddObjectiveBody(
      @Nullable String review,
      @Nullable String entry,
      @Nullable String text,
      @Nullable String field,
      @Nullable List<@Nullable String> items,
      @Nullable List<@Nullable String> documents,
      @Nullable LocalDate effectiveOn)
      implements StatementBody {

    YearEndReviewCommand command(CommandContext context, ReadModelApi readModel) {
      return command(
          ReviewEntryKind.OBJECTIVE, YearEndReviewCommand.AddObjective::new, context, readModel);
    }
  }

  record AddPriorityBody(
      @Nullable String review,
      @Nullable String entry,
      @Nullable String text,
      @Nullable String field,
      @Nullable List<@Nullable String> items,
      @Nullable List<@Nullable String> documents,
      @Nullable LocalDate effectiveOn)
      implements StatementBody {

    YearEndReviewCommand command(CommandContext context, ReadModelApi readModel) {
      return command(
          ReviewEntryKind.PRIORITY, YearEndReviewCommand.AddPriority::new, context, readModel);
    }
  }

  /// An entry with what it cites.
  record Statement(ReviewEntry content) {

    static Statement of(
        ReviewEntryKind kind,
        @Nullable String text,
        @Nullable String field,
        @Nullable List<@Nullable String> items,
        @Nullable List<@Nullable String> documents) {
      return new Statement(
          new ReviewEntry(
              kind,
              Fields.text("text", text, Fields.NOTE),
              Fields.optionalText("field", field, Fields.LABEL),
              Fields.list("items", items, id -> Fields.id("items", id, ProjectId::new)),
              Fields.list(
                  "documents", documents, id -> Fields.id("documents", id, DocumentId::new)),
              List.of(),
              null,
              null));
    }

    Seen seen(CommandContext context, ReadModelApi readModel) {
      return readModel.seen(
          context, new Seen.Named(List.of(), content.items(), content.documents()));
    }
  }

  /// The id that the sender gives an entry, or one made of the command.
  static String id(CommandContext context, @Nullable String entry) {
    return entry == null ? context.newId("entry") : Fields.code("entry", entry);
  }
}
