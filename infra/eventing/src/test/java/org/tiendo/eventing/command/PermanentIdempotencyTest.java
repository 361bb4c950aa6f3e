package org.tiendo.eventing.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.tiendo.embedded.EmbeddedMongo;
import org.tiendo.eventing.store.Commits;
import org.tiendo.eventing.store.EventLog;
import org.tiendo.eventing.store.MongoEventLog;
import org.tiendo.eventing.store.MongoSnapshots;

/// A command of long ago is answered as it was then, by a server and a service that have both started anew; and it is found
/// by an index.
@Tag("embedded")
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class PermanentIdempotencyTest {

  private static final int WRITERS = 128;

  @TempDir private Path folder;

  @Test
  void a_command_is_answered_with_its_first_result_after_a_restart() throws Exception {
    answeredAfter(1_000);
  }

  @Test
  @Tag("deep")
  void a_command_is_answered_with_its_first_result_after_a_hundred_thousand_others()
      throws Exception {
    answeredAfter(100_000);
  }

  private void answeredAfter(int commits) throws Exception {
    CommandCall call = TallyCalls.add("k1", "t1", 600);
    Outcome first =
        running((commands, log) -> {
          Outcome outcome = commands.send(call);
          fill(log, commits);
          return outcome;
        });
    assertThat(first).isInstanceOf(Outcome.Accepted.class);
    List<Outcome> later =
        running((commands, log) -> {
          assertThat(log.head()).isEqualTo(commits + 1);
          return List.of(commands.send(call), commands.send(TallyCalls.add("k1", "t1", 599)));
        });
    assertThat(later.getFirst()).isEqualTo(first);
    assertThat(later.getLast()).isInstanceOf(Outcome.KeyReused.class);
  }

  private interface Use<T> {
    T with(Commands commands, EventLog log) throws Exception;
  }

  /// Starts server and service on the folder, and stops both.
  private <T> T running(Use<T> use) throws Exception {
    SimpleMeterRegistry meters = new SimpleMeterRegistry();
    HandClock clock = HandClock.real(LocalDate.of(2026, 11, 23));
    FeatureRegistry features = new FeatureRegistry(List.of(Tally.feature()));
    try (EmbeddedMongo server = EmbeddedMongo.start(folder, 0);
        MongoClient client = MongoClients.create(server.uri())) {
      server.meters().bindTo(meters);
      MongoDatabase database = client.getDatabase("test");
      try (MongoEventLog log = new MongoEventLog(database, "task", "tenant-1", clock::now, meters);
          StreamSnapshots snapshots =
              new StreamSnapshots(log, features, new MongoSnapshots(database, "task"), meters)) {
        Commands commands =
            new AxonCommands(
                log, features, snapshots, clock, "tenant-1", TallyFixture.BACKDATING_DAYS, meters);
        T result = use.with(commands, log);
        assertThat(meters.get("tiendo.embedded.mongo.full.scans").functionCounter().count())
            .isZero();
        return result;
      }
    }
  }

  private static void fill(EventLog log, int commits) throws Exception {
    AtomicInteger next = new AtomicInteger();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> writers = new ArrayList<>();
      for (int i = 0; i < WRITERS; i++) {
        writers.add(
            threads.submit(() -> {
              for (int n = next.getAndIncrement(); n < commits; n = next.getAndIncrement()) {
                log.append(Commits.one("later-" + n, "project:later-" + n, 0));
              }
            }));
      }
      for (Future<?> writer : writers) {
        writer.get();
      }
    }
  }
}
