package org.tiendo.eventing.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Tokens of Axon: before the first event, behind the last, at a moment, and at every event.
abstract class AxonTokensSuite extends EngineSuite {

  private static final int EVENTS = 300;

  private Instant start;

  @BeforeEach
  void store_an_event_each_second() {
    start = now.get();
    for (int i = 0; i < EVENTS; i++) {
      now.set(start.plusSeconds(i));
      append("c" + i, "project:p" + i, 0, i);
    }
  }

  private List<Long> positionsFrom(TrackingToken token) {
    return engine()
        .readEvents(token, false)
        .map(event -> event.trackingToken().position().orElseThrow())
        .toList();
  }

  private static List<Long> positions(long from) {
    return LongStream.range(from, EVENTS).boxed().toList();
  }

  @Test
  void the_tail_is_before_the_first_event() {
    assertThat(positionsFrom(engine().createTailToken())).isEqualTo(positions(0));
  }

  @Test
  void the_head_is_behind_the_last_event() {
    TrackingToken head = engine().createHeadToken();
    assertThat(head).isEqualTo(new GlobalSequenceTrackingToken(EVENTS - 1));
    assertThat(positionsFrom(head)).isEmpty();
    append("next", "project:next", 0, 1);
    assertThat(positionsFrom(head)).containsExactly((long) EVENTS);
  }

  @Test
  void at_a_moment_what_was_recorded_then_or_later_follows() {
    assertThat(positionsFrom(engine().createTokenAt(start.plusSeconds(120))))
        .isEqualTo(positions(120));
    assertThat(positionsFrom(engine().createTokenAt(start.plusMillis(119_001))))
        .isEqualTo(positions(120));
    assertThat(positionsFrom(engine().createTokenAt(start.minusSeconds(1))))
        .isEqualTo(positions(0));
    assertThat(engine().createTokenAt(start.plusSeconds(EVENTS)))
        .isEqualTo(engine().createHeadToken());
  }

  @Test
  void reading_goes_on_behind_the_token_of_any_event_also_within_a_commit() {
    Commits three = Commits.named("three");
    EventForms.Form form = FORMS.encode(new Measured("three", 3));
    for (int seq = 0; seq < 3; seq++) {
      three.event(
          new Commit.NewEvent(
              StreamId.parse("project:three"), seq, form.type(), form.version(), form.data()));
    }
    log().append(three.build());
    List<TrackingToken> tokens =
        engine()
            .readEvents(new GlobalSequenceTrackingToken(EVENTS - 2), false)
            .<TrackingToken>map(TrackedEventMessage::trackingToken)
            .toList();
    assertThat(tokens).hasSize(4);
    for (int i = 0; i < 4; i++) {
      assertThat(positionsFrom(tokens.get(i))).hasSize(3 - i);
    }
  }
}
