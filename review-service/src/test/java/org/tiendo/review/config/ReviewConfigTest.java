package org.tiendo.review.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.tiendo.contracts.vocabulary.ItemType;

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
  void which_acceptances_are_countersigned_is_configuration() {
    runner
        .withPropertyValues("tiendo.review.countersigned=PROJECT,DRAFT_TEXT")
        .run(context ->
            assertThat(context.getBean(ReviewProperties.class).countersigned())
                .containsExactlyInAnyOrder(ItemType.PROJECT, ItemType.DRAFT_TEXT));
  }

  @Test
  void criteria_are_distinct_codes_and_at_least_one() {
    refused(List.of(), 3, 10);
    refused(List.of("timely", "timely"), 3, 10);
    refused(List.of("Kịp thời"), 3, 10);
  }

  @Test
  void there_is_time_to_reply_and_to_appeal() {
    refused(List.of("timely"), 0, 10);
    refused(List.of("timely"), 3, 0);
  }

  private static void refused(List<String> criteria, int replyDays, int appealDays) {
    assertThatThrownBy(() -> new ReviewProperties(criteria, Set.of(), replyDays, appealDays))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
