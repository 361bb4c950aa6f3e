package org.tiendo.review.review;

import static org.tiendo.review.review.ReviewStory.ACCEPTED;
import static org.tiendo.review.review.ReviewStory.DAY;
import static org.tiendo.review.review.ReviewStory.LEAD;
import static org.tiendo.review.review.ReviewStory.OPENED;
import static org.tiendo.review.review.ReviewStory.PROJECT;
import static org.tiendo.review.review.ReviewStory.RETURNED;
import static org.tiendo.review.review.ReviewStory.REVIEW;
import static org.tiendo.review.review.ReviewStory.REVIEWER;
import static org.tiendo.review.review.ReviewStory.REVIEWING;
import static org.tiendo.review.review.ReviewStory.SERVICE;
import static org.tiendo.review.review.ReviewStory.accept;
import static org.tiendo.review.review.ReviewStory.accepted;
import static org.tiendo.review.review.ReviewStory.actor;
import static org.tiendo.review.review.ReviewStory.allMet;
import static org.tiendo.review.review.ReviewStory.by;
import static org.tiendo.review.review.ReviewStory.giveBack;
import static org.tiendo.review.review.ReviewStory.given;
import static org.tiendo.review.review.ReviewStory.oneNotMet;
import static org.tiendo.review.review.ReviewStory.open;
import static org.tiendo.review.review.ReviewStory.with;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.CriterionResult;

class ReviewDeciderTest {

  @Nested
  class OpenReview {

    @Test
    void a_submission_opens_the_review_of_its_round() {
      given().when(open(by(SERVICE), REVIEWING)).then(OPENED);
    }

    @Test
    void a_person_cannot_open_a_review() {
      given().when(open(by(REVIEWER), REVIEWING)).thenRefusedBy(ReviewRule.OPENED_BY_SUBMISSION);
    }

    @Test
    void a_round_has_one_review() {
      given(OPENED)
          .when(open(by(SERVICE), REVIEWING))
          .thenRefusedBy(ReviewRule.ROUND_REVIEWED_ONCE);
    }

    @Test
    void the_lead_unit_cannot_be_the_reviewing_unit() {
      given().when(open(by(SERVICE), LEAD)).thenRefusedBy(ReviewRule.REVIEWING_UNIT_NOT_LEAD);
    }
  }

  @Nested
  class AcceptReview {

    @Test
    void all_criteria_met_is_accepted() {
      given(OPENED).when(accept(by(REVIEWER), allMet())).then(ACCEPTED);
    }

    @Test
    void a_waived_criterion_is_accepted_and_stays_visible() {
      List<CriterionResult> waived =
          with(new CriterionResult("timely", false, true, "the basis came late"));
      given(OPENED).when(accept(by(REVIEWER), waived)).then(accepted(waived, false));
    }

    @Test
    void a_criterion_neither_met_nor_waived_forbids_acceptance() {
      given(OPENED)
          .when(accept(by(REVIEWER), oneNotMet()))
          .thenRefusedBy(ReviewRule.ACCEPTED_MEANS_MET_OR_WAIVED);
    }

    @Test
    void a_criterion_cannot_be_met_and_waived() {
      given(OPENED)
          .when(accept(by(REVIEWER), with(new CriterionResult("timely", true, true, null))))
          .thenRefusedBy(ReviewRule.WAIVED_MEANS_NOT_MET);
    }

    @Test
    void every_mandatory_criterion_must_be_answered() {
      given(OPENED)
          .when(accept(by(REVIEWER), allMet().subList(0, 2)))
          .thenRefusedBy(ReviewRule.CRITERIA_ANSWERED_ONCE);
    }

    @Test
    void a_criterion_cannot_be_answered_twice() {
      List<CriterionResult> twice = new ArrayList<>(allMet());
      twice.add(twice.getFirst());
      given(OPENED)
          .when(accept(by(REVIEWER), twice))
          .thenRefusedBy(ReviewRule.CRITERIA_ANSWERED_ONCE);
    }

    @Test
    void an_unknown_criterion_is_no_answer() {
      List<CriterionResult> unknown = new ArrayList<>(allMet().subList(0, 2));
      unknown.add(new CriterionResult("beautiful", true, false, null));
      given(OPENED)
          .when(accept(by(REVIEWER), unknown))
          .thenRefusedBy(ReviewRule.CRITERIA_ANSWERED_ONCE);
    }
  }

  @Nested
  class ReturnForRevision {

    @Test
    void a_reason_and_a_shortcoming_send_the_work_back() {
      given(OPENED)
          .when(giveBack(by(REVIEWER), "content", oneNotMet(), DAY))
          .then(
              new ReviewEvent.ReviewReturned(
                  REVIEW, PROJECT, 1, "content", oneNotMet(), DAY, null, DAY));
    }

    @Test
    void a_revision_date_may_be_left_out() {
      given(OPENED).when(giveBack(by(REVIEWER), "content", oneNotMet(), null)).then(RETURNED);
    }

    @Test
    void a_reason_outside_the_list_is_none() {
      given(OPENED)
          .when(giveBack(by(REVIEWER), "because", oneNotMet(), null))
          .thenRefusedBy(ReviewRule.RETURN_REASON_KNOWN);
    }

    @Test
    void a_return_must_name_a_shortcoming() {
      given(OPENED)
          .when(giveBack(by(REVIEWER), "content", allMet(), null))
          .thenRefusedBy(ReviewRule.RETURN_NAMES_SHORTCOMING);
    }

    @Test
    void a_shortcoming_without_a_comment_is_not_named() {
      given(OPENED)
          .when(
              giveBack(
                  by(REVIEWER),
                  "content",
                  with(new CriterionResult("consistent", false, false, " ")),
                  null))
          .thenRefusedBy(ReviewRule.RETURN_NAMES_SHORTCOMING);
    }

    @Test
    void a_return_answers_every_criterion_too() {
      given(OPENED)
          .when(giveBack(by(REVIEWER), "content", oneNotMet().subList(1, 3), null))
          .thenRefusedBy(ReviewRule.CRITERIA_ANSWERED_ONCE);
    }

    @Test
    void a_revision_is_not_due_before_the_verdict() {
      given(OPENED)
          .when(giveBack(by(REVIEWER), "content", oneNotMet(), DAY.minusDays(1)))
          .thenRefusedBy(ReviewRule.REVISION_NOT_BEFORE_VERDICT);
    }
  }

  @Nested
  class AnyVerdict {

    @Test
    void needs_a_review() {
      given().when(accept(by(REVIEWER), allMet())).thenRefusedBy(ReviewRule.REVIEW_UNKNOWN);
    }

    @Test
    void does_not_exist_for_units_that_neither_lead_nor_review() {
      var stranger = by(actor("binh", "archive", Role.REVIEWER));
      given(OPENED).when(accept(stranger, allMet())).thenRefusedBy(ReviewRule.REVIEW_UNKNOWN);
      given(OPENED, ACCEPTED)
          .when(accept(stranger, allMet()))
          .thenRefusedBy(ReviewRule.REVIEW_UNKNOWN);
    }

    @Test
    void is_given_by_a_reviewer() {
      given(OPENED)
          .when(accept(by(actor("binh", "quality", Role.UNIT_HEAD)), allMet()))
          .thenRefusedBy(ReviewRule.REVIEWER_OF_REVIEWING_UNIT);
    }

    @Test
    void is_given_by_the_reviewing_unit() {
      given(OPENED)
          .when(accept(by(actor("binh", "planning", Role.REVIEWER)), allMet()))
          .thenRefusedBy(ReviewRule.REVIEWER_OF_REVIEWING_UNIT);
    }

    @Test
    void is_never_given_by_who_submitted_any_round() {
      given(OPENED)
          .when(giveBack(by(actor("an", "quality", Role.REVIEWER)), "content", oneNotMet(), null))
          .thenRefusedBy(ReviewRule.REVIEWER_NEVER_SUBMITTED);
    }

    @Test
    void is_not_dated_before_the_opening() {
      given(OPENED)
          .when(accept(by(REVIEWER, DAY.minusDays(1)), allMet()))
          .thenRefusedBy(ReviewRule.VERDICT_NOT_BEFORE_OPENING);
    }

    @Test
    void is_final_when_it_accepted() {
      given(OPENED, ACCEPTED)
          .when(giveBack(by(REVIEWER), "content", oneNotMet(), null))
          .thenRefusedBy(ReviewRule.VERDICT_FINAL);
    }

    @Test
    void is_final_when_it_returned() {
      given(OPENED, RETURNED)
          .when(accept(by(REVIEWER), allMet()))
          .thenRefusedBy(ReviewRule.VERDICT_FINAL);
    }
  }

  @Test
  void the_criteria_of_a_review_are_those_of_its_opening() {
    ReviewEvent older =
        new ReviewEvent.ReviewOpened(
            REVIEW,
            PROJECT,
            1,
            LEAD,
            new UnitId("quality"),
            List.of(),
            List.of("legal"),
            DAY,
            null,
            null,
            null,
            null,
            null);
    given(older)
        .when(accept(by(REVIEWER), allMet()))
        .thenRefusedBy(ReviewRule.CRITERIA_ANSWERED_ONCE);
  }
}
