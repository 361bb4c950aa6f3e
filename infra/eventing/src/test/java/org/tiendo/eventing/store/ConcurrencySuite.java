package org.tiendo.eventing.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.tiendo.eventing.store.EventLog.AppendConflict;
import org.tiendo.eventing.store.EventLog.AppendConflict.Kind;

/// Who appends to a stream has seen its last event.
abstract class ConcurrencySuite extends LogSuite {

  @Test
  void a_place_in_a_stream_is_taken_once() {
    log().append(Commits.one("c1", "project:p1", 0));
    assertThat(IdempotencySuite.kindOf(log(), Commits.one("c2", "project:p1", 0)))
        .isEqualTo(Kind.STREAM);
    assertThat(IdempotencySuite.kindOf(another(), Commits.one("c3", "project:p1", 0)))
        .isEqualTo(Kind.STREAM);
  }

  @Test
  void a_place_behind_the_end_of_a_stream_cannot_be_taken() {
    log().append(Commits.one("c1", "project:p1", 0));
    assertThat(IdempotencySuite.kindOf(log(), Commits.one("c2", "project:p1", 2)))
        .isEqualTo(Kind.STREAM);
    assertThat(IdempotencySuite.kindOf(another(), Commits.one("c3", "project:p2", 1)))
        .isEqualTo(Kind.STREAM);
  }

  @Test
  void of_many_at_once_each_place_goes_to_one() throws Exception {
    List<Callable<Integer>> tasks = new ArrayList<>();
    for (EventLog log : List.of(log(), another())) {
      for (int i = 0; i < 8; i++) {
        String writer = "w" + tasks.size();
        tasks.add(() -> appendTen(log, writer));
      }
    }
    together(tasks);
    assertThat(log().stream(P1, 0)).hasSize(160);
    assertThat(log().stream(P1, 0)).extracting(Envelope::cmd).doesNotHaveDuplicates();
  }

  private static int appendTen(EventLog log, String writer) {
    int conflicts = 0;
    for (int i = 0; i < 10; ) {
      try {
        long seq = log.stream(P1, 0).size();
        log.append(Commits.one(writer + "-" + i, "project:p1", seq));
        i++;
      } catch (AppendConflict e) {
        assertThat(e.kind()).isEqualTo(Kind.STREAM);
        conflicts++;
      }
    }
    return conflicts;
  }

  @Test
  void commits_that_cross_over_two_streams_neither_block_nor_tear() throws Exception {
    List<Callable<Boolean>> tasks = new ArrayList<>();
    EventLog other = another();
    for (int i = 0; i < 40; i++) {
      String name = "c" + i;
      boolean turned = i % 2 == 0;
      EventLog log = i % 4 < 2 ? log() : other;
      tasks.add(() ->
          cross(log, name, turned ? "project:a" : "project:b", turned ? "project:b" : "project:a"));
    }
    assertThat(together(tasks)).containsOnly(true);
    assertThat(log().stream(StreamId.parse("project:a"), 0)).hasSize(40);
    assertThat(log().stream(StreamId.parse("project:b"), 0)).hasSize(40);
    assertThat(all(log())).hasSize(80);
  }

  private static boolean cross(EventLog log, String name, String first, String second) {
    while (true) {
      try {
        long a = log.stream(StreamId.parse(first), 0).size();
        long b = log.stream(StreamId.parse(second), 0).size();
        log.append(Commits.named(name).event(first, a).event(second, b).build());
        return true;
      } catch (AppendConflict e) {
        assertThat(e.kind()).isEqualTo(Kind.STREAM);
      }
    }
  }
}
