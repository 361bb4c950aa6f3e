package org.tiendo.eventing.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/// One order for all, in the log and in every stream, and times that follow it.
abstract class OrderSuite extends LogSuite {

  @Test
  void positions_follow_the_order_of_commits() {
    log().append(Commits.one("c1", "project:p1", 0));
    log().append(Commits.one("c2", "project:p2", 0));
    log().append(Commits.one("c3", "project:p1", 1));
    assertThat(all(log())).extracting(Envelope::cmd).containsExactly("c1", "c2", "c3");
    assertThat(all(log())).extracting(Envelope::n).containsExactly(0L, 1L, 2L);
  }

  @Test
  void a_stream_is_read_in_its_own_order_from_any_sequence() {
    for (int seq = 0; seq < 12; seq++) {
      log().append(Commits.one("a" + seq, "project:p1", seq));
      log().append(Commits.one("b" + seq, "project:p10", seq));
    }
    assertThat(log().stream(P1, 0))
        .extracting(Envelope::seq)
        .containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L, 11L);
    assertThat(log().stream(P1, 9))
        .extracting(Envelope::id)
        .containsExactly("a9-0", "a10-0", "a11-0");
  }

  @Test
  void recorded_times_never_go_back_though_the_clock_does() {
    log().append(Commits.one("c1", "project:p1", 0));
    now.set(Instant.parse("2026-11-23T07:00:00Z"));
    log().append(Commits.one("c2", "project:p1", 1));
    now.set(Instant.parse("2026-11-23T09:00:00.123456Z"));
    another().append(Commits.one("c3", "project:p1", 2));
    now.set(Instant.parse("2026-11-23T06:00:00Z"));
    log().append(Commits.one("c4", "project:p1", 3));
    assertThat(all(log()))
        .extracting(Envelope::at)
        .containsExactly(
            Instant.parse("2026-11-23T08:00:00Z"),
            Instant.parse("2026-11-23T08:00:00Z"),
            Instant.parse("2026-11-23T09:00:00.123Z"),
            Instant.parse("2026-11-23T09:00:00.123Z"));
  }

  @Test
  void a_moment_is_the_first_position_recorded_at_or_after_it() {
    Instant start = now.get();
    for (int i = 0; i < 20; i++) {
      now.set(start.plusSeconds(i));
      log()
          .append(
              Commits.named("c" + i).event("project:p" + i, 0).event("project:q" + i, 0).build());
    }
    assertThat(log().positionAt(start.minusSeconds(1))).isZero();
    assertThat(List.of(0, 1, 7, 19))
        .allSatisfy(i -> assertThat(log().positionAt(start.plusSeconds(i))).isEqualTo(2L * i));
    assertThat(log().positionAt(start.plusMillis(6_001))).isEqualTo(14);
    assertThat(log().positionAt(start.plusSeconds(20))).isEqualTo(40);
  }
}
