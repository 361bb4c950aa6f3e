package org.tiendo.bench.log;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.tiendo.bench.log.Notes.TakeNote;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.kernel.Actor;
import org.tiendo.eventing.command.AxonCommands;
import org.tiendo.eventing.command.CommandCall;
import org.tiendo.eventing.command.Commands;
import org.tiendo.eventing.command.FeatureRegistry;
import org.tiendo.eventing.command.Outcome;
import org.tiendo.eventing.command.StreamSnapshots;
import org.tiendo.eventing.config.InstallationClock;
import org.tiendo.eventing.observe.MeterNames;
import org.tiendo.eventing.store.Commit;
import org.tiendo.eventing.store.EventForms;
import org.tiendo.eventing.store.EventLog;
import org.tiendo.eventing.store.MongoEventLog;
import org.tiendo.eventing.store.MongoSnapshots;
import org.tiendo.eventing.store.SequencedLogStorageEngine;
import org.tiendo.eventing.store.StreamId;

/// The sequenced log.
final class OwnWay implements Way {

  private static final String FEATURE = "note";
  private static final String DIGEST = "0".repeat(64);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 25);
  private static final Actor ACTOR =
      new Actor(new PersonId("person-1"), new UnitId("unit-1"), Set.of());

  private final MeterRegistry meters = new SimpleMeterRegistry();
  private final FeatureRegistry forms = new FeatureRegistry(List.of(Notes.feature()));
  private final AtomicLong number = new AtomicLong();
  private final MongoEventLog log;
  private final StreamSnapshots snapshots;
  private final Commands commands;
  private final SequencedLogStorageEngine engine;

  OwnWay(MongoDatabase database) {
    this.log = new MongoEventLog(database, "bench", "tenant-1", InstantSource.system(), meters);
    this.snapshots = new StreamSnapshots(log, forms, new MongoSnapshots(database, "bench"), meters);
    this.commands = new AxonCommands(log, forms, snapshots, new Utc(), "tenant-1", 3_650, meters);
    this.engine = new SequencedLogStorageEngine(log, forms);
  }

  /// The wall clock in UTC.
  private static final class Utc implements InstallationClock {
    @Override
    public ZoneId zone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Instant now() {
      return Instant.now();
    }

    @Override
    public LocalDate today() {
      return LocalDate.now(ZoneOffset.UTC);
    }

    @Override
    public void follow(LocalDate date) {
      // The wall clock follows nobody.
    }
  }

  @Override
  public String name() {
    return "sequenced-log";
  }

  EventLog log() {
    return log;
  }

  /// Inserts and commits so far.
  Groups groups() {
    DistributionSummary groups = meters.summary(MeterNames.LOG_GROUP, MeterNames.LOG, "bench");
    return new Groups(groups.count(), groups.totalAmount());
  }

  record Groups(long inserts, double commits) {
    /// Commits in one insert, on average, since `before`.
    double mean(Groups before) {
      return (commits - before.commits()) / Math.max(1, inserts - before.inserts());
    }
  }

  @Override
  public void append(String stream, long seq) {
    EventForms.Form form = forms.encode(Noted.on(stream));
    String command = "%s-%d-%d".formatted(stream, seq, number.getAndIncrement());
    Commit.NewEvent event =
        new Commit.NewEvent(
            new StreamId(FEATURE, stream), seq, form.type(), form.version(), form.data());
    log.append(
        new Commit(
            command,
            DIGEST,
            "person-1",
            "unit-1",
            null,
            DAY,
            command,
            null,
            List.of(event),
            Set.of()));
  }

  @Override
  public int load(String stream) {
    return (int)
        log.stream(new StreamId(FEATURE, stream), 0).stream()
            .map(forms::decode)
            .filter(Noted.class::isInstance)
            .count();
  }

  @Override
  public EventStorageEngine engine() {
    return engine;
  }

  @Override
  public void update(String stream, long unique) {
    ProjectId on = new ProjectId(stream);
    Outcome outcome =
        commands.send(
            new CommandCall(
                ACTOR,
                "k-" + unique,
                DIGEST,
                null,
                null,
                null,
                null,
                null,
                context -> new TakeNote(context, on)));
    if (!(outcome instanceof Outcome.Accepted accepted) || accepted.events().size() != 1) {
      throw new IllegalStateException("a command was not carried out: " + outcome);
    }
  }

  @Override
  public void close() {
    snapshots.close();
    log.close();
  }
}
