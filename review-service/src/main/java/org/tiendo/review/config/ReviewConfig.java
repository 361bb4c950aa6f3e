package org.tiendo.review.config;

import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.tiendo.eventing.command.Feature;
import org.tiendo.eventing.inbox.Automation;
import org.tiendo.review.review.Review;
import org.tiendo.review.review.ReviewCommand;
import org.tiendo.review.review.ReviewDecider;
import org.tiendo.review.review.ReviewEvent;
import org.tiendo.review.review.ReviewPublisher;
import org.tiendo.review.review.WhenProjectSubmittedThenOpenReview;

/// The features of the review service and what it does by itself.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReviewProperties.class)
public class ReviewConfig {

  @Bean
  Feature<ReviewCommand, Review, ReviewEvent> reviewFeature() {
    return new Feature<>(
        "review",
        ReviewCommand.class,
        ReviewEvent.class,
        ReviewCommand::review,
        Review.NotOpened::new,
        Review::evolve,
        (_, _, _) -> Set.of(),
        (command, state, _) -> ReviewDecider.decide(command, state),
        ReviewPublisher::publish);
  }

  @Bean
  Automation whenProjectSubmittedThenOpenReview(ReviewProperties properties) {
    return WhenProjectSubmittedThenOpenReview.automation(properties.criteria());
  }
}
