package org.tiendo.eventing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.tiendo.eventing.pace.Pace;
import org.tiendo.eventing.relay.Eventually;
import org.tiendo.eventing.store.EventLog.LogUnavailable;

/// Callers share queries, and each gets what it asked for.
@Timeout(value = 1, unit = TimeUnit.MINUTES)
class SharedReadsTest {

  /// A query that has arrived and waits to be answered by the test.
  private record Query(List<Question> questions, CompletableFuture<List<Document>> answer) {

    /// A commit for each key that is asked for.
    void found() {
      List<Document> found = new ArrayList<>();
      questions.forEach(asked -> asked.keys().forEach(key -> found.add(commit(key))));
      answer.complete(found);
    }
  }

  private final BlockingQueue<Query> arrived = new LinkedBlockingQueue<>();
  private SharedReads reads = reads(Duration.ofSeconds(30));

  private SharedReads reads(Duration limit) {
    return new SharedReads(this::ask, limit, Pace.MACHINE);
  }

  private List<Document> ask(List<Question> questions) {
    Query query = new Query(questions, new CompletableFuture<>());
    arrived.add(query);
    try {
      return query.answer().get();
    } catch (Exception e) {
      throw new LogUnavailable("no answer", e);
    }
  }

  private static Document commit(String key) {
    return new Document("keys", List.of(key, "cmd:of-" + key));
  }

  private CompletableFuture<List<Document>> asked(String key) {
    return CompletableFuture.supplyAsync(
        () -> reads.ask(Question.holding(List.of(key))), Thread::startVirtualThread);
  }

  /// The first two are under way.
  private List<Query> twoUnderWay() throws InterruptedException {
    asked("a");
    Query first = arrived.take();
    asked("b");
    return List.of(first, arrived.take());
  }

  /// Asks and waits until it stands in line.
  private CompletableFuture<List<Document>> inLine(String key) {
    int before = reads.inLine();
    CompletableFuture<List<Document>> answer = asked(key);
    Eventually.holds("another one in line", () -> reads.inLine() > before);
    return answer;
  }

  @Test
  void who_waits_meanwhile_is_answered_by_one_query_each_with_its_own() throws Exception {
    List<Query> underWay = twoUnderWay();
    CompletableFuture<List<Document>> c = inLine("c");
    CompletableFuture<List<Document>> d = inLine("d");
    assertThat(arrived).isEmpty();
    underWay.getFirst().found();
    Query shared = arrived.take();
    assertThat(shared.questions()).hasSize(2);
    shared.found();
    assertThat(c.get()).containsExactly(commit("c"));
    assertThat(d.get()).containsExactly(commit("d"));
  }

  @Test
  void a_query_that_fails_fails_those_that_shared_it_and_no_others() throws Exception {
    List<Query> underWay = twoUnderWay();
    CompletableFuture<List<Document>> c = inLine("c");
    CompletableFuture<List<Document>> d = inLine("d");
    underWay.getFirst().found();
    Query shared = arrived.take();
    CompletableFuture<List<Document>> e = inLine("e");
    shared.answer().completeExceptionally(new IllegalStateException("lost"));
    assertThatThrownBy(c::get).hasCauseInstanceOf(LogUnavailable.class);
    assertThatThrownBy(d::get).hasCauseInstanceOf(LogUnavailable.class);
    arrived.take().found();
    assertThat(e.get()).containsExactly(commit("e"));
  }

  @Test
  void who_no_longer_waits_holds_nobody_up() throws Exception {
    reads = reads(Duration.ofMillis(50));
    List<Query> underWay = twoUnderWay();
    CompletableFuture<List<Document>> gone = inLine("c");
    assertThatThrownBy(gone::get).hasCauseInstanceOf(LogUnavailable.class);
    underWay.forEach(Query::found);
    CompletableFuture<List<Document>> next = asked("d");
    Query query = arrived.take();
    assertThat(query.questions()).extracting(Question::keys).containsExactly(List.of("d"));
    query.found();
    assertThat(next.get()).containsExactly(commit("d"));
  }

  @Test
  void a_range_asks_for_the_places_of_one_stream_only() {
    StreamId stream = StreamId.parse("project:p1");
    Question some = Question.ofStream(stream, 3, 5, List.of("cmd:c1"));
    assertThat(some.wants(List.of("project:p1#0000000004"))).isTrue();
    assertThat(some.wants(List.of("project:p1#0000000005", "project:p10#0000000003"))).isFalse();
    assertThat(some.wants(List.of("project:p2#0000000000", "cmd:c1"))).isTrue();
    Question rest = Question.ofStream(stream, 3, EventLog.LAST_SEQ + 1, List.of());
    assertThat(rest.wants(List.of("project:p1#9999999999"))).isTrue();
    assertThat(rest.wants(List.of("project:p1#0000000002", "cmd:c1"))).isFalse();
  }
}
