package org.tiendo.eventing.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.inbox.HoleReader;
import org.tiendo.eventing.lease.Lease;
import org.tiendo.eventing.lease.MongoLease;
import org.tiendo.eventing.relay.Eventually;
import org.tiendo.eventing.relay.MemoryLog;
import org.tiendo.eventing.store.EventJson;

@Tag("embedded")
class ProjectionRunnerTest {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private final List<PublishedRecord> task = new MemoryLog().grow(400).records();
  private final List<PublishedRecord> review = task.stream().map(Ledger::ofReview).toList();

  @Test
  void a_batch_is_folded_and_read_at_its_token() {
    ProjectionRunner runner = runner(MongoTestServer.fresh());
    assertThat(runner.read("").token()).isEqualTo(Token.NOTHING);
    runner.handle(task.subList(0, 50));
    runner.handle(review.subList(0, 20));
    Views.Snapshot snapshot = runner.read("");
    assertThat(snapshot.token()).hasToString("review:19,task:49");
    List<PublishedRecord> all = new ArrayList<>(task.subList(0, 50));
    all.addAll(review.subList(0, 20));
    assertThat(Ledger.texts(snapshot)).isEqualTo(Ledger.fold(all));
    assertThat(snapshot.documents()).extracting(Projection.View::id).isSorted();
  }

  @Test
  void a_prefix_reads_only_what_starts_with_it() {
    ProjectionRunner runner = runner(MongoTestServer.fresh());
    runner.handle(task.subList(0, 50));
    assertThat(runner.read("trail:").documents())
        .isNotEmpty()
        .allMatch(view -> view.id().startsWith("trail:"));
    assertThat(runner.read("trail:3").documents()).hasSize(1);
    assertThat(runner.read("none").documents()).isEmpty();
  }

  @Test
  void what_was_folded_before_is_left_out_and_a_hole_is_refused() {
    ProjectionRunner runner = runner(MongoTestServer.fresh());
    runner.handle(task.subList(0, 50));
    runner.handle(task.subList(0, 50));
    runner.handle(task.subList(30, 60));
    assertThat(Ledger.texts(runner.read(""))).isEqualTo(Ledger.fold(task.subList(0, 60)));
    assertThatThrownBy(() -> runner.handle(task.subList(61, 70)))
        .isInstanceOf(IllegalStateException.class);
    assertThat(runner.token()).hasToString("task:59");
    assertThat(runner.positions("task").load().last()).isEqualTo(59);
    assertThat(runner.positions("review").load().last()).isEqualTo(-1);
  }

  @Test
  void a_rebuilt_model_is_stored_byte_for_byte_like_one_that_followed() {
    MongoDatabase followed = MongoTestServer.fresh();
    ProjectionRunner small = runner(followed);
    for (int i = 0; i < 400; i += 8) {
      small.handle(task.subList(i, i + 8));
    }
    small.positions("task").quiet();
    MongoDatabase rebuilt = MongoTestServer.fresh();
    ProjectionRunner whole = runner(rebuilt);
    whole.handle(task);
    whole.positions("task").quiet();
    assertThat(stored(followed)).isEqualTo(stored(rebuilt)).isNotEmpty();
  }

  @Test
  void who_follows_is_told_of_everything_once_and_then_of_what_changed_alone() {
    ProjectionRunner runner = runner(MongoTestServer.fresh());
    runner.handle(task.subList(0, 200));
    runner.handle(review.subList(0, 20));
    Map<String, Projection.View> known = new TreeMap<>();
    Views.Mark first = runner.follow(null, view -> keep(view, known));
    assertThat(first.token()).hasToString("review:19,task:199");
    assertThat(followed(first, known)).isEqualTo(runner.read(""));
    assertThat(runner.follow(first, view -> fail("%s did not change", view))).isEqualTo(first);
    runner.handle(task.subList(200, 201));
    List<String> changed = new ArrayList<>();
    Views.Mark second =
        runner.follow(
            first,
            view -> {
              changed.add(view.id());
              keep(view, known);
            });
    assertThat(changed).isNotEmpty().hasSizeLessThan(known.size());
    assertThat(followed(second, known)).isEqualTo(runner.read(""));
  }

  @Test
  void who_follows_while_batches_are_folded_has_all_documents_at_one_token() throws Exception {
    ProjectionRunner runner = runner(MongoTestServer.fresh());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<?> folding =
          threads.submit(() -> {
            for (int i = 0; i < 400; i += 5) {
              runner.handle(task.subList(i, i + 5));
            }
          });
      Map<String, Projection.View> known = new TreeMap<>();
      Views.Mark mark = null;
      while (mark == null || mark.token().equals(Token.NOTHING) || !folding.isDone()) {
        mark = runner.follow(mark, view -> keep(view, known));
        int count = (int) (mark.token().last("task") + 1);
        assertThat(Ledger.texts(followed(mark, known)))
            .isEqualTo(Ledger.fold(task.subList(0, count)));
      }
      folding.get();
    }
  }

  @Test
  void who_follows_is_told_of_everything_again_when_another_copy_is_read() {
    MongoDatabase database = MongoTestServer.fresh();
    ProjectionRunner runner = runner(database);
    runner.handle(task.subList(0, 50));
    Views.Mark first = runner.follow(null, _ -> {});
    ReadModels models = new ReadModels(database, new EventJson().mapper());
    Copy other = models.create(runner.identity(), 7);
    runner.follower(other).fold(task.subList(0, 60));
    assertThat(models.move(models.alias(runner.projection().name()), other.id())).isTrue();
    Map<String, Projection.View> known = new TreeMap<>();
    Views.Mark second = runner.follow(first, view -> keep(view, known));
    assertThat(second).isEqualTo(new Views.Mark(other.id(), Token.of("task", 59)));
    assertThat(Ledger.texts(followed(second, known))).isEqualTo(Ledger.fold(task.subList(0, 60)));
  }

  private static void keep(Projection.View view, Map<String, Projection.View> known) {
    if (view.sections().isEmpty()) {
      known.remove(view.id());
    } else {
      known.put(view.id(), view);
    }
  }

  private static Views.Snapshot followed(Views.Mark mark, Map<String, Projection.View> known) {
    return new Views.Snapshot(mark.token(), List.copyOf(known.values()));
  }

  @Test
  void who_waits_for_a_token_is_told_when_it_is_there() throws Exception {
    ProjectionRunner runner = runner(MongoTestServer.fresh());
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Boolean> waiting =
          threads.submit(() -> runner.await(Token.parse("task:9,review:4"), LIMIT));
      runner.handle(task.subList(0, 10));
      assertThat(waiting.isDone()).isFalse();
      runner.handle(review.subList(0, 5));
      assertThat(waiting.get()).isTrue();
    }
    assertThat(runner.await(Token.of("task", 10), Duration.ofMillis(1))).isFalse();
    runner.close();
    assertThat(runner.await(Token.of("task", 10), LIMIT)).isFalse();
  }

  @Test
  void who_waits_for_a_move_is_told_of_the_next_one() throws Exception {
    ProjectionRunner runner = runner(MongoTestServer.fresh());
    assertThat(runner.awaitOther(Token.NOTHING, Duration.ofMillis(1))).isEqualTo(Token.NOTHING);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Token> waiting = threads.submit(() -> runner.awaitOther(Token.NOTHING, LIMIT));
      runner.handle(task.subList(0, 10));
      assertThat(waiting.get()).isEqualTo(Token.of("task", 9));
    }
    assertThat(runner.awaitOther(Token.NOTHING, LIMIT)).isEqualTo(Token.of("task", 9));
    runner.close();
    assertThat(runner.awaitOther(Token.of("task", 9), LIMIT)).isEqualTo(Token.of("task", 9));
  }

  @Test
  void gauges_tell_position_and_lag_of_each_log() {
    ProjectionRunner runner = runner(MongoTestServer.fresh());
    runner.handle(task.subList(0, 10));
    runner.positions("task").behind(7);
    assertThat(meters.get("tiendo.projection.position").tag("log", "task").gauge().value())
        .isEqualTo(9);
    assertThat(meters.get("tiendo.projection.lag").tag("log", "task").gauge().value()).isEqualTo(7);
  }

  @Test
  void of_two_processes_one_folds_and_the_other_shows_it() {
    MongoDatabase database = MongoTestServer.fresh();
    ProjectionRunner one = beside(database, "one");
    ProjectionRunner other = beside(database, "other");
    one.handle(task.subList(0, 10));
    other.handle(task.subList(0, 30));
    assertThat(other.token()).hasToString("task:9");
    one.handle(task.subList(10, 30));
    assertThat(Ledger.texts(other.read(""))).isEqualTo(Ledger.fold(task.subList(0, 30)));
  }

  @Test
  void who_takes_over_folds_what_was_left() {
    MongoDatabase database = MongoTestServer.fresh();
    ProjectionRunner one = beside(database, "one");
    ProjectionRunner other = beside(database, "other");
    one.handle(task.subList(0, 10));
    other.handle(task.subList(0, 400));
    Eventually.holds("what was left is counted", () -> behind(other) == 390);
    one.close();
    Eventually.holds("the other folds", () -> behind(other) == 0);
    assertThat(other.token()).isEqualTo(Token.of("task", 399));
    assertThat(Ledger.texts(other.read(""))).isEqualTo(Ledger.fold(task));
  }

  private static long behind(ProjectionRunner runner) {
    runner.positions("task").behind(0);
    return runner.freshness().state().behind();
  }

  private ProjectionRunner beside(MongoDatabase database, String holder) {
    Map<String, HoleReader> owners =
        Map.of(
            "task",
            (from, limit) -> task.subList((int) from, (int) Math.min(task.size(), from + limit)));
    return new ProjectionRunner(
        Ledger.PROJECTION,
        database,
        owners,
        new MongoLease(database, "folds", "ledger", holder, MongoLease.Times.USUAL),
        new EventJson().mapper(),
        new SimpleMeterRegistry(),
        InstantSource.system());
  }

  private ProjectionRunner runner(MongoDatabase database) {
    return runner(database, Ledger.PROJECTION);
  }

  private ProjectionRunner runner(MongoDatabase database, Projection projection) {
    return new ProjectionRunner(
        projection,
        database,
        Ledger.WITHOUT_OWNERS,
        Lease.SOLE,
        new EventJson().mapper(),
        meters,
        InstantSource.system());
  }

  private static List<String> stored(MongoDatabase database) {
    List<String> all = new ArrayList<>();
    database
        .getCollection(Ledger.PROJECTION.identity().copy(0))
        .find()
        .sort(new Document("_id", 1))
        .forEach(document -> all.add(document.toJson()));
    return all;
  }
}
