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
import org.tiendo.edge.InvalidValue;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.eventing.web.CommandRequest;

/// Verdicts over HTTP. Opening a review has no request: the submission does it.
@RestController
@Admits(Admission.ACTORS)
class ReviewApi {

  private static final int MOST_CRITERIA = 200;
  private static final int LONGEST_COMMENT = 2_000;

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
          context, id(review), results(criteria), Boolean.TRUE.equals(openEdits));
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
          context, id(review), required("reason", reason), results(criteria), revisionDueOn);
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
          required("criteria.criterion", criterion),
          required("criteria.met", met),
          Boolean.TRUE.equals(waived),
          limited(comment));
    }
  }

  private static ReviewId id(@Nullable String review) {
    return InvalidValue.read("review", required("review", review), ReviewId::new);
  }

  private static List<CriterionResult> results(@Nullable List<CriterionBody> criteria) {
    List<CriterionBody> given = required("criteria", criteria);
    if (given.size() > MOST_CRITERIA) {
      throw new InvalidValue("criteria", "criteria: at most " + MOST_CRITERIA);
    }
    return given.stream().map(one -> required("criteria", one).result()).toList();
  }

  private static @Nullable String limited(@Nullable String comment) {
    if (comment != null && comment.length() > LONGEST_COMMENT) {
      throw new InvalidValue(
          "criteria.comment", "criteria.comment: at most " + LONGEST_COMMENT + " characters");
    }
    return comment;
  }

  private static <T> T required(String field, @Nullable T value) {
    if (value == null) {
      throw new InvalidValue(field, field + " is missing");
    }
    return value;
  }
}
