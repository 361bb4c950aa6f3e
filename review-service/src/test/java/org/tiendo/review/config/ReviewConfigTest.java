package org.tiendo.review.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class ReviewConfigTest {

  private final ApplicationContextRunner runner =
      new ApplicationContextRunner().withUserConfiguration(ReviewConfig.class);

  @Test
  void the_feature_and_its_automation_are_wired_with_the_default_criteria() {
    runner.run(context -> {
      assertThat(context).hasBean("reviewFeature");
      assertThat(context).hasBean("whenProjectSubmittedThenOpenReview");
      assertThat(context.getBean(ReviewProperties.class).criteria())
          .containsExactly("timely", "consistent", "meets-demand");
    });
  }

  @Test
  void criteria_are_configuration() {
    runner
        .withPropertyValues("tiendo.review.criteria=legal-basis,feasible")
        .run(context ->
            assertThat(context.getBean(ReviewProperties.class).criteria())
                .containsExactly("legal-basis", "feasible"));
  }

  @Test
  void criteria_are_distinct_codes_and_at_least_one() {
    assertThatThrownBy(() -> new ReviewProperties(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ReviewProperties(List.of("timely", "timely")))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ReviewProperties(List.of("Kịp thời")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
