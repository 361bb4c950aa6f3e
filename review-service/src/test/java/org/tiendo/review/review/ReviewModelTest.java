package org.tiendo.review.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.review.review.ReviewStory.CHAIR;
import static org.tiendo.review.review.ReviewStory.DAY;
import static org.tiendo.review.review.ReviewStory.HEAD;
import static org.tiendo.review.review.ReviewStory.REVIEW;
import static org.tiendo.review.review.ReviewStory.REVIEWER;
import static org.tiendo.review.review.ReviewStory.REVIEWING;
import static org.tiendo.review.review.ReviewStory.SERVICE;
import static org.tiendo.review.review.ReviewStory.actor;
import static org.tiendo.review.review.ReviewStory.assign;
import static org.tiendo.review.review.ReviewStory.by;
import static org.tiendo.review.review.ReviewStory.open;
import static org.tiendo.review.review.ReviewStory.recuse;
import static org.tiendo.review.review.ReviewStory.score;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.CriterionResult;
import org.tiendo.testkit.model.Exploration;
import org.tiendo.testkit.model.TableModel;

/// The decider against `model/review.txt`, which was written from the rules, not from the decider.
class ReviewModelTest {

  private static final CommandContext BINH = by(REVIEWER);
  private static final CommandContext CHI = by(actor("chi", "quality", Role.REVIEWER));
  private static final CommandContext STRANGER = by(actor("binh", "archive", Role.REVIEWER));

  @Test
  void decider_and_table_agree_on_every_pair_within_six_commands() {
    int pairs =
        new Exploration<ReviewCommand, Review, ReviewEvent>(
                commands(),
                new Review.NotOpened(),
                (c, s) -> ReviewDecider.decide(c, s, ReviewStory.FACTS),
                Review::evolve)
            .agreesWith(TableModel.read("review.txt"), 6);
    assertThat(pairs).isGreaterThan(10_000);
  }

  private static Map<String, ReviewCommand> commands() {
    Map<String, ReviewCommand> all = new TreeMap<>();
    all.put("open@service", open(by(SERVICE), REVIEWING));
    all.put("open@binh", open(BINH, REVIEWING));
    all.put("lapse@service", new ReviewCommand.LapseReview(by(SERVICE), REVIEW));
    all.put("lapse@dung", new ReviewCommand.LapseReview(by(HEAD), REVIEW));
    for (String person : List.of("binh", "chi", "an", "em")) {
      all.put("assign-" + person + "@dung", assign(by(HEAD), person));
    }
    all.put("assign-binh@binh", assign(BINH, "binh"));
    all.put("recuse-binh@binh", recuse(BINH, "binh"));
    all.put("recuse-binh@chi", recuse(CHI, "binh"));
    all.put("recuse-chi@dung", recuse(by(HEAD), "chi"));
    putScores(all);
    putVerdicts(all);
    all.put("sign@giang", sign(by(CHAIR)));
    all.put("sign@dung", sign(by(HEAD)));
    all.put("sign@binh-of-board", sign(by(actor("binh", "board", Role.ASSIGNING_AUTHORITY))));
    all.put("decline@giang", new ReviewCommand.DeclineAcceptance(by(CHAIR), REVIEW, "no"));
    all.put("confirm@binh", new ReviewCommand.ConfirmEdits(BINH, REVIEW));
    all.put("confirm@chi", new ReviewCommand.ConfirmEdits(CHI, REVIEW));
    all.put("excuse@giang", new ReviewCommand.ExcuseFailure(by(CHAIR), REVIEW, "law"));
    all.put("excuse@dung", new ReviewCommand.ExcuseFailure(by(HEAD), REVIEW, "law"));
    return all;
  }

  private static void putScores(Map<String, ReviewCommand> all) {
    String code = "legal-basis";
    all.put("high@binh", score(BINH, code, 8, null));
    all.put("low@binh", score(BINH, code, 3, "no basis"));
    all.put("high@chi", score(CHI, code, 8, null));
    all.put("low@chi", score(CHI, code, 3, "no basis"));
    all.put("high@an", score(by(actor("an", "quality", Role.REVIEWER)), code, 8, null));
    all.put("high@em", score(by(actor("em", "quality", Role.REVIEWER)), code, 8, null));
    all.put("high@giang", score(by(CHAIR), code, 8, null));
    all.put("eleven@binh", score(BINH, code, 11, null));
    all.put("silent@binh", score(BINH, code, 3, null));
    all.put("beautiful@binh", score(BINH, "beautiful", 3, null));
  }

  private static void putVerdicts(Map<String, ReviewCommand> all) {
    all.put("accept@binh", accept(BINH, false, result(true, false)));
    all.put("accept-edits@chi", accept(CHI, true, result(true, false)));
    all.put("accept-nothing@binh", accept(BINH, false));
    all.put("accept-unmet@binh", accept(BINH, false, result(false, false)));
    all.put("waive@binh", accept(BINH, false, result(false, true)));
    all.put("both@binh", accept(BINH, false, result(true, true)));
    all.put("accept@stranger", accept(STRANGER, false, result(true, false)));
    all.put("accept@giang", accept(by(CHAIR), false, result(true, false)));
    all.put("return@binh", giveBack("content", result(false, false), DAY));
    all.put("return-because@binh", giveBack("because", result(false, false), DAY));
    all.put("return-met@binh", giveBack("content", result(true, false), DAY));
    all.put("return-past@binh", giveBack("content", result(false, false), DAY.minusDays(1)));
    all.put(
        "reject@chi",
        new ReviewCommand.RejectReview(
            CHI, REVIEW, "content", List.of(result(false, false)), List.of()));
  }

  private static CriterionResult result(boolean met, boolean waived) {
    return new CriterionResult("legal-basis", met, waived, met ? null : "no basis");
  }

  private static ReviewCommand accept(
      CommandContext context, boolean openEdits, CriterionResult... criteria) {
    return new ReviewCommand.AcceptReview(context, REVIEW, List.of(criteria), openEdits, List.of());
  }

  private static ReviewCommand giveBack(String reason, CriterionResult result, LocalDate due) {
    return ReviewStory.giveBack(BINH, reason, List.of(result), due);
  }

  private static ReviewCommand sign(CommandContext context) {
    return new ReviewCommand.CountersignAcceptance(context, REVIEW);
  }
}
