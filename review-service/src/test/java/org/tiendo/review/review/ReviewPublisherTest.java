package org.tiendo.review.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.EventTypes;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.review.ReviewEvent.ReviewAccepted;
import org.tiendo.contracts.review.ReviewEvent.ReviewOpened;
import org.tiendo.contracts.vocabulary.CriterionResult;
import org.tiendo.contracts.vocabulary.ReturnReason;

class ReviewPublisherTest {

  @Test
  void every_stored_event_is_published_under_its_own_name() {
    for (ReviewEvent event :
        List.of(
            ReviewStory.OPENED_IN_FULL,
            ReviewStory.SCORED,
            ReviewStory.PROPOSED,
            ReviewStory.ACCEPTED,
            ReviewStory.RETURNED,
            ReviewStory.REJECTED,
            ReviewStory.LAPSED)) {
      var published = ReviewPublisher.publish(event).orElseThrow();
      assertThat(EventTypes.of(published.getClass()).type())
          .isEqualTo(event.getClass().getSimpleName());
    }
  }

  @Test
  void whoever_submitted_or_worked_on_an_item_is_published_as_barred() {
    var opened = (ReviewOpened) ReviewPublisher.publish(ReviewStory.OPENED_IN_FULL).orElseThrow();
    assertThat(opened.submitters()).containsExactly(new PersonId("an"), new PersonId("em"));
  }

  @Test
  void a_waiver_or_an_open_edit_is_not_to_quality() {
    assertThat(published(ReviewStory.allMet(), false).toQuality()).isTrue();
    assertThat(published(ReviewStory.allMet(), true).toQuality()).isFalse();
    var waived = ReviewStory.with(new CriterionResult("timely", false, true, null));
    assertThat(published(waived, false).toQuality()).isFalse();
  }

  @Test
  void codes_of_rules_are_stable() {
    assertThat(Arrays.stream(ReviewRule.values()).map(ReviewRule::code))
        .containsExactly(
            "opened-by-submission",
            "round-reviewed-once",
            "reviewing-unit-not-lead",
            "review-unknown",
            "reviewer-of-reviewing-unit",
            "reviewer-never-submitted",
            "verdict-final",
            "verdict-not-before-opening",
            "criteria-answered-once",
            "waived-means-not-met",
            "accepted-means-met-or-waived",
            "return-reason-known",
            "return-names-shortcoming",
            "revision-not-before-verdict",
            "lapsed-by-withdrawal",
            "reviewers-named-by-head",
            "recused-by-oneself-or-head",
            "recused-takes-no-part",
            "assigned-reviewers-only",
            "reviewer-never-led",
            "review-dates-run-forward",
            "criterion-asked",
            "score-within-scale",
            "low-score-explained",
            "mandatory-criteria-scored",
            "met-follows-scores",
            "acceptance-awaits-countersignature",
            "nothing-to-countersign",
            "countersigned-by-authority",
            "countersigner-not-proposer",
            "no-edits-open",
            "only-failures-excused",
            "failure-excused-by-assigner",
            "failure-excused-once",
            "lent-reviewer-not-of-lead");
  }

  @Test
  void codes_of_reasons_are_stable() {
    assertThat(ReturnReason.codes())
        .isEqualTo("legal-basis content feasibility consultation format incomplete-file");
  }

  private static ReviewAccepted published(List<CriterionResult> criteria, boolean openEdits) {
    return (ReviewAccepted)
        ReviewPublisher.publish(ReviewStory.accepted(criteria, openEdits)).orElseThrow();
  }
}
