package org.tiendo.task.config;

import java.util.List;
import java.util.Objects;
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
    return Automation.when(
        "when-review-opened-then-mark-under-review",
        REVIEW,
        ReviewOpened.class,
        (context, e, _) -> new RecordReviewOpened(context, e.project(), e.round()));
  }

  @Bean
  Automation whenReviewReturnedThenMarkReturned() {
    return Automation.when(
        "when-review-returned-then-mark-returned",
        REVIEW,
        ReviewReturned.class,
        (context, e, record) ->
            new RecordReviewReturn(
                context,
                e.project(),
                e.round(),
                e.reason(),
                e.revisionDueOn(),
                Objects.requireNonNullElse(e.comments(), List.of()),
                record.actor()));
  }

  @Bean
  Automation whenReviewAcceptedThenMarkAccepted() {
    return Automation.when(
        "when-review-accepted-then-mark-accepted",
        REVIEW,
        ReviewAccepted.class,
        (context, e, record) ->
            new RecordReviewAcceptance(
                context, e.project(), e.round(), e.toQuality(), record.actor()));
  }

  @Bean
  Automation whenReviewRejectedThenMarkRejected() {
    return Automation.when(
        "when-review-rejected-then-mark-rejected",
        REVIEW,
        ReviewRejected.class,
        (context, e, record) ->
            new RecordReviewRejection(
                context, e.project(), e.round(), e.reason(), e.comments(), record.actor()));
  }

  /// From the first score on, a submission stands.
  @Bean
  Automation whenCriterionScoredThenMarkScored() {
    return Automation.when(
        "when-criterion-scored-then-mark-scored",
        REVIEW,
        CriterionScored.class,
        (context, e, _) -> new RecordReviewScored(context, e.project(), e.round(), e.reviewer()));
  }
}
