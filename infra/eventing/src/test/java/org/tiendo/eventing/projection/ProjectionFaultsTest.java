package org.tiendo.eventing.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.lease.Lease;
import org.tiendo.eventing.relay.MemoryLog;
import org.tiendo.eventing.store.EventJson;

/// A projection that crashes, that has a second writer, that is read while it is written.
@Tag("embedded")
class ProjectionFaultsTest {

  private static final String COPY = Ledger.PROJECTION.identity().copy(0);

  private final List<PublishedRecord> task = new MemoryLog().grow(400).records();
  private final List<PublishedRecord> review = task.stream().map(Ledger::ofReview).toList();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void whatever_batches_and_crashes_the_result_is_the_fold_of_everything(long seed) {
    Random random = new Random(seed);
    MongoDatabase real = MongoTestServer.fresh();
    CrashingMongo crashing = new CrashingMongo(random);
    int crashes = 0;
    ProjectionRunner runner = runner(crashing.around(real));
    crashing.crashAt(0.2);
    while (!runner.token().equals(new Token(Map.of("task", 399L, "review", 399L)))) {
      List<PublishedRecord> log = random.nextBoolean() ? task : review;
      int at = (int) runner.positions(log == task ? "task" : "review").load().last() + 1;
      int from = Math.max(0, at - random.nextInt(20));
      try {
        runner.handle(log.subList(from, Math.min(400, at + random.nextInt(60))));
      } catch (CrashingMongo.Crash e) {
        crashes++;
        crashing.crashAt(0);
        runner = runner(crashing.around(real));
        crashing.crashAt(0.2);
      }
    }
    crashing.crashAt(0);
    List<PublishedRecord> all = new ArrayList<>(task);
    all.addAll(review);
    assertThat(crashes).isPositive();
    assertThat(Ledger.texts(runner(real).read(""))).isEqualTo(Ledger.fold(all));
  }

  @Test
  void after_a_crash_in_the_middle_nothing_is_read_until_the_batch_was_folded_again() {
    MongoDatabase real = announced();
    MongoDatabase further = MongoTestServer.fresh();
    folded(further, 30);
    Document written =
        further.getCollection(COPY).find(new Document("s.task.p", 29L)).cursor().next();
    real.getCollection(COPY)
        .replaceOne(
            new Document("_id", written.get("_id")), written, new ReplaceOptions().upsert(true));
    ProjectionRunner restarted = runner(real);
    ReadModels models = new ReadModels(real, new EventJson().mapper());
    SnapshotRead now = new SnapshotRead(models.copy(COPY));
    assertThat(now.attempt("")).isNull();
    restarted.handle(task.subList(10, 20));
    assertThat(now.attempt("")).isNull();
    restarted.handle(task.subList(20, 30));
    assertThat(Ledger.texts(restarted.read(""))).isEqualTo(Ledger.fold(task.subList(0, 30)));
  }

  @Test
  void a_batch_that_was_announced_and_cannot_be_written_leaves_what_was_folded_to_be_read() {
    MongoDatabase real = announced();
    Views.Snapshot read = runner(real).read("");
    assertThat(read.token()).isEqualTo(Token.of("task", 9));
    assertThat(Ledger.texts(read)).isEqualTo(Ledger.fold(task.subList(0, 10)));
    assertThat(runner(real).follow(null, _ -> {}).token()).isEqualTo(Token.of("task", 9));
  }

  /// The first write is that of the documents, the second that of the token.
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void a_batch_is_shown_from_its_first_write_on_whatever_comes_of_the_others(int failing) {
    MongoDatabase real = MongoTestServer.fresh();
    CrashingMongo crashing = new CrashingMongo(new Random(1));
    ProjectionRunner runner = runner(crashing.around(real));
    runner.handle(task.subList(0, 10));
    Map<String, Projection.View> followed = new TreeMap<>();
    Views.Mark mark = runner.follow(null, view -> keep(view, followed));
    runner.handle(task.subList(10, 30));
    crashing.crashBefore(failing);
    assertThatThrownBy(() -> runner.positions("task").quiet())
        .isInstanceOf(CrashingMongo.Crash.class);
    Views.Snapshot read = runner(real).read("");
    assertThat(read.token()).isEqualTo(Token.of("task", 29)).isEqualTo(runner.token());
    assertThat(Ledger.texts(read)).isEqualTo(Ledger.fold(task.subList(0, 30)));
    mark = runner(real).follow(mark, view -> keep(view, followed));
    assertThat(mark.token()).isEqualTo(read.token());
    assertThat(followed.values()).containsExactlyElementsOf(read.documents());
    assertThat(runner(real).follow(mark, _ -> {}).token()).isEqualTo(read.token());
    ProjectionRunner restarted = runner(real);
    restarted.handle(task.subList(30, 40));
    assertThat(Ledger.texts(runner(real).read(""))).isEqualTo(Ledger.fold(task.subList(0, 40)));
    restarted.positions("task").quiet();
    assertThat(Ledger.texts(runner(real).read(""))).isEqualTo(Ledger.fold(task.subList(0, 40)));
    assertThat(control(real)).doesNotContainKey("redo");
  }

  @Test
  void what_is_shown_of_a_prefix_holds_the_documents_that_are_not_written_yet() {
    MongoDatabase real = MongoTestServer.fresh();
    runner(real).handle(task);
    List<Projection.View> all = runner(real).read("").documents();
    assertThat(control(real)).containsKey("redo");
    assertThat(all).extracting(Projection.View::id).isSorted();
    assertThat(runner(real).read("a").documents())
        .isEqualTo(all.stream().filter(view -> view.id().startsWith("a")).toList());
  }

  private static void keep(Projection.View view, Map<String, Projection.View> known) {
    if (view.sections().isEmpty()) {
      known.remove(view.id());
    } else {
      known.put(view.id(), view);
    }
  }

  private static Document control(MongoDatabase real) {
    return real.getCollection("projections").find(new Document("_id", COPY)).cursor().next();
  }

  private void folded(MongoDatabase database, int records) {
    ProjectionRunner runner = runner(database);
    runner.handle(task.subList(0, records));
    runner.positions("task").quiet();
  }

  /// Ten records are folded, twenty more announced.
  private MongoDatabase announced() {
    MongoDatabase real = MongoTestServer.fresh();
    folded(real, 10);
    real.getCollection("projections")
        .updateOne(
            new Document("_id", COPY), new Document("$set", new Document("writing.task", 29L)));
    return real;
  }

  @Test
  void a_copy_that_is_gone_is_not_taken_for_an_empty_one() {
    ReadModels models = new ReadModels(MongoTestServer.fresh(), new EventJson().mapper());
    assertThat(new SnapshotRead(models.copy("gone")).attempt("")).isNull();
  }

  @Test
  void readers_never_see_a_torn_sum_while_a_writer_runs() throws Exception {
    MongoDatabase database = MongoTestServer.fresh();
    ProjectionRunner writer = runner(database);
    ProjectionRunner elsewhere = runner(database);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Callable<Integer> here = () -> readUntilTheEnd(writer);
      Callable<Integer> there = () -> readUntilTheEnd(elsewhere);
      List<Future<Integer>> readers =
          List.of(threads.submit(here), threads.submit(here), threads.submit(there));
      for (int i = 0; i < 400; i += 4) {
        writer.handle(task.subList(i, i + 4));
      }
      for (Future<Integer> reader : readers) {
        assertThat(reader.get()).isPositive();
      }
    }
  }

  private int readUntilTheEnd(ProjectionRunner runner) {
    int reads = 0;
    long last = -1;
    while (last < 399) {
      Views.Snapshot snapshot = runner.read("");
      long now = snapshot.token().last("task");
      assertThat(now).isGreaterThanOrEqualTo(last);
      assertThat(Ledger.texts(snapshot)).isEqualTo(Ledger.fold(task.subList(0, (int) now + 1)));
      last = now;
      reads++;
    }
    return reads;
  }

  @Test
  void of_two_writers_at_once_none_spoils_the_other() throws Exception {
    MongoDatabase database = MongoTestServer.fresh();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> writers = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        ProjectionRunner runner = runner(database);
        writers.add(threads.submit(() -> writeAll(runner)));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    }
    assertThat(Ledger.texts(runner(database).read(""))).isEqualTo(Ledger.fold(task));
  }

  private void writeAll(ProjectionRunner runner) {
    while (true) {
      int at = (int) runner.positions("task").load().last() + 1;
      if (at == 400) {
        return;
      }
      try {
        runner.handle(task.subList(at, Math.min(400, at + 10)));
      } catch (ConcurrentFold e) {
        Thread.onSpinWait();
      }
    }
  }

  private ProjectionRunner runner(MongoDatabase database) {
    return new ProjectionRunner(
        Ledger.PROJECTION,
        database,
        Ledger.WITHOUT_OWNERS,
        Lease.SOLE,
        new EventJson().mapper(),
        new SimpleMeterRegistry(),
        InstantSource.system());
  }
}
