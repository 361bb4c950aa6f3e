package org.tiendo.review.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.review.review.ReviewStory.CHAIR;
import static org.tiendo.review.review.ReviewStory.HEAD;
import static org.tiendo.review.review.ReviewStory.REVIEW;
import static org.tiendo.review.review.ReviewStory.REVIEWER;
import static org.tiendo.review.review.ReviewStory.by;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.vocabulary.CriterionResult;
import org.tiendo.review.Bodies;

class ReviewWorkApiTest {

  private static final CommandContext BINH = by(REVIEWER);
  private static final CommandContext GIANG = by(CHAIR);

  @Test
  void bodies_become_reviewers_and_recusals() {
    assertThat(
            new Bodies<>(
                    ReviewWorkApi.AssignReviewerBody.class,
                    b -> b::command,
                    "{\"review\": \"statute-r1\", \"reviewer\": \"binh\"}")
                .needs(by(HEAD), "review", "reviewer")
                .refuses(by(HEAD), "reviewer", "\"Not An Id\"")
                .command(by(HEAD)))
        .isEqualTo(ReviewStory.assign(by(HEAD), "binh"));
    assertThat(
            new Bodies<>(
                    ReviewWorkApi.RecuseReviewerBody.class,
                    b -> b::command,
                    """
                    {"review": "statute-r1", "reviewer": "binh", "reason": "took part in an earlier draft"}
                    """)
                .needs(BINH, "review", "reviewer", "reason")
                .command(BINH))
        .isEqualTo(ReviewStory.recuse(BINH, "binh"));
  }

  @Test
  void a_body_becomes_a_score() {
    assertThat(
            new Bodies<>(
                    ReviewWorkApi.ScoreCriterionBody.class,
                    b -> b::command,
                    """
                    {"review": "statute-r1", "criterion": "legal-basis", "score": 3, "comment": " no basis "}
                    """)
                .needs(BINH, "review", "criterion", "score")
                .refuses(BINH, "criterion", "\"Not A Code\"")
                .refuses(BINH, "comment", "\"%s\"".formatted("x".repeat(2_001)))
                .command(BINH))
        .isEqualTo(ReviewStory.score(BINH, "legal-basis", 3, "no basis"));
  }

  @Test
  void bodies_become_what_follows_a_verdict() {
    assertThat(
            new Bodies<>(
                    ReviewWorkApi.CountersignAcceptanceBody.class,
                    b -> b::command,
                    "{\"review\": \"statute-r1\"}")
                .needs(GIANG, "review")
                .command(GIANG))
        .isEqualTo(new ReviewCommand.CountersignAcceptance(GIANG, REVIEW));
    assertThat(
            new Bodies<>(
                    ReviewWorkApi.DeclineAcceptanceBody.class,
                    b -> b::command,
                    "{\"review\": \"statute-r1\", \"reason\": \"no\"}")
                .needs(GIANG, "review", "reason")
                .command(GIANG))
        .isEqualTo(new ReviewCommand.DeclineAcceptance(GIANG, REVIEW, "no"));
    assertThat(
            new Bodies<>(
                    ReviewWorkApi.ConfirmEditsBody.class,
                    b -> b::command,
                    "{\"review\": \"statute-r1\"}")
                .needs(BINH, "review")
                .command(BINH))
        .isEqualTo(new ReviewCommand.ConfirmEdits(BINH, REVIEW));
    assertThat(
            new Bodies<>(
                    ReviewWorkApi.ExcuseFailureBody.class,
                    b -> b::command,
                    "{\"review\": \"statute-r1\", \"cause\": \"law\"}")
                .needs(GIANG, "review", "cause")
                .command(GIANG))
        .isEqualTo(new ReviewCommand.ExcuseFailure(GIANG, REVIEW, "law"));
  }

  @Test
  void a_body_becomes_a_rejection_with_comments() {
    var body =
        new Bodies<>(
            ReviewApi.RejectReviewBody.class,
            b -> b::command,
            """
            {"review": "statute-r1", "reason": "content",
             "criteria": [{"criterion": "legal-basis", "met": false}],
             "comments": [{"criterion": "legal-basis", "text": "no basis"}, {"text": "number the pages"}]}
            """);
    assertThat(body.command(BINH))
        .isEqualTo(
            new ReviewCommand.RejectReview(
                BINH,
                REVIEW,
                "content",
                List.of(new CriterionResult("legal-basis", false, false, null)),
                List.of(
                    new Remark("legal-basis", "no basis"), new Remark(null, "number the pages"))));
    body.needs(BINH, "review", "reason", "criteria")
        .refuses(BINH, "criteria", "[null]")
        .refuses(BINH, "criteria", "[{\"criterion\": \"a\"}]")
        .refuses(BINH, "comments", "[{\"criterion\": \"legal-basis\"}]")
        .refuses(BINH, "comments", "[%s]".formatted("{\"text\": \"x\"},".repeat(200) + "{}"));
  }
}
