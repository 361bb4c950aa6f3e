package org.tiendo.review.review;

import io.swagger.v3.oas.annotations.Operation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.edge.Fields;
import org.tiendo.eventing.web.Admission;
import org.tiendo.eventing.web.Admits;
import org.tiendo.eventing.web.CommandRequest;

/// What comes before and after a verdict, over HTTP: reviewers, scores, countersignature, edits, excuses.
@RestController
@Admits(Admission.ACTORS)
class ReviewWorkApi {

  @PostMapping("/api/commands/AssignReviewer")
  @Operation(
      summary = "Name a person who reviews",
      description = "By the head of the reviewing unit; from then on only those named review.")
  ResponseEntity<?> assignReviewer(@RequestBody AssignReviewerBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/RecuseReviewer")
  @Operation(
      summary = "Let a person take no part in a review",
      description = "By that person, or by the head of the reviewing unit.")
  ResponseEntity<?> recuseReviewer(@RequestBody RecuseReviewerBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/ScoreCriterion")
  @Operation(
      summary = "Score a criterion, or score it anew",
      description = "By a reviewer; from the first score on the submission cannot be withdrawn.")
  ResponseEntity<?> scoreCriterion(@RequestBody ScoreCriterionBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/CountersignAcceptance")
  @Operation(
      summary = "Countersign a proposed acceptance",
      description = "By the authority that assigned the item, where the policy asks for it.")
  ResponseEntity<?> countersignAcceptance(
      @RequestBody CountersignAcceptanceBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/DeclineAcceptance")
  @Operation(
      summary = "Do not countersign a proposed acceptance",
      description = "By the authority that assigned the item; the review is open again.")
  ResponseEntity<?> declineAcceptance(
      @RequestBody DeclineAcceptanceBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/ConfirmEdits")
  @Operation(
      summary = "Confirm that the small edits were made",
      description = "By a reviewer, after an acceptance that left edits open.")
  ResponseEntity<?> confirmEdits(@RequestBody ConfirmEditsBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  @PostMapping("/api/commands/ExcuseFailure")
  @Operation(
      summary = "Confirm that a failure had an objective cause",
      description = "By the authority that assigned the item; it then costs no quality points.")
  ResponseEntity<?> excuseFailure(@RequestBody ExcuseFailureBody body, CommandRequest request) {
    return request.carryOut(body, body.effectiveOn(), body::command);
  }

  record AssignReviewerBody(
      @Nullable String review, @Nullable String reviewer, @Nullable LocalDate effectiveOn) {

    ReviewCommand command(CommandContext context) {
      return new ReviewCommand.AssignReviewer(context, ReviewApi.id(review), person(reviewer));
    }
  }

  record RecuseReviewerBody(
      @Nullable String review,
      @Nullable String reviewer,
      @Nullable String reason,
      @Nullable LocalDate effectiveOn) {

    ReviewCommand command(CommandContext context) {
      return new ReviewCommand.RecuseReviewer(
          context,
          ReviewApi.id(review),
          person(reviewer),
          Fields.text("reason", reason, Fields.NOTE));
    }
  }

  /// @param comment needed with a score below the threshold
  record ScoreCriterionBody(
      @Nullable String review,
      @Nullable String criterion,
      @Nullable Integer score,
      @Nullable String comment,
      @Nullable LocalDate effectiveOn) {

    ReviewCommand command(CommandContext context) {
      return new ReviewCommand.ScoreCriterion(
          context,
          ReviewApi.id(review),
          Fields.code("criterion", criterion),
          Fields.required("score", score),
          Fields.optionalText("comment", comment, Fields.NOTE));
    }
  }

  record CountersignAcceptanceBody(@Nullable String review, @Nullable LocalDate effectiveOn) {

    ReviewCommand command(CommandContext context) {
      return new ReviewCommand.CountersignAcceptance(context, ReviewApi.id(review));
    }
  }

  record DeclineAcceptanceBody(
      @Nullable String review, @Nullable String reason, @Nullable LocalDate effectiveOn) {

    ReviewCommand command(CommandContext context) {
      return new ReviewCommand.DeclineAcceptance(
          context, ReviewApi.id(review), Fields.text("reason", reason, Fields.NOTE));
    }
  }

  record ConfirmEditsBody(@Nullable String review, @Nullable LocalDate effectiveOn) {

    ReviewCommand command(CommandContext context) {
      return new ReviewCommand.ConfirmEdits(context, ReviewApi.id(review));
    }
  }

  record ExcuseFailureBody(
      @Nullable String review, @Nullable String cause, @Nullable LocalDate effectiveOn) {

    ReviewCommand command(CommandContext context) {
      return new ReviewCommand.ExcuseFailure(
          context, ReviewApi.id(review), Fields.text("cause", cause, Fields.NOTE));
    }
  }

  private static PersonId person(@Nullable String reviewer) {
    return Fields.id("reviewer", reviewer, PersonId::new);
  }
}
