package org.tiendo.review.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tiendo.review.review.ReviewStory.ACCEPTED;
import static org.tiendo.review.review.ReviewStory.BOARD;
import static org.tiendo.review.review.ReviewStory.CHAIR;
import static org.tiendo.review.review.ReviewStory.DAY;
import static org.tiendo.review.review.ReviewStory.LAPSED;
import static org.tiendo.review.review.ReviewStory.OPENED;
import static org.tiendo.review.review.ReviewStory.OPENED_IN_FULL;
import static org.tiendo.review.review.ReviewStory.PROJECT;
import static org.tiendo.review.review.ReviewStory.PROPOSED;
import static org.tiendo.review.review.ReviewStory.REJECTED;
import static org.tiendo.review.review.ReviewStory.RETURNED;
import static org.tiendo.review.review.ReviewStory.REVIEW;
import static org.tiendo.review.review.ReviewStory.REVIEWER;
import static org.tiendo.review.review.ReviewStory.SCORED;
import static org.tiendo.review.review.ReviewStory.accept;
import static org.tiendo.review.review.ReviewStory.actor;
import static org.tiendo.review.review.ReviewStory.allMet;
import static org.tiendo.review.review.ReviewStory.assign;
import static org.tiendo.review.review.ReviewStory.by;
import static org.tiendo.review.review.ReviewStory.giveBack;
import static org.tiendo.review.review.ReviewStory.given;
import static org.tiendo.review.review.ReviewStory.oneNotMet;
import static org.tiendo.review.review.ReviewStory.recuse;
import static org.tiendo.review.review.ReviewStory.score;
import static org.tiendo.review.review.ReviewStory.scored;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Decision;
import org.tiendo.contracts.kernel.Refusal;
import org.tiendo.contracts.kernel.Role;

class ReviewHistoryTest {

  private static final Review BEGINNING = new Review.NotOpened();
  private static final ReviewEvent CONFIRMED =
      new ReviewEvent.EditsConfirmed(REVIEW, PROJECT, 1, DAY);
  private static final ReviewEvent EXCUSED =
      new ReviewEvent.FailureExcused(REVIEW, PROJECT, 1, "flood", DAY);

  private static Review after(ReviewEvent... events) {
    return Arrays.stream(events).reduce(BEGINNING, Review::evolve, (a, _) -> a);
  }

  @Test
  void a_refusal_shows_the_state_by_its_name() {
    Map<String, Review> states =
        Map.of(
            "NOTOPENED", BEGINNING,
            "OPEN", after(OPENED),
            "PROPOSED", after(OPENED_IN_FULL, PROPOSED),
            "ACCEPTED", after(OPENED, ACCEPTED),
            "RETURNED", after(OPENED, RETURNED),
            "REJECTED", after(OPENED, REJECTED),
            "LAPSED", after(OPENED, LAPSED));
    states.forEach((name, state) -> assertThat(state.name()).isEqualTo(name));
  }

  @Test
  void only_edits_of_an_acceptance_are_confirmed() {
    for (Review state :
        List.of(
            BEGINNING,
            after(OPENED),
            after(OPENED_IN_FULL, PROPOSED),
            after(OPENED, RETURNED),
            after(OPENED, LAPSED))) {
      assertThatThrownBy(() -> Review.evolve(state, CONFIRMED))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("EditsConfirmed in " + state.name());
    }
  }

  @Test
  void only_a_failure_is_excused() {
    for (Review state :
        List.of(
            BEGINNING,
            after(OPENED),
            after(OPENED_IN_FULL, PROPOSED),
            after(OPENED, ACCEPTED),
            after(OPENED, LAPSED))) {
      assertThatThrownBy(() -> Review.evolve(state, EXCUSED))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("FailureExcused in " + state.name());
    }
  }

  @Test
  void a_history_begins_with_the_opening_and_ends_with_the_verdict() {
    assertThatThrownBy(() -> Review.evolve(BEGINNING, SCORED))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("begins");
    for (ReviewEvent verdict : List.of(ACCEPTED, RETURNED, REJECTED, LAPSED)) {
      assertThatThrownBy(() -> after(OPENED, verdict, SCORED))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("ends");
    }
  }

  @Test
  void a_reviewer_scores_each_criterion_anew_and_leaves_the_scores_of_others_alone() {
    ReviewEvent again = scored("binh", "legal-basis", 9, true, null);
    ReviewEvent another = scored("binh", "feasible", 4, true, null);
    ReviewEvent colleague = scored("chi", "legal-basis", 7, true, null);
    Review.Open review = (Review.Open) after(OPENED_IN_FULL, SCORED, another, colleague, again);
    assertThat(review.sheet().scores())
        .containsExactlyInAnyOrder(
            new Score(new PersonId("binh"), "feasible", 4),
            new Score(new PersonId("chi"), "legal-basis", 7),
            new Score(new PersonId("binh"), "legal-basis", 9));
    assertThat(review.sheet().counting("legal-basis"))
        .extracting(Score::points)
        .containsExactly(7, 9);
  }

  @Test
  void each_work_on_a_proposed_acceptance_waits_for_the_countersignature() {
    CommandContext reviewer = by(REVIEWER);
    for (ReviewCommand command :
        List.of(
            assign(reviewer, "chi"),
            recuse(reviewer, "binh"),
            score(reviewer, "legal-basis", 6, null),
            accept(reviewer, allMet()),
            giveBack(reviewer, "content", oneNotMet(), null),
            new ReviewCommand.RejectReview(reviewer, REVIEW, "content", oneNotMet(), List.of()))) {
      given(OPENED_IN_FULL, SCORED, PROPOSED)
          .when(command)
          .thenRefusedBy(ReviewRule.ACCEPTANCE_AWAITS_COUNTERSIGNATURE);
    }
  }

  @Test
  void what_is_asked_of_a_wrong_state_is_refused_by_the_rule_of_the_command() {
    CommandContext reviewer = by(REVIEWER);
    CommandContext chair = by(CHAIR);
    Review open = after(OPENED_IN_FULL);
    Review proposed = after(OPENED_IN_FULL, PROPOSED);
    ReviewCommand confirm = new ReviewCommand.ConfirmEdits(reviewer, REVIEW);
    ReviewCommand excuse = new ReviewCommand.ExcuseFailure(chair, REVIEW, "flood");
    refused(confirm, open, ReviewRule.NO_EDITS_OPEN);
    refused(confirm, proposed, ReviewRule.NO_EDITS_OPEN);
    refused(excuse, open, ReviewRule.ONLY_FAILURES_EXCUSED);
    refused(excuse, proposed, ReviewRule.ONLY_FAILURES_EXCUSED);
    for (Review ended :
        List.of(
            after(OPENED_IN_FULL, ACCEPTED),
            after(OPENED_IN_FULL, RETURNED),
            after(OPENED_IN_FULL, LAPSED))) {
      for (ReviewCommand command :
          List.of(
              assign(reviewer, "chi"),
              recuse(reviewer, "binh"),
              score(reviewer, "legal-basis", 6, null),
              accept(reviewer, allMet()),
              giveBack(reviewer, "content", oneNotMet(), null),
              new ReviewCommand.RejectReview(
                  reviewer, REVIEW, "content", oneNotMet(), List.of()))) {
        refused(command, ended, ReviewRule.VERDICT_FINAL);
      }
    }
  }

  @Test
  void naming_recusal_and_signature_are_not_dated_before_the_opening_nor_signed_by_who_led() {
    ReviewCommand early =
        assign(by(actor("dung", "quality", Role.UNIT_HEAD), DAY.minusDays(1)), "chi");
    given(OPENED_IN_FULL).when(early).thenRefusedBy(ReviewRule.VERDICT_NOT_BEFORE_OPENING);
    given(OPENED_IN_FULL)
        .when(recuse(by(REVIEWER, DAY.minusDays(1)), "binh"))
        .thenRefusedBy(ReviewRule.VERDICT_NOT_BEFORE_OPENING);
    given(OPENED_IN_FULL, SCORED, PROPOSED)
        .when(new ReviewCommand.CountersignAcceptance(by(CHAIR, DAY.minusDays(1)), REVIEW))
        .thenRefusedBy(ReviewRule.VERDICT_NOT_BEFORE_OPENING);
    given(OPENED_IN_FULL, SCORED, PROPOSED)
        .when(
            new ReviewCommand.CountersignAcceptance(
                by(actor("em", BOARD.value(), Role.ASSIGNING_AUTHORITY)), REVIEW))
        .thenRefusedBy(ReviewRule.REVIEWER_NEVER_LED);
  }

  private static void refused(ReviewCommand command, Review state, ReviewRule rule) {
    assertThat(ReviewDecider.decide(command, state, OpeningFacts.NONE))
        .isEqualTo(
            new Decision.Refused<ReviewEvent>(new Refusal(rule, Map.of("state", state.name()))));
  }
}
