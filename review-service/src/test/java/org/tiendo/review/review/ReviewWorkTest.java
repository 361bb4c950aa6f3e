package org.tiendo.review.review;

import static org.tiendo.review.review.ReviewStory.ACCEPTED;
import static org.tiendo.review.review.ReviewStory.CHAIR;
import static org.tiendo.review.review.ReviewStory.DAY;
import static org.tiendo.review.review.ReviewStory.FACTS;
import static org.tiendo.review.review.ReviewStory.HEAD;
import static org.tiendo.review.review.ReviewStory.LAPSED;
import static org.tiendo.review.review.ReviewStory.OPENED;
import static org.tiendo.review.review.ReviewStory.OPENED_IN_FULL;
import static org.tiendo.review.review.ReviewStory.PROJECT;
import static org.tiendo.review.review.ReviewStory.PROPOSED;
import static org.tiendo.review.review.ReviewStory.REJECTED;
import static org.tiendo.review.review.ReviewStory.RETURNED;
import static org.tiendo.review.review.ReviewStory.REVIEW;
import static org.tiendo.review.review.ReviewStory.REVIEWER;
import static org.tiendo.review.review.ReviewStory.REVIEWING;
import static org.tiendo.review.review.ReviewStory.SCORED;
import static org.tiendo.review.review.ReviewStory.SERVICE;
import static org.tiendo.review.review.ReviewStory.accept;
import static org.tiendo.review.review.ReviewStory.accepted;
import static org.tiendo.review.review.ReviewStory.actor;
import static org.tiendo.review.review.ReviewStory.allMet;
import static org.tiendo.review.review.ReviewStory.assign;
import static org.tiendo.review.review.ReviewStory.by;
import static org.tiendo.review.review.ReviewStory.giveBack;
import static org.tiendo.review.review.ReviewStory.given;
import static org.tiendo.review.review.ReviewStory.oneMet;
import static org.tiendo.review.review.ReviewStory.oneNotMet;
import static org.tiendo.review.review.ReviewStory.open;
import static org.tiendo.review.review.ReviewStory.recuse;
import static org.tiendo.review.review.ReviewStory.score;
import static org.tiendo.review.review.ReviewStory.scored;

import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.CriterionResult;
import org.tiendo.contracts.vocabulary.ReviewComment;

class ReviewWorkTest {

  private static final Actor CHI = actor("chi", "quality", Role.REVIEWER);
  private static final ReviewEvent ASSIGNED =
      new ReviewEvent.ReviewerAssigned(REVIEW, PROJECT, 1, new PersonId("binh"), DAY);
  private static final ReviewEvent RECUSED =
      new ReviewEvent.ReviewerRecused(
          REVIEW, PROJECT, 1, new PersonId("binh"), "took part in an earlier draft", DAY);

  @Nested
  class OpenReview {

    @Test
    void takes_the_criteria_in_force_and_what_is_known_of_the_item() {
      given().when(open(by(SERVICE), REVIEWING), FACTS).then(OPENED_IN_FULL);
    }

    @Test
    void a_unit_that_led_the_item_in_an_earlier_round_does_not_review_it() {
      given()
          .when(open(by(SERVICE), new UnitId("archive")), FACTS)
          .thenRefusedBy(ReviewRule.REVIEWING_UNIT_NOT_LEAD);
    }
  }

  @Nested
  class AssignReviewer {

    @Test
    void the_head_of_the_reviewing_unit_names_a_reviewer() {
      given(OPENED).when(assign(by(HEAD), "binh")).then(ASSIGNED);
    }

    @Test
    void naming_somebody_again_changes_nothing() {
      given(OPENED, ASSIGNED).when(assign(by(HEAD), "binh")).then();
    }

    @Test
    void a_reviewer_names_nobody() {
      given(OPENED)
          .when(assign(by(REVIEWER), "binh"))
          .thenRefusedBy(ReviewRule.REVIEWERS_NAMED_BY_HEAD);
    }

    @Test
    void who_submitted_or_worked_on_it_is_not_named() {
      given(OPENED).when(assign(by(HEAD), "an")).thenRefusedBy(ReviewRule.REVIEWER_NEVER_SUBMITTED);
      given(OPENED_IN_FULL)
          .when(assign(by(HEAD), "em"))
          .thenRefusedBy(ReviewRule.REVIEWER_NEVER_LED);
    }

    @Test
    void only_who_was_named_reviews() {
      given(OPENED, ASSIGNED)
          .when(accept(by(CHI), allMet()))
          .thenRefusedBy(ReviewRule.ASSIGNED_REVIEWERS_ONLY);
      given(OPENED, ASSIGNED).when(accept(by(REVIEWER), allMet())).then(ACCEPTED);
    }
  }

  @Nested
  class RecuseReviewer {

    @Test
    void a_reviewer_steps_back_or_is_recused_by_the_head() {
      given(OPENED).when(recuse(by(REVIEWER), "binh")).then(RECUSED);
      given(OPENED).when(recuse(by(HEAD), "binh")).then(RECUSED);
      given(OPENED, RECUSED).when(recuse(by(HEAD), "binh")).then();
    }

    @Test
    void nobody_recuses_another() {
      given(OPENED)
          .when(recuse(by(CHI), "binh"))
          .thenRefusedBy(ReviewRule.RECUSED_BY_ONESELF_OR_HEAD);
    }

    @Test
    void who_is_recused_gives_neither_score_nor_verdict() {
      given(OPENED, RECUSED)
          .when(accept(by(REVIEWER), allMet()))
          .thenRefusedBy(ReviewRule.RECUSED_TAKES_NO_PART);
      given(OPENED, RECUSED)
          .when(score(by(REVIEWER), "timely", 1, null))
          .thenRefusedBy(ReviewRule.RECUSED_TAKES_NO_PART);
      given(OPENED, RECUSED)
          .when(assign(by(HEAD), "binh"))
          .thenRefusedBy(ReviewRule.RECUSED_TAKES_NO_PART);
    }

    @Test
    void scores_of_who_is_recused_count_no_more() {
      given(OPENED_IN_FULL, SCORED, RECUSED)
          .when(accept(by(CHI), oneMet()))
          .thenRefusedBy(ReviewRule.MANDATORY_CRITERIA_SCORED);
    }
  }

  @Nested
  class ScoreCriterion {

    @Test
    void a_reviewer_scores_a_criterion() {
      given(OPENED_IN_FULL).when(score(by(REVIEWER), "legal-basis", 6, null)).then(SCORED);
      given(OPENED_IN_FULL)
          .when(score(by(REVIEWER), "feasible", 2, "no budget"))
          .then(scored("binh", "feasible", 2, false, "no budget"));
    }

    @Test
    void a_configured_criterion_is_met_or_not() {
      given(OPENED)
          .when(score(by(REVIEWER), "timely", 1, null))
          .then(scored("binh", "timely", 1, true, null));
      given(OPENED)
          .when(score(by(REVIEWER), "timely", 2, null))
          .thenRefusedBy(ReviewRule.SCORE_WITHIN_SCALE);
    }

    @Test
    void a_score_lies_within_the_scale() {
      given(OPENED_IN_FULL)
          .when(score(by(REVIEWER), "legal-basis", 11, null))
          .thenRefusedBy(ReviewRule.SCORE_WITHIN_SCALE);
      given(OPENED_IN_FULL)
          .when(score(by(REVIEWER), "legal-basis", -1, "less than nothing"))
          .thenRefusedBy(ReviewRule.SCORE_WITHIN_SCALE);
    }

    @Test
    void a_low_score_says_why() {
      given(OPENED_IN_FULL)
          .when(score(by(REVIEWER), "legal-basis", 5, null))
          .thenRefusedBy(ReviewRule.LOW_SCORE_EXPLAINED);
    }

    @Test
    void a_criterion_that_is_not_asked_cannot_be_scored() {
      given(OPENED_IN_FULL)
          .when(score(by(REVIEWER), "beautiful", 5, null))
          .thenRefusedBy(ReviewRule.CRITERION_ASKED);
    }

    @Test
    void who_worked_on_the_item_scores_nothing() {
      given(OPENED_IN_FULL)
          .when(score(by(actor("em", "quality", Role.REVIEWER)), "legal-basis", 6, null))
          .thenRefusedBy(ReviewRule.REVIEWER_NEVER_LED);
    }

    @Test
    void is_not_dated_before_what_happened_earlier() {
      ReviewEvent later =
          new ReviewEvent.CriterionScored(
              REVIEW,
              PROJECT,
              1,
              new PersonId("chi"),
              "legal-basis",
              9,
              true,
              null,
              DAY.plusDays(2));
      given(OPENED_IN_FULL, later)
          .when(score(by(REVIEWER, DAY.plusDays(1)), "legal-basis", 6, null))
          .thenRefusedBy(ReviewRule.REVIEW_DATES_RUN_FORWARD);
    }
  }

  @Nested
  class VerdictOnScores {

    @Test
    void every_mandatory_criterion_is_scored_first() {
      given(OPENED_IN_FULL)
          .when(accept(by(REVIEWER), oneMet()))
          .thenRefusedBy(ReviewRule.MANDATORY_CRITERIA_SCORED);
      given(OPENED_IN_FULL, SCORED).when(accept(by(REVIEWER), oneMet())).then(PROPOSED);
    }

    @Test
    void the_mean_of_the_scores_decides_whether_a_criterion_is_met() {
      ReviewEvent low = scored("chi", "legal-basis", 5, false, "Article 4 has no basis");
      given(OPENED_IN_FULL, SCORED, low)
          .when(accept(by(REVIEWER), oneMet()))
          .thenRefusedBy(ReviewRule.MET_FOLLOWS_SCORES);
      ReviewEvent seven = scored("binh", "legal-basis", 7, true, null);
      given(OPENED_IN_FULL, SCORED, low, seven).when(accept(by(REVIEWER), oneMet())).then(PROPOSED);
    }

    @Test
    void a_comment_belongs_to_a_criterion_that_is_asked() {
      given(OPENED)
          .when(
              new ReviewCommand.AcceptReview(
                  by(REVIEWER),
                  REVIEW,
                  allMet(),
                  true,
                  List.of(new Remark("beautiful", "paint it"))))
          .thenRefusedBy(ReviewRule.CRITERION_ASKED);
    }

    @Test
    void comments_are_numbered_within_their_round() {
      List<Remark> remarks =
          List.of(new Remark("consistent", "mend clause 3"), new Remark(null, "number the pages"));
      List<CriterionResult> unmet =
          ReviewStory.with(new CriterionResult("consistent", false, false, null));
      given(OPENED)
          .when(
              new ReviewCommand.ReturnForRevision(
                  by(REVIEWER), REVIEW, "content", unmet, null, remarks))
          .then(
              new ReviewEvent.ReviewReturned(
                  REVIEW,
                  PROJECT,
                  1,
                  "content",
                  unmet,
                  null,
                  List.of(
                      new ReviewComment("1-1", "consistent", "mend clause 3"),
                      new ReviewComment("1-2", null, "number the pages")),
                  DAY));
    }
  }

  @Nested
  class RejectReview {

    @Test
    void a_submission_fails_for_good() {
      given(OPENED).when(reject(by(REVIEWER), "feasibility", oneNotMet())).then(REJECTED);
      given(OPENED, REJECTED)
          .when(accept(by(REVIEWER), allMet()))
          .thenRefusedBy(ReviewRule.VERDICT_FINAL);
    }

    @Test
    void it_names_its_reason_and_a_shortcoming_like_a_return() {
      given(OPENED)
          .when(reject(by(REVIEWER), "because", oneNotMet()))
          .thenRefusedBy(ReviewRule.RETURN_REASON_KNOWN);
      given(OPENED)
          .when(reject(by(REVIEWER), "content", allMet()))
          .thenRefusedBy(ReviewRule.RETURN_NAMES_SHORTCOMING);
    }
  }

  @Nested
  class Countersignature {

    @Test
    void the_authority_signs_what_was_proposed() {
      given(OPENED_IN_FULL, SCORED, PROPOSED)
          .when(new ReviewCommand.CountersignAcceptance(by(CHAIR), REVIEW))
          .then(
              new ReviewEvent.ReviewAccepted(REVIEW, PROJECT, 1, oneMet(), false, null, true, DAY));
    }

    @Test
    void or_does_not_and_the_review_is_open_again() {
      ReviewEvent declined =
          new ReviewEvent.AcceptanceDeclined(REVIEW, PROJECT, 1, "no annex on cost", DAY);
      given(OPENED_IN_FULL, SCORED, PROPOSED)
          .when(new ReviewCommand.DeclineAcceptance(by(CHAIR), REVIEW, "no annex on cost"))
          .then(declined);
      given(OPENED_IN_FULL, SCORED, PROPOSED, declined)
          .when(accept(by(REVIEWER), oneMet()))
          .then(PROPOSED);
    }

    @Test
    void nothing_else_is_decided_meanwhile() {
      given(OPENED_IN_FULL, SCORED, PROPOSED)
          .when(score(by(CHI), "legal-basis", 1, "no basis"))
          .thenRefusedBy(ReviewRule.ACCEPTANCE_AWAITS_COUNTERSIGNATURE);
    }

    @Test
    void only_the_authority_signs() {
      given(OPENED_IN_FULL, SCORED, PROPOSED)
          .when(new ReviewCommand.CountersignAcceptance(by(HEAD), REVIEW))
          .thenRefusedBy(ReviewRule.COUNTERSIGNED_BY_AUTHORITY);
    }

    @Test
    void nobody_signs_the_own_proposal() {
      given(OPENED_IN_FULL, SCORED, PROPOSED)
          .when(
              new ReviewCommand.CountersignAcceptance(
                  by(actor("binh", "board", Role.ASSIGNING_AUTHORITY)), REVIEW))
          .thenRefusedBy(ReviewRule.COUNTERSIGNER_NOT_PROPOSER);
    }

    @Test
    void there_must_be_something_to_sign() {
      given(OPENED_IN_FULL)
          .when(new ReviewCommand.CountersignAcceptance(by(CHAIR), REVIEW))
          .thenRefusedBy(ReviewRule.NOTHING_TO_COUNTERSIGN);
    }

    @Test
    void where_no_policy_asks_for_it_there_is_nothing_for_the_authority() {
      given(OPENED)
          .when(new ReviewCommand.CountersignAcceptance(by(CHAIR), REVIEW))
          .thenRefusedBy(ReviewRule.REVIEW_UNKNOWN);
    }
  }

  @Nested
  class ConfirmEdits {

    @Test
    void edits_that_were_left_open_are_confirmed_once() {
      ReviewEvent confirmed = new ReviewEvent.EditsConfirmed(REVIEW, PROJECT, 1, DAY);
      given(OPENED, accepted(allMet(), true)).when(confirm(by(REVIEWER))).then(confirmed);
      given(OPENED, accepted(allMet(), true), confirmed)
          .when(confirm(by(REVIEWER)))
          .thenRefusedBy(ReviewRule.NO_EDITS_OPEN);
    }

    @Test
    void an_acceptance_without_edits_leaves_none_to_confirm() {
      given(OPENED, ACCEPTED).when(confirm(by(REVIEWER))).thenRefusedBy(ReviewRule.NO_EDITS_OPEN);
    }

    @Test
    void a_reviewer_confirms_them_and_not_before_the_acceptance() {
      given(OPENED, accepted(allMet(), true))
          .when(confirm(by(HEAD)))
          .thenRefusedBy(ReviewRule.REVIEWER_OF_REVIEWING_UNIT);
      ReviewEvent later =
          new ReviewEvent.ReviewAccepted(
              REVIEW, PROJECT, 1, allMet(), true, null, null, DAY.plusDays(3));
      given(OPENED, later)
          .when(confirm(by(REVIEWER)))
          .thenRefusedBy(ReviewRule.REVIEW_DATES_RUN_FORWARD);
    }
  }

  @Nested
  class LapseReview {

    @Test
    void a_withdrawn_submission_ends_its_review() {
      given(OPENED).when(lapse(by(SERVICE))).then(LAPSED);
      given(OPENED_IN_FULL, SCORED).when(lapse(by(SERVICE))).then(LAPSED);
      given(OPENED, LAPSED)
          .when(accept(by(REVIEWER), allMet()))
          .thenRefusedBy(ReviewRule.VERDICT_FINAL);
    }

    @Test
    void no_person_ends_it() {
      given(OPENED).when(lapse(by(REVIEWER))).thenRefusedBy(ReviewRule.LAPSED_BY_WITHDRAWAL);
    }

    @Test
    void a_verdict_stays() {
      given(OPENED, RETURNED).when(lapse(by(SERVICE))).thenRefusedBy(ReviewRule.VERDICT_FINAL);
      given().when(lapse(by(SERVICE))).thenRefusedBy(ReviewRule.REVIEW_UNKNOWN);
    }
  }

  @Nested
  class ExcuseFailure {

    private final ReviewEvent excused =
        new ReviewEvent.FailureExcused(REVIEW, PROJECT, 1, "the law changed", DAY);

    @Test
    void the_assigner_confirms_an_objective_cause_once() {
      given(OPENED_IN_FULL, RETURNED).when(excuse(by(CHAIR))).then(excused);
      given(OPENED_IN_FULL, REJECTED).when(excuse(by(CHAIR))).then(excused);
      given(OPENED_IN_FULL, RETURNED, excused)
          .when(excuse(by(CHAIR)))
          .thenRefusedBy(ReviewRule.FAILURE_EXCUSED_ONCE);
    }

    @Test
    void the_reviewing_unit_does_not_excuse() {
      given(OPENED_IN_FULL, RETURNED)
          .when(excuse(by(HEAD)))
          .thenRefusedBy(ReviewRule.FAILURE_EXCUSED_BY_ASSIGNER);
    }

    @Test
    void there_must_be_a_failure() {
      given(OPENED_IN_FULL, ACCEPTED)
          .when(excuse(by(CHAIR)))
          .thenRefusedBy(ReviewRule.ONLY_FAILURES_EXCUSED);
    }
  }

  @Test
  void a_stranger_finds_no_review_for_any_command() {
    CommandContext stranger = by(actor("binh", "archive", Role.REVIEWER, Role.UNIT_HEAD));
    List<ReviewCommand> all =
        List.of(
            assign(stranger, "binh"),
            recuse(stranger, "binh"),
            score(stranger, "legal-basis", 6, null),
            accept(stranger, oneMet()),
            giveBack(stranger, "content", oneNotMet(), null),
            reject(stranger, "content", oneNotMet()),
            new ReviewCommand.CountersignAcceptance(stranger, REVIEW),
            new ReviewCommand.DeclineAcceptance(stranger, REVIEW, "no"),
            confirm(stranger),
            excuse(stranger));
    all.forEach(
        command -> given(OPENED_IN_FULL).when(command).thenRefusedBy(ReviewRule.REVIEW_UNKNOWN));
  }

  private static ReviewCommand reject(
      CommandContext context, String reason, List<CriterionResult> criteria) {
    return new ReviewCommand.RejectReview(context, REVIEW, reason, criteria, List.of());
  }

  private static ReviewCommand confirm(CommandContext context) {
    return new ReviewCommand.ConfirmEdits(context, REVIEW);
  }

  private static ReviewCommand lapse(CommandContext context) {
    return new ReviewCommand.LapseReview(context, REVIEW);
  }

  private static ReviewCommand excuse(CommandContext context) {
    return new ReviewCommand.ExcuseFailure(context, REVIEW, "the law changed");
  }
}
