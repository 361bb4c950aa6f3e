package org.tiendo.review.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tiendo.edge.InvalidValue;
import tools.jackson.databind.json.JsonMapper;

class ReviewApiTest {

  private final JsonMapper json = JsonMapper.builder().build();

  @Test
  void a_body_becomes_an_acceptance() {
    var body =
        json.readValue(
            """
            {"review": "statute-r1", "effectiveOn": "2026-05-20", "criteria": [
              {"criterion": "timely", "met": true},
              {"criterion": "consistent", "met": true, "waived": false},
              {"criterion": "meets-demand", "met": true}]}
            """,
            ReviewApi.AcceptReviewBody.class);
    var context = ReviewStory.by(ReviewStory.REVIEWER);
    assertThat(body.effectiveOn()).isEqualTo(ReviewStory.DAY);
    assertThat(body.command(context)).isEqualTo(ReviewStory.accept(context, ReviewStory.allMet()));
  }

  @Test
  void a_body_becomes_a_return() {
    var body =
        json.readValue(
            """
            {"review": "statute-r1", "reason": "content", "revisionDueOn": "2026-05-20", "criteria": [
              {"criterion": "timely", "met": true},
              {"criterion": "consistent", "met": false, "comment": "clause 3 contradicts clause 7"},
              {"criterion": "meets-demand", "met": true}]}
            """,
            ReviewApi.ReturnForRevisionBody.class);
    var context = ReviewStory.by(ReviewStory.REVIEWER);
    assertThat(body.command(context))
        .isEqualTo(
            ReviewStory.giveBack(context, "content", ReviewStory.oneNotMet(), ReviewStory.DAY));
  }

  @Test
  void what_is_missing_is_named() {
    var body = json.readValue("{\"review\": \"statute-r1\"}", ReviewApi.AcceptReviewBody.class);
    assertThatThrownBy(() -> body.command(ReviewStory.by(ReviewStory.REVIEWER)))
        .isInstanceOf(InvalidValue.class)
        .hasMessage("criteria is required");
  }

  @Test
  void what_is_no_id_is_named() {
    var body = json.readValue("{\"review\": \"No Id\"}", ReviewApi.AcceptReviewBody.class);
    assertThatThrownBy(() -> body.command(ReviewStory.by(ReviewStory.REVIEWER)))
        .isInstanceOfSatisfying(
            InvalidValue.class, wrong -> assertThat(wrong.field()).isEqualTo("review"));
  }
}
