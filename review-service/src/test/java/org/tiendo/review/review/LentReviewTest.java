package org.tiendo.review.review;

import static org.tiendo.review.review.ReviewStory.ACCEPTED;
import static org.tiendo.review.review.ReviewStory.DAY;
import static org.tiendo.review.review.ReviewStory.HEAD;
import static org.tiendo.review.review.ReviewStory.LEAD;
import static org.tiendo.review.review.ReviewStory.OPENED;
import static org.tiendo.review.review.ReviewStory.PROJECT;
import static org.tiendo.review.review.ReviewStory.REVIEW;
import static org.tiendo.review.review.ReviewStory.REVIEWING;
import static org.tiendo.review.review.ReviewStory.accept;
import static org.tiendo.review.review.ReviewStory.actor;
import static org.tiendo.review.review.ReviewStory.allMet;
import static org.tiendo.review.review.ReviewStory.assign;
import static org.tiendo.review.review.ReviewStory.by;
import static org.tiendo.review.review.ReviewStory.given;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.contracts.kernel.Authority;
import org.tiendo.contracts.kernel.Authority.Lent;
import org.tiendo.contracts.kernel.Role;

/// Acting in a review in a role that an office or a delegation lends.
class LentReviewTest {

  private static final PersonId DELEGATOR = HEAD.person();
  private static final Actor DELEGATE = actor("lan", "office", Role.UNIT_OFFICER);
  private static final Lent DELEGATED =
      new Lent(REVIEWING, "head", Set.of(Role.UNIT_HEAD, Role.REVIEWER), true, 1);
  private static final Lent HELD =
      new Lent(REVIEWING, "deputy", Set.of(Role.REVIEWER), false, null);

  @Test
  void a_delegate_of_the_reviewing_head_names_a_reviewer_and_both_are_told() {
    given(OPENED)
        .when(assign(by(DELEGATE), "binh"), rights(DELEGATE, DELEGATED))
        .then(
            exercised("head", 1, DELEGATOR, Role.UNIT_HEAD, true, "AssignReviewer"),
            new ReviewEvent.ReviewerAssigned(REVIEW, PROJECT, 1, new PersonId("binh"), DAY));
  }

  @Test
  void a_verdict_in_the_role_of_an_office_is_told_with_the_office() {
    given(OPENED)
        .when(accept(by(DELEGATE), allMet()), rights(DELEGATE, HELD))
        .then(exercised("deputy", null, null, Role.REVIEWER, false, "AcceptReview"), ACCEPTED);
  }

  @Test
  void the_role_of_the_token_goes_first_and_nothing_more_is_told() {
    given(OPENED)
        .when(assign(by(HEAD), "binh"), rights(HEAD, DELEGATED))
        .then(new ReviewEvent.ReviewerAssigned(REVIEW, PROJECT, 1, new PersonId("binh"), DAY));
  }

  @Test
  void what_changes_nothing_is_told_by_nobody() {
    ReviewEvent assigned =
        new ReviewEvent.ReviewerAssigned(REVIEW, PROJECT, 1, new PersonId("binh"), DAY);
    given(OPENED, assigned).when(assign(by(DELEGATE), "binh"), rights(DELEGATE, DELEGATED)).then();
  }

  @Test
  void without_a_power_the_review_does_not_exist() {
    given(OPENED)
        .when(assign(by(DELEGATE), "binh"), rights(DELEGATE, null))
        .thenRefusedBy(ReviewRule.REVIEW_UNKNOWN);
  }

  @Test
  void a_power_that_lends_another_role_is_none() {
    given(OPENED)
        .when(assign(by(DELEGATE), "binh"), rights(DELEGATE, HELD))
        .thenRefusedBy(ReviewRule.REVIEWERS_NAMED_BY_HEAD);
  }

  @Test
  void nobody_of_the_lead_unit_reviews_in_a_lent_role() {
    Actor ofLead = actor("lan", LEAD.value(), Role.UNIT_OFFICER);
    given(OPENED)
        .when(accept(by(ofLead), allMet()), rights(ofLead, HELD))
        .thenRefusedBy(ReviewRule.LENT_REVIEWER_NOT_OF_LEAD);
  }

  @Test
  void who_submitted_does_not_review_by_delegation_either() {
    Actor submitter = actor("an", "office", Role.UNIT_OFFICER);
    given(OPENED)
        .when(accept(by(submitter), allMet()), rights(submitter, HELD))
        .thenRefusedBy(ReviewRule.REVIEWER_NEVER_SUBMITTED);
  }

  private static ReviewEvent exercised(
      String office,
      Integer delegation,
      PersonId delegator,
      Role role,
      boolean acting,
      String command) {
    return new ReviewEvent.ReviewAuthorityExercised(
        REVIEW, PROJECT, 1, REVIEWING, office, delegation, delegator, role, acting, command);
  }

  private static Rights rights(Actor actor, Lent lent) {
    return new Rights(
        new Authority(actor, lent == null ? List.of() : List.of(lent)),
        Map.of(DELEGATED, DELEGATOR));
  }
}
