package org.tiendo.eventing.command;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.tiendo.eventing.store.EventLog;
import org.tiendo.eventing.store.LogServer;
import org.tiendo.eventing.store.MongoEventLog;
import org.tiendo.eventing.store.MongoSnapshots;

/// The tally feature on an empty log.
@Tag("embedded")
@ExtendWith(LogServer.class)
abstract class TallyFixture {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
  static final int BACKDATING_DAYS = 400;

  final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  final FeatureRegistry features = new FeatureRegistry(List.of(Tally.feature()));
  MongoDatabase database;
  MongoEventLog log;
  Commands commands;
  private final List<StreamSnapshots> snapshots = new ArrayList<>();

  @BeforeEach
  void open(MongoDatabase empty) {
    database = empty;
    HandClock clock = HandClock.real(TODAY);
    log = log(clock);
    commands = commands(log, clock);
  }

  @AfterEach
  void close() {
    snapshots.forEach(StreamSnapshots::close);
    log.close();
  }

  MongoEventLog log(HandClock clock) {
    return new MongoEventLog(database, "task", "tenant-1", clock::now, meters);
  }

  Commands commands(MongoEventLog on, HandClock clock) {
    return new AxonCommands(
        on, features, snapshots(on), clock, "tenant-1", BACKDATING_DAYS, meters);
  }

  StreamSnapshots snapshots(EventLog on) {
    StreamSnapshots made =
        new StreamSnapshots(on, features, new MongoSnapshots(database, on.name()), meters);
    snapshots.add(made);
    return made;
  }

  Outcome.Accepted accepted(CommandCall call) {
    return (Outcome.Accepted) commands.send(call);
  }

  int sum(String tally) {
    return features
        .fold(Tally.stream(tally), log.stream(Tally.stream(tally), 0), Tally.class)
        .sum();
  }
}
