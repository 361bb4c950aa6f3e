package org.tiendo.review.review;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.contracts.id.ReviewId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.CriterionResult;
import org.tiendo.edge.Fields;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.eventing.web.CommandRequest;

/// Verdicts over HTTP. Opening a review has no request: the submission does it.
@RestController
@Admits(Admission.ACTORS)
class ReviewApi {

  @PostMapping("/api/commands/AcceptReview")
  @Operation(
      summary = "Accept a submission",
      description =
          "By a reviewer of the reviewing unit; with small edits still to be made or not.")
  ResponseEntity<?> acceptReview(@RequestBody AcceptReviewBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/ReturnForRevision")
  @Operation(
      summary = "Send a submission back to be mended",
      description = "By a reviewer of the reviewing unit; each comment is to be answered.")
  ResponseEntity<?> returnForRevision(
      @RequestBody ReturnForRevisionBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/RejectReview")
  @Operation(
      summary = "Let a submission fail for good",
      description = "By a reviewer of the reviewing unit; it is not asked to be mended.")
  ResponseEntity<?> rejectReview(@RequestBody RejectReviewBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  /// @param review `<project id>-r<round>`
  /// @param comments what the open edits are
  record AcceptReviewBody(
      @Nullable String review,
      @Nullable List<@Nullable CriterionBody> criteria,
      @Nullable Boolean openEdits,
      @Nullable List<@Nullable CommentBody> comments,
      @Nullable LocalDate effectiveOn) {

    ReviewCommand command(CommandContext context) {
      return new ReviewCommand.AcceptReview(
          context,
          id(review),
          results(criteria),
          Boolean.TRUE.equals(openEdits),
          remarks(comments));
    }
  }

  /// @param reason code of a [ReturnReason]
  /// @param comments what the next submission must answer, one by one
  record ReturnForRevisionBody(
      @Nullable String review,
      @Nullable String reason,
      @Nullable List<@Nullable CriterionBody> criteria,
      @Nullable LocalDate revisionDueOn,
      @Nullable List<@Nullable CommentBody> comments,
      @Nullable LocalDate effectiveOn) {

    ReviewCommand command(CommandContext context) {
      return new ReviewCommand.ReturnForRevision(
          context,
          id(review),
          Fields.text("reason", reason, Fields.LABEL),
          results(criteria),
          revisionDueOn,
          remarks(comments));
    }
  }

  /// @param reason code of a [ReturnReason]
  record RejectReviewBody(
      @Nullable String review,
      @Nullable String reason,
      @Nullable List<@Nullable CriterionBody> criteria,
      @Nullable List<@Nullable CommentBody> comments,
      @Nullable LocalDate effectiveOn) {

    ReviewCommand command(CommandContext context) {
      return new ReviewCommand.RejectReview(
          context,
          id(review),
          Fields.text("reason", reason, Fields.LABEL),
          results(criteria),
          remarks(comments));
    }
  }

  /// @param waived false if left out
  record CriterionBody(
      @Nullable String criterion,
      @Nullable Boolean met,
      @Nullable Boolean waived,
      @Nullable String comment) {

    CriterionResult result() {
      return new CriterionResult(
          Fields.text("criteria.criterion", criterion, Fields.LABEL),
          Fields.required("criteria.met", met),
          Boolean.TRUE.equals(waived),
          comment == null ? null : Fields.possiblyBlank("criteria.comment", comment, Fields.NOTE));
    }
  }

  /// @param criterion code of the criterion it belongs to, if any
  record CommentBody(@Nullable String criterion, @Nullable String text) {

    Remark remark() {
      return new Remark(
          Fields.optionalText("comments.criterion", criterion, Fields.LABEL),
          Fields.text("comments.text", text, Fields.NOTE));
    }
  }

  static ReviewId id(@Nullable String review) {
    return Fields.id("review", review, ReviewId::new);
  }

  private static List<CriterionResult> results(@Nullable List<@Nullable CriterionBody> criteria) {
    return Fields.list("criteria", Fields.required("criteria", criteria), CriterionBody::result);
  }

  private static List<Remark> remarks(@Nullable List<@Nullable CommentBody> comments) {
    return Fields.list("comments", comments, CommentBody::remark);
  }
}
