package org.tiendo.eventing.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tiendo.eventing.inbox.PositionSource.Position;
import org.tiendo.eventing.relay.Eventually;

class SparingPositionsTest {

  private final List<Position> stored = new ArrayList<>();
  private final SparingPositions positions =
      new SparingPositions(
          new PositionSource() {
            @Override
            public Position load() {
              return stored.isEmpty() ? Position.NOTHING : stored.getLast();
            }

            @Override
            public void store(Position position) {
              stored.add(position);
            }
          });

  @Test
  void a_thousand_batches_are_few_writes_and_the_last_is_stored_when_nothing_more_comes() {
    for (int i = 0; i < 1_000; i++) {
      positions.store(new Position(i, i + 1));
    }
    assertThat(stored).hasSizeLessThan(1_000);
    Eventually.holds(
        "the last position is stored",
        () -> {
          positions.behind(0);
          return stored.getLast().last() == 999;
        });
    int writes = stored.size();
    positions.behind(0);
    assertThat(stored).hasSize(writes);
  }

  @Test
  void who_loads_again_goes_on_from_what_was_stored() {
    positions.store(new Position(0, 1));
    positions.store(new Position(1, 2));
    assertThat(positions.load()).isEqualTo(new Position(0, 1));
    assertThat(stored).containsExactly(new Position(0, 1));
  }
}
