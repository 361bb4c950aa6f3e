package org.tiendo.eventing.rebuild;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Status;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.inbox.HoleReader;
import org.tiendo.eventing.lease.Lease;
import org.tiendo.eventing.observe.MeterNames;
import org.tiendo.eventing.projection.ConcurrentFold;
import org.tiendo.eventing.projection.Freshness;
import org.tiendo.eventing.projection.Ledger;
import org.tiendo.eventing.projection.Projection;
import org.tiendo.eventing.projection.ProjectionRunner;
import org.tiendo.eventing.relay.Eventually;
import org.tiendo.eventing.relay.MemoryLog;
import org.tiendo.eventing.store.EventJson;

/// An instance of a service with a read model: what its inboxes deliver is given by hand, the rest is as it runs.
final class Instance implements AutoCloseable {

  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final ProjectionRunner runner;
  final RebuildWorker worker;
  private final MemoryLog log;

  Instance(String name, MongoDatabase database, MemoryLog log, Projection projection, Clock clock) {
    this(name, database, log, projection, clock, null);
  }

  Instance(
      String name,
      MongoDatabase database,
      MemoryLog log,
      Projection projection,
      Clock clock,
      @Nullable LocalTime auditAt) {
    this.log = log;
    Map<String, HoleReader> owners =
        Map.of(
            "task",
            (from, limit) -> log.pages().from(from, limit),
            "review",
            (from, limit) -> log.pages().from(from, limit).stream().map(Ledger::ofReview).toList());
    this.runner =
        new ProjectionRunner(
            projection,
            database,
            owners,
            Lease.SOLE,
            new EventJson().mapper(),
            meters,
            InstantSource.system());
    this.worker =
        RebuildWorker.of(
            runner,
            database,
            owners,
            new EventJson().mapper(),
            new RebuildSettings(auditAt, 0),
            clock,
            name,
            meters);
    worker.start();
  }

  Rebuilds rebuilds() {
    return worker.rebuilds();
  }

  /// Delivers everything that the log has and the copy that is read lacks.
  void deliver() {
    List<PublishedRecord> task = log.records();
    List<PublishedRecord> review = task.stream().map(Ledger::ofReview).toList();
    for (List<PublishedRecord> records : List.of(task, review)) {
      String name = records.getFirst().log();
      int at = (int) runner.positions(name).load().last() + 1;
      if (at < records.size()) {
        handle(records.subList(at, records.size()));
      }
    }
  }

  /// Once more if another writer was faster, as an inbox does.
  private void handle(List<PublishedRecord> batch) {
    while (true) {
      try {
        runner.handle(batch);
        return;
      } catch (ConcurrentFold _) {
        Thread.onSpinWait();
      }
    }
  }

  Job job() {
    return rebuilds().job().orElseThrow();
  }

  /// Nothing is followed here: so it does not become stale.
  Status health() {
    Freshness keepsUp = new Freshness(InstantSource.system(), List.of());
    return new ReadModelHealth("ledger", keepsUp, worker::differing).health().getStatus();
  }

  double comparisons(String outcome) {
    return meters
        .get(MeterNames.PROJECTION_COMPARISONS)
        .tag(MeterNames.OUTCOME, outcome)
        .counter()
        .count();
  }

  void until(Job.State state) {
    Eventually.holds(
        state.toString(), () -> rebuilds().job().filter(job -> job.state() == state).isPresent());
  }

  @Override
  public void close() {
    worker.close();
    runner.close();
  }
}
