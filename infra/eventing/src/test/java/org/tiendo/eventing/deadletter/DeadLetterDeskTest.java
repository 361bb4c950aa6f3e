package org.tiendo.eventing.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tiendo.eventing.deadletter.DeadLetters.End;

/// Dead letters retried and skipped.
class DeadLetterDeskTest extends AutomationWorld {

  @Test
  void retried_after_the_cause_is_gone_all_of_the_sequence_follows_in_order() {
    poisoned = key(7)::equals;
    handle(0, 40);
    stored.clear();
    assertThat(office.desk().retry(_ -> true)).isEqualTo(new DeadLetterDesk.Retried(0, 1));
    assertThat(letters.first(sequence(7)).orElseThrow().attempts()).isEqualTo(2);
    poisoned = _ -> false;
    assertThat(office.desk().retry(_ -> true)).isEqualTo(new DeadLetterDesk.Retried(4, 0));
    assertThat(stored).containsExactly(key(7), key(21), key(28), key(35));
    assertThat(letters.all(10)).isEmpty();
  }

  @Test
  void a_retry_stops_where_the_next_one_fails() {
    poisoned = Set.of(key(7), key(28))::contains;
    handle(0, 40);
    poisoned = key(28)::equals;
    assertThat(office.desk().retry(_ -> true)).isEqualTo(new DeadLetterDesk.Retried(2, 1));
    assertThat(letters.all(10))
        .extracting(letter -> letter.position() + " " + letter.cause())
        .containsExactly("28 claim-taken", "35 held-back");
  }

  @Test
  void one_or_those_of_a_cause_can_be_retried_alone() {
    poisoned = Set.of(key(1), key(2))::contains;
    handle(0, 3);
    poisoned = _ -> false;
    office.desk().retry(letter -> letter.id().equals(key(2)));
    assertThat(letters.all(10)).extracting(DeadLetter::id).containsExactly(key(1));
    office.desk().retry(letter -> letter.cause().equals("another"));
    assertThat(letters.all(10)).hasSize(1);
    office.desk().retry(letter -> letter.cause().equals("claim-taken"));
    assertThat(letters.all(10)).isEmpty();
  }

  @Test
  void what_waits_behind_a_skipped_one_goes_on() {
    poisoned = key(7)::equals;
    handle(0, 40);
    office.desk().skip(letters.first(sequence(7)).orElseThrow());
    assertThat(letters.all(10)).isEmpty();
    assertThat(stored).contains(key(21), key(28), key(35)).doesNotContain(key(7));
    assertThat(letters.ended).containsEntry(key(7), End.SKIPPED);
  }

  @Test
  void a_slower_process_parks_nothing_that_has_ended() {
    poisoned = key(7)::equals;
    handle(0, 20);
    office.desk().skip(letters.first(sequence(7)).orElseThrow());
    handle(0, 40);
    assertThat(letters.all(10)).isEmpty();
    assertThat(stored).contains(key(21));
  }

  @Test
  void what_is_held_back_just_after_the_cause_has_ended_is_done_at_once() {
    poisoned = key(7)::equals;
    handle(0, 20);
    DeadLetter first = letters.first(sequence(7)).orElseThrow();
    poisoned =
        key -> {
          letters.end(first, End.SKIPPED);
          return false;
        };
    handle(20, 40);
    assertThat(letters.all(10)).isEmpty();
    assertThat(stored).contains(key(21), key(28), key(35));
  }

  @Test
  void whatever_is_poisoned_and_retried_each_stream_is_done_once_and_in_order() {
    for (int seed = 0; seed < 200; seed++) {
      Random random = new Random(seed);
      stored.clear();
      MemoryDeadLetters own = new MemoryDeadLetters();
      DeadLetterOffice one = office(_ -> Optional.of(Note::new), commands, own);
      int next = 0;
      while (next < 40) {
        poisoned = _ -> random.nextInt(4) == 0;
        int end = Math.min(40, next + 1 + random.nextInt(6));
        one.handler().handle(records.subList(Math.max(0, next - random.nextInt(15)), end));
        next = end;
        if (random.nextInt(3) == 0) {
          one.desk().retry(_ -> random.nextBoolean());
        }
      }
      one.handler().handle(records);
      poisoned = _ -> false;
      one.desk().retry(_ -> true);
      assertThat(own.all(100)).as("seed %d", seed).isEmpty();
      assertThat(stored).as("seed %d", seed).hasSize(40);
      for (int stream = 0; stream < 7; stream++) {
        int of = stream;
        List<Long> done =
            stored.stream()
                .map(key -> Long.valueOf(key.substring(key.lastIndexOf('/') + 1)))
                .filter(position -> position % 7 == of)
                .toList();
        assertThat(done).as("seed %d", seed).isSorted();
      }
    }
  }
}
