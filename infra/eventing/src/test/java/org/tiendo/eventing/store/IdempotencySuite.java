package org.tiendo.eventing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tiendo.eventing.store.EventLog.AppendConflict;
import org.tiendo.eventing.store.EventLog.AppendConflict.Kind;

/// A command id is in the log once.
abstract class IdempotencySuite extends LogSuite {

  @Test
  void a_command_id_is_found_with_all_it_stored() {
    Commit commit =
        Commits.named("c1").event("project:p1", 0).event("project:p1", 1).digest("ab").build();
    StoredCommit stored = log().append(commit);
    StoredCommit found = another().commitOf("c1").orElseThrow();
    assertThat(found).usingRecursiveComparison().isEqualTo(stored);
    assertThat(found.digest()).isEqualTo("ab");
  }

  @Test
  void a_second_commit_with_the_id_is_told_so_even_where_the_stream_conflicts_too() {
    log().append(Commits.one("c1", "project:p1", 0));
    assertThat(kindOf(log(), Commits.one("c1", "project:p1", 0))).isEqualTo(Kind.COMMAND);
    assertThat(kindOf(another(), Commits.one("c1", "project:p2", 0))).isEqualTo(Kind.COMMAND);
    assertThat(log().head()).isEqualTo(1);
  }

  @Test
  void of_many_at_once_with_one_id_one_is_stored() throws Exception {
    List<Callable<Boolean>> tasks = new ArrayList<>();
    for (EventLog log : List.of(log(), another())) {
      for (int i = 0; i < 20; i++) {
        tasks.add(() -> stores(log, Commits.one("same", "project:p1", 0)));
      }
    }
    assertThat(together(tasks)).containsOnlyOnce(true);
    assertThat(log().head()).isEqualTo(1);
  }

  @Test
  void a_command_id_is_found_however_much_was_stored_since() throws Exception {
    isFoundAfter(2_000);
  }

  @Test
  @Tag("deep")
  void a_command_id_is_found_after_a_hundred_thousand_commits() throws Exception {
    isFoundAfter(100_000);
  }

  private void isFoundAfter(int commits) throws Exception {
    StoredCommit first = log().append(Commits.named("c1").event("project:p1", 0).build());
    AtomicInteger next = new AtomicInteger();
    Callable<Boolean> writer =
        () -> {
          for (int i = next.getAndIncrement(); i < commits; i = next.getAndIncrement()) {
            log().append(Commits.one("later-" + i, "project:later-" + i, 0));
          }
          return true;
        };
    assertThat(together(Collections.nCopies(128, writer))).containsOnly(true);
    EventLog restarted = another();
    assertThat(restarted.head()).isEqualTo(commits + 1);
    assertThat(restarted.commitOf("c1").orElseThrow()).usingRecursiveComparison().isEqualTo(first);
    assertThat(kindOf(restarted, Commits.one("c1", "project:p1", 1))).isEqualTo(Kind.COMMAND);
  }

  private static boolean stores(EventLog log, Commit commit) {
    try {
      log.append(commit);
      return true;
    } catch (AppendConflict e) {
      assertThat(e.kind()).isEqualTo(Kind.COMMAND);
      return false;
    }
  }

  static Kind kindOf(EventLog log, Commit commit) {
    List<Kind> kinds = new ArrayList<>();
    assertThatThrownBy(() -> log.append(commit))
        .isInstanceOfSatisfying(AppendConflict.class, e -> kinds.add(e.kind()));
    return kinds.getFirst();
  }
}
