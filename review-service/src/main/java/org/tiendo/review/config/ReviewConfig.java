package org.tiendo.review.config;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiendo.eventing.command.Feature;
import org.tiendo.eventing.inbox.Automation;
import org.tiendo.review.commendation.Commendation;
import org.tiendo.review.commendation.CommendationCommand;
import org.tiendo.review.commendation.CommendationDecider;
import org.tiendo.review.commendation.CommendationEvent;
import org.tiendo.review.commendation.CommendationPublisher;
import org.tiendo.review.criteria.CriteriaCommand;
import org.tiendo.review.criteria.CriteriaDecider;
import org.tiendo.review.criteria.CriteriaEvent;
import org.tiendo.review.criteria.CriteriaPublisher;
import org.tiendo.review.criteria.CriteriaSet;
import org.tiendo.review.criticism.Criticism;
import org.tiendo.review.criticism.CriticismCommand;
import org.tiendo.review.criticism.CriticismDecider;
import org.tiendo.review.criticism.CriticismEvent;
import org.tiendo.review.criticism.CriticismPublisher;
import org.tiendo.review.inspection.Inspection;
import org.tiendo.review.inspection.InspectionCommand;
import org.tiendo.review.inspection.InspectionDecider;
import org.tiendo.review.inspection.InspectionEvent;
import org.tiendo.review.inspection.InspectionPublisher;
import org.tiendo.review.review.Review;
import org.tiendo.review.review.ReviewCommand;
import org.tiendo.review.review.ReviewDecider;
import org.tiendo.review.review.ReviewEvent;
import org.tiendo.review.review.ReviewPublisher;
import org.tiendo.review.review.WhenProjectSubmittedThenOpenReview;
import org.tiendo.review.review.WhenSubmissionWithdrawnThenLapseReview;

/// The features of the review service and what it does by itself.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReviewProperties.class)
public class ReviewConfig {

  @Bean
  Feature<ReviewCommand, Review, ReviewEvent> reviewFeature(ReviewProperties properties) {
    var reads = new ReviewReads(properties.countersigned());
    return new Feature<>(
        "review",
        ReviewCommand.class,
        ReviewEvent.class,
        ReviewCommand::review,
        Review.NotOpened::new,
        Review::evolve,
        ReviewReads::streams,
        (c, state, others) ->
            ReviewDecider.decide(
                c, state, reads.facts(c, others), ReviewReads.rights(c, state, others)),
        ReviewPublisher::publish);
  }

  @Bean
  Feature<CriteriaCommand, CriteriaSet, CriteriaEvent> criteriaFeature() {
    return new Feature<>(
        ReviewReads.CRITERIA,
        CriteriaCommand.class,
        CriteriaEvent.class,
        CriteriaCommand::set,
        CriteriaSet.NotPublished::new,
        CriteriaSet::evolve,
        (c, _, known) -> Named.in(c).streams(known),
        (c, state, others) -> CriteriaDecider.decide(c, state, Named.in(c).noted(others)),
        CriteriaPublisher::publish);
  }

  @Bean
  Feature<InspectionCommand, Inspection, InspectionEvent> inspectionFeature() {
    return new Feature<>(
        "inspection",
        InspectionCommand.class,
        InspectionEvent.class,
        InspectionCommand::inspection,
        Inspection.NotPlanned::new,
        Inspection::evolve,
        (c, state, known) -> Named.in(c, state).streams(known),
        (c, state, others) -> InspectionDecider.decide(c, state, Named.in(c, state).noted(others)),
        InspectionPublisher::publish);
  }

  @Bean
  Feature<CommendationCommand, Commendation, CommendationEvent> commendationFeature() {
    return new Feature<>(
        "commendation",
        CommendationCommand.class,
        CommendationEvent.class,
        CommendationCommand::commendation,
        Commendation.NotGranted::new,
        Commendation::evolve,
        (c, state, known) -> Named.in(c, state).streams(known),
        (c, state, others) ->
            CommendationDecider.decide(c, state, Named.in(c, state).noted(others)),
        CommendationPublisher::publish);
  }

  @Bean
  Feature<CriticismCommand, Criticism, CriticismEvent> criticismFeature(
      ReviewProperties properties) {
    var decider = new CriticismDecider(properties.replyDays(), properties.appealDays());
    return new Feature<>(
        "criticism",
        CriticismCommand.class,
        CriticismEvent.class,
        CriticismCommand::criticism,
        Criticism.NotNotified::new,
        Criticism::evolve,
        (c, state, known) -> Named.in(c, state).streams(known),
        (c, state, others) -> decider.decide(c, state, Named.in(c, state).noted(others)),
        CriticismPublisher::publish);
  }

  @Bean
  Automation whenProjectSubmittedThenOpenReview(ReviewProperties properties) {
    return WhenProjectSubmittedThenOpenReview.automation(properties.criteria());
  }

  @Bean
  Automation whenSubmissionWithdrawnThenLapseReview() {
    return WhenSubmissionWithdrawnThenLapseReview.automation();
  }
}
