package org.tiendo.review.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.task.PublishedProjectEvent;
import org.tiendo.eventing.inbox.Automation;

class WhenProjectSubmittedThenOpenReviewTest {

  private final Automation automation =
      WhenProjectSubmittedThenOpenReview.automation(ReviewStory.CRITERIA);

  @Test
  void a_submission_opens_the_review_named_after_item_and_round() {
    var submitted =
        new PublishedProjectEvent.ProjectSubmitted(
            ReviewStory.PROJECT,
            1,
            ReviewStory.LEAD,
            ReviewStory.REVIEWING,
            List.of(ReviewStory.SUBMITTER),
            List.of());
    var context = ReviewStory.by(ReviewStory.SERVICE);
    assertThat(automation.react().apply(record(submitted)).orElseThrow().apply(context))
        .isEqualTo(ReviewStory.open(context, ReviewStory.REVIEWING));
  }

  @Test
  void other_events_are_of_no_concern() {
    assertThat(automation.react().apply(record(null))).isEmpty();
    assertThat(
            automation
                .react()
                .apply(
                    record(new PublishedProjectEvent.ProjectUnderReview(ReviewStory.PROJECT, 1))))
        .isEmpty();
  }

  @Test
  void its_name_and_log_are_part_of_every_command_key() {
    assertThat(automation.name()).isEqualTo("when-project-submitted-then-open-review");
    assertThat(automation.log()).isEqualTo("task");
  }

  private static PublishedRecord record(PublishedEvent event) {
    return new PublishedRecord(
        "task",
        7,
        "project:statute",
        3,
        Instant.EPOCH,
        ReviewStory.DAY,
        new PersonId("an"),
        new UnitId("planning"),
        null,
        "c",
        "c",
        null,
        "ProjectSubmitted",
        1,
        "00",
        event);
  }
}
