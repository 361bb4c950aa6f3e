package org.tiendo.eventing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/// What is appended is there, as it was given, for whoever asks.
abstract class AppendSuite extends LogSuite {

  @Test
  void an_appended_event_is_read_back_as_it_was_given() {
    StoredCommit stored = log().append(Commits.one("c1", "project:p1", 0));
    Envelope event = log().read(0, 10).getFirst();
    assertThat(event).usingRecursiveComparison().isEqualTo(stored.events().getFirst());
    assertThat(event.agg()).isEqualTo(P1);
    assertThat(event.id()).isEqualTo("c1-0");
    assertThat(event.tenant()).isEqualTo("tenant-1");
    assertThat(event.at()).isEqualTo(Instant.parse("2026-11-23T08:00:00Z"));
    assertThat(event.data().path("text").stringValue()).isEqualTo("note 0 of c1");
  }

  @Test
  void stored_bytes_are_canonical() {
    StoredCommit stored =
        log()
            .append(
                Commits.named("c1").event("project:p1", 0, "tiê\u0301n đô\u0323\n\"1\"").build());
    Envelope event = log().read(0, 1).getFirst();
    assertThat(event).usingRecursiveComparison().isEqualTo(stored.events().getFirst());
    assertThat(CanonicalJson.isCanonical(event.bytes())).isTrue();
    assertThat(event.data().path("text").stringValue()).isEqualTo("tiến độ\n\"1\"");
  }

  @Test
  void another_instance_of_the_log_reads_it() {
    log().append(Commits.one("c1", "project:p1", 0));
    assertThat(another().read(0, 10)).hasSize(1);
    assertThat(another().head()).isEqualTo(1);
  }

  @Test
  void an_event_of_60000_bytes_is_stored_and_a_larger_one_refused() {
    log().append(Commits.named("c1").event("project:p1", 0, "x".repeat(59_500)).build());
    assertThatThrownBy(() ->
            log().append(Commits.named("c2").event("project:p1", 1, "x".repeat(60_000)).build()))
        .isInstanceOf(EventLog.TooLarge.class);
    assertThat(log().head()).isEqualTo(1);
  }

  @Test
  void a_commit_above_one_megabyte_is_refused_as_a_whole() {
    Commits large = Commits.named("c1");
    for (int i = 0; i < 20; i++) {
      large.event("project:p1", i, "x".repeat(55_000));
    }
    assertThatThrownBy(() -> log().append(large.build())).isInstanceOf(EventLog.TooLarge.class);
    log().append(Commits.one("c2", "project:p1", 0));
    assertThat(log().head()).isEqualTo(1);
  }

  @Test
  void claims_count_towards_the_size_of_a_commit() {
    Commits large = Commits.named("c1").event("project:p1", 0);
    for (int i = 0; i < 20; i++) {
      large.claim("number:" + i + "x".repeat(55_000));
    }
    assertThatThrownBy(() -> log().append(large.build())).isInstanceOf(EventLog.TooLarge.class);
    log().append(Commits.one("c2", "project:p1", 0));
    assertThat(log().head()).isEqualTo(1);
  }

  @Test
  void listeners_hear_of_own_appends_and_of_those_by_others() throws Exception {
    CountDownLatch own = new CountDownLatch(1);
    CountDownLatch foreign = new CountDownLatch(1);
    EventLog other = another();
    try (AutoCloseable _ = log().onAppend(own::countDown);
        AutoCloseable _ = another().onAppend(foreign::countDown)) {
      other.append(Commits.one("c1", "project:p1", 0));
      assertThat(own.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(foreign.await(10, TimeUnit.SECONDS)).isTrue();
    }
  }
}
