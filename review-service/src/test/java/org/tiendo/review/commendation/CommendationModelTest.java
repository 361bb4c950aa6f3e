package org.tiendo.review.commendation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.review.Given.ABROAD;
import static org.tiendo.review.Given.BOARD;
import static org.tiendo.review.Given.DAY;
import static org.tiendo.review.Given.NOTED;
import static org.tiendo.review.Given.PLANNING;
import static org.tiendo.review.Given.STATUTE;
import static org.tiendo.review.Given.actor;
import static org.tiendo.review.Given.by;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.CommendationId;
import org.tiendo.contracts.kernel.CommandContext;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.Ground;
import org.tiendo.contracts.vocabulary.Subject;
import org.tiendo.testkit.model.Exploration;
import org.tiendo.testkit.model.TableModel;

/// The decider against `model/commendation.txt`, which was written from the rules, not from the decider.
class CommendationModelTest {

  private static final CommendationId ID = new CommendationId("commend-1");
  private static final CommandContext GIANG = by(actor("giang", BOARD, Role.ASSIGNING_AUTHORITY));
  private static final CommandContext AN = by(actor("an", PLANNING, Role.UNIT_HEAD));

  @Test
  void decider_and_table_agree_on_every_pair_within_six_commands() {
    int pairs =
        new Exploration<CommendationCommand, Commendation, CommendationEvent>(
                commands(),
                new Commendation.NotGranted(),
                (c, s) -> CommendationDecider.decide(c, s, NOTED),
                Commendation::evolve)
            .agreesWith(TableModel.read("commendation.txt"), 6);
    assertThat(pairs).isEqualTo(3 * 7);
  }

  private static Map<String, CommendationCommand> commands() {
    List<Ground> grounds = List.of(new Ground(STATUTE, null, null));
    return Map.of(
        "grant@giang", grant(GIANG, grounds),
        "grant@an", grant(AN, grounds),
        "grant-nothing@giang", grant(GIANG, List.of()),
        "cancel@giang", cancel(GIANG),
        "cancel@an", cancel(AN),
        "cancel-early@giang",
            cancel(by(actor("giang", BOARD, Role.ASSIGNING_AUTHORITY), DAY.minusDays(1))),
        "cancel@stranger", cancel(by(actor("x", ABROAD, Role.ASSIGNING_AUTHORITY))));
  }

  private static CommendationCommand grant(CommandContext context, List<Ground> grounds) {
    return new CommendationCommand.GrantCommendation(
        context, ID, Subject.of(PLANNING), "praise", 2026, "well done", grounds, null);
  }

  private static CommendationCommand cancel(CommandContext context) {
    return new CommendationCommand.CancelCommendation(context, ID, "it was late");
  }
}
