package org.tiendo.reporting.yearend;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.CauseNature;
import org.tiendo.contracts.vocabulary.ReviewEntry;
import org.tiendo.contracts.vocabulary.ReviewEntryKind;
import org.tiendo.edge.Fields;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.eventing.web.CommandRequest;
import org.tiendo.reporting.yearend.StatementApi.Statement;

/// What is entered in year-end reviews over HTTP: what refers to other entries, opinions, and mending.
@RestController
@Admits(Admission.ACTORS)
class EntryApi {

  private final ReadModelApi readModel;

  EntryApi(ReadModelApi readModel) {
    this.readModel = readModel;
  }

  @PostMapping("/api/commands/AddCause")
  @Operation(
      summary = "Enter the cause of limitations or shortcomings",
      description = "It names those that it explains.")
  ResponseEntity<?> addCause(@RequestBody AddCauseBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), c -> body.command(c, readModel));
  }

  @PostMapping("/api/commands/AddSolution")
  @Operation(
      summary = "Enter what is done about limitations, shortcomings or causes",
      description = "It may name those that it answers.")
  ResponseEntity<?> addSolution(@RequestBody AddSolutionBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), c -> body.command(c, readModel));
  }

  @PostMapping("/api/commands/AddOpinion")
  @Operation(
      summary = "Enter what somebody who took part said",
      description = "By organisation or office.")
  ResponseEntity<?> addOpinion(@RequestBody AddOpinionBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), c -> body.command(c, readModel));
  }

  @PostMapping("/api/commands/CorrectReviewEntry")
  @Operation(
      summary = "Put an entry of a year-end review otherwise",
      description = "Until the adoption; both wordings are kept.")
  ResponseEntity<?> correctReviewEntry(
      @RequestBody CorrectReviewEntryBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), c -> body.command(c, readModel));
  }

  @PostMapping("/api/commands/RemoveReviewEntry")
  @Operation(
      summary = "Take an entry out of a year-end review",
      description = "Until the adoption, and not while a cause or solution refers to it.")
  ResponseEntity<?> removeReviewEntry(
      @RequestBody RemoveReviewEntryBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), c -> body.command(c, readModel));
  }

  /// @param explains limitations and shortcomings, by id
  /// @param nature whether it lay with those who did the work
  record AddCauseBody(
      @Nullable String review,
      @Nullable String entry,
      @Nullable String text,
      @Nullable CauseNature nature,
      @Nullable List<@Nullable String> explains,
      @Nullable List<@Nullable String> items,
      @Nullable LocalDate effectiveOn) {

    YearEndReviewCommand command(CommandContext context, ReadModelApi readModel) {
      Statement cited = Statement.of(ReviewEntryKind.CAUSE, text, null, items, null);
      return new YearEndReviewCommand.AddCause(
          context,
          YearEndReviewApi.id(review),
          StatementApi.id(context, entry),
          linked(cited, explains, nature, null),
          cited.seen(context, readModel));
    }
  }

  /// @param explains what it answers: limitations, shortcomings and causes, by id
  record AddSolutionBody(
      @Nullable String review,
      @Nullable String entry,
      @Nullable String text,
      @Nullable List<@Nullable String> explains,
      @Nullable List<@Nullable String> items,
      @Nullable LocalDate effectiveOn) {

    YearEndReviewCommand command(CommandContext context, ReadModelApi readModel) {
      Statement cited = Statement.of(ReviewEntryKind.SOLUTION, text, null, items, null);
      return new YearEndReviewCommand.AddSolution(
          context,
          YearEndReviewApi.id(review),
          StatementApi.id(context, entry),
          linked(cited, explains, null, null),
          cited.seen(context, readModel));
    }
  }

  /// @param from organisation or office that said it; never a person's name
  record AddOpinionBody(
      @Nullable String review,
      @Nullable String entry,
      @Nullable String text,
      @Nullable String from,
      @Nullable LocalDate effectiveOn) {

    YearEndReviewCommand command(CommandContext context, ReadModelApi readModel) {
      Statement cited = Statement.of(ReviewEntryKind.OPINION, text, null, null, null);
      return new YearEndReviewCommand.AddOpinion(
          context,
          YearEndReviewApi.id(review),
          StatementApi.id(context, entry),
          linked(cited, null, null, Fields.text("from", from, Fields.TITLE)),
          cited.seen(context, readModel));
    }
  }

  private static ReviewEntry linked(
      Statement statement,
      @Nullable List<@Nullable String> explains,
      @Nullable CauseNature nature,
      @Nullable String from) {
    ReviewEntry content = statement.content();
    return new ReviewEntry(
        content.kind(),
        content.text(),
        content.field(),
        content.items(),
        content.documents(),
        Fields.list("explains", explains, id -> Fields.code("explains", id)),
        nature,
        from);
  }

  /// Everything but its kind, its links, its nature and who said it is replaced.
  record CorrectReviewEntryBody(
      @Nullable String review,
      @Nullable String entry,
      @Nullable String text,
      @Nullable String field,
      @Nullable List<@Nullable String> items,
      @Nullable List<@Nullable String> documents,
      @Nullable String reason,
      @Nullable LocalDate effectiveOn) {

    YearEndReviewCommand command(CommandContext context, ReadModelApi readModel) {
      Statement after = Statement.of(ReviewEntryKind.RESULT, text, field, items, documents);
      ReviewEntry content = after.content();
      return new YearEndReviewCommand.CorrectReviewEntry(
          context,
          YearEndReviewApi.id(review),
          Fields.code("entry", entry),
          new YearEndReviewCommand.Wording(
              content.text(), content.field(), content.items(), content.documents()),
          Fields.text("reason", reason, Fields.NOTE),
          after.seen(context, readModel));
    }
  }

  record RemoveReviewEntryBody(
      @Nullable String review,
      @Nullable String entry,
      @Nullable String reason,
      @Nullable LocalDate effectiveOn) {

    YearEndReviewCommand command(CommandContext context, ReadModelApi readModel) {
      return new YearEndReviewCommand.RemoveReviewEntry(
          context,
          YearEndReviewApi.id(review),
          Fields.code("entry", entry),
          Fields.text("reason", reason, Fields.NOTE),
          readModel.seen(context, Seen.Named.NOTHING));
    }
  }
}
