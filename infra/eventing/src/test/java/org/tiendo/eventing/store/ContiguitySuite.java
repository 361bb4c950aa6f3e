package org.tiendo.eventing.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// Positions have no hole, however many write.
abstract class ContiguitySuite extends LogSuite {

  @Test
  void two_instances_that_write_at_once_leave_no_hole() throws Exception {
    List<Callable<Long>> tasks = new ArrayList<>();
    for (EventLog log : List.of(log(), another())) {
      for (int i = 0; i < 300; i++) {
        String name = "c" + tasks.size();
        Commits commit = Commits.named(name);
        for (int seq = 0; seq <= i % 3; seq++) {
          commit.event("project:" + name, seq);
        }
        tasks.add(() -> log.append(commit.build()).position());
      }
    }
    List<Long> positions = together(tasks);
    assertThat(positions).doesNotHaveDuplicates().hasSize(600);
    assertThat(all(log()))
        .extracting(Envelope::n)
        .containsExactlyElementsOf(LongStream.range(0, 1_200).boxed().toList());
    assertThat(all(log())).extracting(Envelope::at).isSorted();
  }

  @Test
  void a_refused_commit_leaves_no_hole() throws Exception {
    log().append(Commits.named("c0").event("project:p0", 0).claim("number:1").build());
    List<Callable<Boolean>> tasks = new ArrayList<>();
    for (int i = 1; i <= 60; i++) {
      Commits commit = Commits.named("c" + i).event("project:p" + i, 0);
      Commit built = i % 3 == 0 ? commit.claim("number:1").build() : commit.build();
      tasks.add(() -> stored(built));
    }
    assertThat(together(tasks)).filteredOn(stored -> stored).hasSize(40);
    assertThat(all(log()))
        .extracting(Envelope::n)
        .containsExactlyElementsOf(LongStream.range(0, 41).boxed().toList());
  }

  private boolean stored(Commit commit) {
    try {
      log().append(commit);
      return true;
    } catch (EventLog.AppendConflict e) {
      return false;
    }
  }
}
