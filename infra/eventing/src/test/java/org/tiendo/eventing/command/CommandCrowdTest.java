package org.tiendo.eventing.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tiendo.eventing.store.Envelope;
import org.tiendo.eventing.store.LogServer;
import org.tiendo.eventing.store.MongoEventLog;
import org.tiendo.eventing.store.MongoSnapshots;

/// Many senders at once, in two processes as it were: two logs on one collection.
@Tag("embedded")
@ExtendWith(LogServer.class)
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class CommandCrowdTest {

  private final List<MongoEventLog> logs = new ArrayList<>();
  private final List<StreamSnapshots> snapshots = new ArrayList<>();
  private final List<Commands> nodes = new ArrayList<>();

  @BeforeEach
  void open(MongoDatabase empty) {
    HandClock clock = HandClock.real(LocalDate.of(2026, 11, 23));
    FeatureRegistry features = new FeatureRegistry(List.of(Tally.feature()));
    for (int node = 0; node < 2; node++) {
      SimpleMeterRegistry meters = new SimpleMeterRegistry();
      MongoEventLog log = new MongoEventLog(empty, "task", "tenant-1", clock::now, meters);
      logs.add(log);
      StreamSnapshots kept =
          new StreamSnapshots(log, features, new MongoSnapshots(empty, "task"), meters);
      snapshots.add(kept);
      nodes.add(
          new AxonCommands(
              log, features, kept, clock, "tenant-1", TallyFixture.BACKDATING_DAYS, meters));
    }
  }

  @AfterEach
  void close() {
    snapshots.forEach(StreamSnapshots::close);
    logs.forEach(MongoEventLog::close);
  }

  @Test
  void fifty_threads_with_one_command_store_it_once_and_get_one_answer() throws Exception {
    List<CommandCall> calls = Collections.nCopies(50, TallyCalls.add("same", "t1", 1));
    assertThat(sendAll(calls, 1)).hasSize(1).allSatisfy(this::accepted);
    assertThat(logs.getFirst().head()).isEqualTo(1);
  }

  @Test
  void two_hundred_commands_each_sent_eight_times_are_stored_once_each() throws Exception {
    List<CommandCall> calls = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      CommandCall call = TallyCalls.add("k" + i, "t" + i % 5, 1);
      IntStream.range(0, 8).forEach(_ -> calls.add(call));
    }
    Collections.shuffle(calls, new Random(7));
    assertThat(sendAll(calls, 2)).hasSize(200).allSatisfy(this::accepted);
    assertGaplessWith(200);
  }

  @Test
  void a_crowd_on_one_stream_gets_through() throws Exception {
    List<CommandCall> calls =
        IntStream.range(0, 150).mapToObj(i -> TallyCalls.add("k" + i, "hot", 1)).toList();
    assertThat(sendAll(calls, 2)).hasSize(150).allSatisfy(this::accepted);
    assertGaplessWith(150);
    assertThat(logs.getFirst().stream(Tally.stream("hot"), 0))
        .extracting(Envelope::seq)
        .containsExactlyElementsOf(LongStream.range(0, 150).boxed().toList());
  }

  @Test
  void a_limit_holds_however_many_race_for_it() throws Exception {
    List<CommandCall> calls =
        IntStream.range(0, 60).mapToObj(i -> TallyCalls.add("k" + i, "t1", 50)).toList();
    assertThat(sendAll(calls, 2)).filteredOn(Outcome.Accepted.class::isInstance).hasSize(20);
    assertGaplessWith(20);
  }

  private void accepted(Outcome outcome) {
    assertThat(outcome).isInstanceOf(Outcome.Accepted.class);
  }

  private void assertGaplessWith(int events) {
    assertThat(logs.getFirst().read(0, 1_000))
        .extracting(Envelope::n)
        .containsExactlyElementsOf(LongStream.range(0, events).boxed().toList());
  }

  /// Sends all at once, to the nodes in turn, each until it has an answer.
  ///
  /// @return the outcome by command: equal for all sendings of it
  private List<Outcome> sendAll(List<CommandCall> calls, int onNodes) throws Exception {
    Map<String, Outcome> outcomes = new ConcurrentHashMap<>();
    List<Future<?>> sent = new ArrayList<>();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < calls.size(); i++) {
        CommandCall call = calls.get(i);
        Commands node = nodes.get(i % onNodes);
        sent.add(
            threads.submit(() -> {
              Outcome outcome = untilAnswered(node, call);
              Outcome before = outcomes.putIfAbsent(call.key(), outcome);
              assertThat(before == null ? outcome : before).isEqualTo(outcome);
            }));
      }
    }
    for (Future<?> each : sent) {
      each.get();
    }
    return List.copyOf(outcomes.values());
  }

  private static Outcome untilAnswered(Commands node, CommandCall call) {
    while (!Thread.currentThread().isInterrupted()) {
      Outcome outcome = node.send(call);
      if (!(outcome instanceof Outcome.InFlight)) {
        return outcome;
      }
      LockSupport.parkNanos(1_000_000);
    }
    throw new IllegalStateException("interrupted");
  }
}
