package org.tiendo.review.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.review.Given.BOARD;
import static org.tiendo.review.Given.DAY;
import static org.tiendo.review.Given.MINISTRY;
import static org.tiendo.review.Given.NOTED;
import static org.tiendo.review.Given.actor;
import static org.tiendo.review.Given.by;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Role;
import org.tiendo.contracts.vocabulary.Criterion;
import org.tiendo.contracts.vocabulary.ItemType;
import org.tiendo.testkit.model.Exploration;
import org.tiendo.testkit.model.TableModel;

/// The decider against `model/criteria.txt`, which was written from the rules, not from the decider.
class CriteriaModelTest {

  @Test
  void decider_and_table_agree_on_every_pair_within_six_commands() {
    int pairs =
        new Exploration<CriteriaCommand, CriteriaSet, CriteriaEvent>(
                Map.of(
                    "publish@ministry", publish(MINISTRY, DAY),
                    "publish-past@board", publish(BOARD, DAY.minusDays(1)),
                    "publish-now@board", publish(BOARD, DAY),
                    "publish-later@board", publish(BOARD, DAY.plusDays(9))),
                new CriteriaSet.NotPublished(),
                (c, s) -> CriteriaDecider.decide(c, s, NOTED),
                CriteriaSet::evolve)
            .agreesWith(TableModel.read("criteria.txt"), 6);
    assertThat(pairs).isEqualTo(4 * 4);
  }

  private static CriteriaCommand publish(UnitId unit, LocalDate from) {
    return new CriteriaCommand.PublishCriteria(
        by(actor("giang", unit, Role.ASSIGNING_AUTHORITY)),
        ItemType.REPORT,
        from,
        List.of(new Criterion("legal-basis", Map.of("en", "Legal basis"), true, 10, 6)));
  }
}
