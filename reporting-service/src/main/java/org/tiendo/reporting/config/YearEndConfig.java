package org.tiendo.reporting.config;

import java.util.Set;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.tiendo.eventing.command.Feature;
import org.tiendo.reporting.yearend.RatingScales;
import org.tiendo.reporting.yearend.YearEndReview;
import org.tiendo.reporting.yearend.YearEndReviewCommand;
import org.tiendo.reporting.yearend.YearEndReviewDecider;
import org.tiendo.reporting.yearend.YearEndReviewEvent;
import org.tiendo.reporting.yearend.YearEndReviewPublisher;

/// What the reporting service decides itself: the review of the year.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(YearEndProperties.class)
@PropertySource(value = "classpath:org/tiendo/reporting/yearend.properties", encoding = "UTF-8")
public class YearEndConfig {

  @Bean
  Feature<YearEndReviewCommand, YearEndReview, YearEndReviewEvent> yearEndReviewFeature(
      YearEndProperties properties) {
    var decider = new YearEndReviewDecider(new RatingScales(properties.ratings()));
    return new Feature<>(
        "year-review",
        YearEndReviewCommand.class,
        YearEndReviewEvent.class,
        YearEndReviewCommand::review,
        YearEndReview.NotOpened::new,
        YearEndReview::evolve,
        (_, _, _) -> Set.of(),
        (c, state, _) -> decider.decide(c, state),
        YearEndReviewPublisher::publish);
  }
}
