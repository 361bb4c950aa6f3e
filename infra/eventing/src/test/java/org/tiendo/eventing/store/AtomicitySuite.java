package org.tiendo.eventing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.tiendo.eventing.store.EventLog.AppendConflict;

/// All events of a commit or none.
abstract class AtomicitySuite extends LogSuite {

  @Test
  void events_of_one_commit_take_consecutive_positions() {
    log().append(Commits.one("c0", "project:p0", 0));
    StoredCommit stored =
        log()
            .append(
                Commits.named("c1")
                    .event("project:p1", 0)
                    .event("review:r1", 0)
                    .event("project:p1", 1)
                    .build());
    assertThat(stored.position()).isEqualTo(1);
    assertThat(stored.lastPosition()).isEqualTo(3);
    assertThat(log().read(1, 10)).extracting(Envelope::id).containsExactly("c1-0", "c1-1", "c1-2");
    assertThat(log().stream(P1, 0)).extracting(Envelope::n).containsExactly(1L, 3L);
  }

  @Test
  void a_conflict_on_one_stream_keeps_the_events_of_all_streams_out() {
    log().append(Commits.one("c1", "project:p1", 0));
    Commit crossing = Commits.named("c2").event("review:r1", 0).event("project:p1", 0).build();
    assertThatThrownBy(() -> log().append(crossing)).isInstanceOf(AppendConflict.class);
    assertThat(log().stream(StreamId.parse("review:r1"), 0)).isEmpty();
    assertThat(log().head()).isEqualTo(1);
  }

  @Test
  void a_taken_claim_keeps_the_events_out() {
    log().append(Commits.named("c1").event("project:p1", 0).claim("number:1").build());
    Commit second = Commits.named("c2").event("project:p2", 0).claim("number:1").build();
    assertThatThrownBy(() -> log().append(second)).isInstanceOf(AppendConflict.class);
    assertThat(log().commitOf("c2")).isEmpty();
    assertThat(log().head()).isEqualTo(1);
  }
}
