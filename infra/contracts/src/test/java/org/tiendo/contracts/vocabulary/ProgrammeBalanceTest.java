package org.tiendo.contracts.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.contracts.vocabulary.MembershipState.ADDED;
import static org.tiendo.contracts.vocabulary.MembershipState.BASELINE;
import static org.tiendo.contracts.vocabulary.MembershipState.CARRIED_IN;
import static org.tiendo.contracts.vocabulary.MembershipState.CARRIED_OUT;
import static org.tiendo.contracts.vocabulary.MembershipState.COMPLETED_IN;
import static org.tiendo.contracts.vocabulary.MembershipState.WITHDRAWN;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.vocabulary.ProgrammeBalance.Fact;

class ProgrammeBalanceTest {

  private static final LocalDate START = LocalDate.of(2022, 1, 1);

  @Test
  void what_came_in_is_open_or_went_out() {
    var facts =
        List.of(
            fact("a", 0, BASELINE),
            fact("b", 0, BASELINE),
            fact("c", 30, ADDED),
            fact("d", 0, CARRIED_IN),
            fact("a", 100, COMPLETED_IN),
            fact("b", 120, WITHDRAWN),
            fact("c", 362, CARRIED_OUT));

    assertThat(ProgrammeBalance.at(START.plusDays(50), facts))
        .isEqualTo(new ProgrammeBalance(Map.of(BASELINE, 2, ADDED, 1, CARRIED_IN, 1), 4, Map.of()));
    assertThat(ProgrammeBalance.at(START.plusDays(364), facts))
        .isEqualTo(
            new ProgrammeBalance(
                Map.of(BASELINE, 2, ADDED, 1, CARRIED_IN, 1),
                1,
                Map.of(COMPLETED_IN, 1, WITHDRAWN, 1, CARRIED_OUT, 1)));
  }

  @Test
  void a_reversed_completion_opens_the_item_again() {
    var facts = List.of(fact("a", 0, ADDED), fact("a", 5, COMPLETED_IN), fact("a", 9, null));

    assertThat(ProgrammeBalance.at(START.plusDays(5), facts).open()).isZero();
    assertThat(ProgrammeBalance.at(START.plusDays(9), facts).open()).isOne();
  }

  @Test
  void a_fact_told_twice_counts_once() {
    var facts =
        List.of(
            fact("a", 0, BASELINE),
            fact("a", 3, BASELINE),
            fact("a", 5, WITHDRAWN),
            fact("a", 6, COMPLETED_IN),
            fact("b", 6, COMPLETED_IN));

    assertThat(ProgrammeBalance.at(START.plusDays(9), facts))
        .isEqualTo(new ProgrammeBalance(Map.of(BASELINE, 1), 0, Map.of(WITHDRAWN, 1)));
  }

  @Test
  void both_sides_add_up_at_every_date_of_any_history() {
    for (int seed = 0; seed < 2_000; seed++) {
      Random random = new Random(seed);
      List<Fact> facts = new ArrayList<>();
      for (int i = random.nextInt(40); i > 0; i--) {
        int state = random.nextInt(MembershipState.values().length + 1);
        facts.add(
            fact(
                "item-" + random.nextInt(8),
                random.nextInt(30),
                state == 0 ? null : MembershipState.values()[state - 1]));
      }
      for (int day = 0; day < 30; day++) {
        ProgrammeBalance balance = ProgrammeBalance.at(START.plusDays(day), facts);
        assertThat(balance.addsUp()).as("seed %d, day %d", seed, day).isTrue();
        assertThat(balance.came().keySet()).allMatch(MembershipState::isEntry);
        assertThat(balance.gone().keySet()).noneMatch(MembershipState::isEntry);
      }
    }
  }

  private static Fact fact(String member, int day, @Nullable MembershipState state) {
    return new Fact(member, START.plusDays(day), state);
  }
}
