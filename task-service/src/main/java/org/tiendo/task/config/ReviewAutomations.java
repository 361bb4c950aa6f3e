package org.tiendo.task.config;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiendo.contracts.review.ReviewEvent.CriterionScored;
import org.tiendo.contracts.review.ReviewEvent.ReviewAccepted;
import org.tiendo.contracts.review.ReviewEvent.ReviewOpened;
import org.tiendo.contracts.review.ReviewEvent.ReviewRejected;
import org.tiendo.contracts.review.ReviewEvent.ReviewReturned;
import org.tiendo.eventing.inbox.Automation;
import org.tiendo.task.project.ProjectCommand.RecordReviewAcceptance;
import org.tiendo.task.project.ProjectCommand.RecordReviewOpened;
import org.tiendo.task.project.ProjectCommand.RecordReviewRejection;
import org.tiendo.task.project.ProjectCommand.RecordReviewReturn;
import org.tiendo.task.project.ProjectCommand.RecordReviewScored;

/// Lets each project follow its review.
@Configuration(proxyBeanMethods = false)
public class ReviewAutomations {

  private static final String REVIEW = "review";

  @Bean
  Automation whenReviewOpenedThenMarkUnderReview() {
    return new Automation(
        "when-review-opened-then-mark-under-review",
        REVIEW,
        record ->
            record.event() instanceof ReviewOpened e
                ? Optional.of(context -> new RecordReviewOpened(context, e.project(), e.round()))
                : Optional.empty());
  }

  @Bean
  Automation whenReviewReturnedThenMarkReturned() {
    return new Automation(
        "when-review-returned-then-mark-returned",
        REVIEW,
        record ->
            record.event() instanceof ReviewReturned e
                ? Optional.of(context ->
                    new RecordReviewReturn(
                        context,
                        e.project(),
                        e.round(),
                        e.reason(),
                        e.revisionDueOn(),
                        Objects.requireNonNullElse(e.comments(), List.of()),
                        record.actor()))
                : Optional.empty());
  }

  @Bean
  Automation whenReviewAcceptedThenMarkAccepted() {
    return new Automation(
        "when-review-accepted-then-mark-accepted",
        REVIEW,
        record ->
            record.event() instanceof ReviewAccepted e
                ? Optional.of(context ->
                    new RecordReviewAcceptance(
                        context, e.project(), e.round(), e.toQuality(), record.actor()))
                : Optional.empty());
  }

  @Bean
  Automation whenReviewRejectedThenMarkRejected() {
    return new Automation(
        "when-review-rejected-then-mark-rejected",
        REVIEW,
        record ->
            record.event() instanceof ReviewRejected e
                ? Optional.of(context ->
                    new RecordReviewRejection(
                        context, e.project(), e.round(), e.reason(), e.comments(), record.actor()))
                : Optional.empty());
  }

  /// From the first score on, a submission stands.
  @Bean
  Automation whenCriterionScoredThenMarkScored() {
    return new Automation(
        "when-criterion-scored-then-mark-scored",
        REVIEW,
        record ->
            record.event() instanceof CriterionScored e
                ? Optional.of(context ->
                    new RecordReviewScored(context, e.project(), e.round(), e.reviewer()))
                : Optional.empty());
  }
}
