package org.tiendo.review.review;

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
import org.tiendo.eventing.web.CommandRequest;

/// Verdicts over HTTP. Opening a review has no request: the submission does it.
@RestController
class ReviewApi {

  @PostMapping("/api/commands/AcceptReview")
  ResponseEntity<?> acceptReview(@RequestBody AcceptReviewBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/ReturnForRevision")
  ResponseEntity<?> returnForRevision(
      @RequestBody ReturnForRevisionBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  /// @param review `<project id>-r<round>`
  record AcceptReviewBody(
      @Nullable String review,
      @Nullable List<CriterionBody> criteria,
      @Nullable Boolean openEdits,
      @Nullable LocalDate effectiveOn) {

    ReviewCommand command(CommandContext context) {
      return new ReviewCommand.AcceptReview(
          context,
          new ReviewId(required("review", review)),
          results(criteria),
          Boolean.TRUE.equals(openEdits));
    }
  }

  /// @param reason code of a [ReturnReason]
  record ReturnForRevisionBody(
      @Nullable String review,
      @Nullable String reason,
      @Nullable List<CriterionBody> criteria,
      @Nullable LocalDate revisionDueOn,
      @Nullable LocalDate effectiveOn) {

    ReviewCommand command(CommandContext context) {
      return new ReviewCommand.ReturnForRevision(
          context,
          new ReviewId(required("review", review)),
          required("reason", reason),
          results(criteria),
          revisionDueOn);
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
          required("criterion", criterion),
          required("met", met),
          Boolean.TRUE.equals(waived),
          comment);
    }
  }

  private static List<CriterionResult> results(@Nullable List<CriterionBody> criteria) {
    return required("criteria", criteria).stream().map(CriterionBody::result).toList();
  }

  private static <T> T required(String field, @Nullable T value) {
    if (value == null) {
      throw new IllegalArgumentException(field + " is missing");
    }
    return value;
  }
}
