package org.tiendo.eventing.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tiendo.eventing.deadletter.DeadLetters.End;
import org.tiendo.eventing.projection.MongoTestServer;

@Tag("embedded")
class MongoDeadLettersTest {

  private final DeadLetters letters = new MongoDeadLetters(MongoTestServer.fresh());

  @Test
  void letters_come_back_as_they_were_parked_the_first_time() {
    DeadLetter letter = letter("s", 12, "claim-taken");
    assertThat(letters.park(letter)).isTrue();
    assertThat(letters.park(letter("s", 12, "another"))).isTrue();
    assertThat(letters.all(10)).containsExactly(letter);
    assertThat(letters.waiting(letter.id())).contains(letter);
    assertThat(letters.waitingSequences()).containsExactly("s");
  }

  @Test
  void the_first_of_a_sequence_is_the_one_with_the_lowest_position() {
    letters.park(letter("s", 112, DeadLetter.HELD_BACK));
    letters.park(letter("s", 9, "claim-taken"));
    letters.park(letter("t", 3, "claim-taken"));
    assertThat(letters.first("s").orElseThrow().position()).isEqualTo(9);
    assertThat(letters.all(10)).extracting(DeadLetter::position).containsExactly(3L, 9L, 112L);
    assertThat(letters.first("none")).isEmpty();
  }

  @Test
  void what_fails_again_keeps_its_place_and_tells_the_latest_cause() {
    DeadLetter letter = letter("s", 1, "claim-taken");
    letters.park(letter);
    letters.failedAgain(letter, "another", Map.of("a", "b"));
    DeadLetter again = letters.waiting(letter.id()).orElseThrow();
    assertThat(again.cause()).isEqualTo("another");
    assertThat(again.facts()).containsExactly(Map.entry("a", "b"));
    assertThat(again.attempts()).isEqualTo(2);
    assertThat(again.since()).isEqualTo(letter.since());
  }

  @Test
  void what_has_ended_is_not_parked_again() {
    DeadLetter letter = letter("s", 1, "claim-taken");
    letters.park(letter);
    letters.end(letter, End.SKIPPED);
    assertThat(letters.all(10)).isEmpty();
    assertThat(letters.park(letter)).isFalse();
    assertThat(letters.waitingSequences()).isEmpty();
  }

  private static DeadLetter letter(String sequence, long position, String cause) {
    return new DeadLetter(
        "when-a-then-b",
        "task",
        position,
        sequence,
        cause,
        Map.of("claim", "x"),
        Instant.parse("2026-11-23T02:00:00Z"),
        1);
  }
}
