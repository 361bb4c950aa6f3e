package org.tiendo.eventing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
