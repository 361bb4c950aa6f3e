package org.tiendo.eventing.simulation;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Optional;
import org.tiendo.eventing.lease.Lease;
import org.tiendo.eventing.relay.SimulatedRelay;
import org.tiendo.eventing.simulation.Command.Answer;
import org.tiendo.eventing.store.Commits;
import org.tiendo.eventing.store.Envelope;
import org.tiendo.eventing.store.EventLog;
import org.tiendo.eventing.store.EventLog.AppendConflict;
import org.tiendo.eventing.store.EventLog.LogUnavailable;
import org.tiendo.eventing.store.SimulatedStore;
import org.tiendo.eventing.store.StoredCommit;
import org.tiendo.eventing.store.StreamId;

/// One life of a service that owns the log: appender, relay, and the requests it was sent.
final class ServiceNode {

  private static final int ATTEMPTS = 20;

  /// Of a stream so many events are read along with the look-up.
  private static final int SHORT = 8;

  final Process process;
  private final EventLog log;
  private final SimulatedRelay relay;
  private final boolean looksUp;

  ServiceNode(
      Process process, MongoDatabase database, Lease lease, KafkaClients kafka, boolean looksUp) {
    this.process = process;
    this.looksUp = looksUp;
    MeterRegistry meters = new SimpleMeterRegistry();
    this.log = SimulatedStore.open(database, process, meters);
    this.relay =
        new SimulatedRelay(
            log, lease, kafka::admin, () -> kafka.consumer(true), kafka::producer, meters, process);
    process.start("relay", this::relay);
  }

  private void relay() {
    try {
      relay.run();
      throw new AssertionError("the relay of " + process + " raised an alarm");
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  EventLog log() {
    return log;
  }

  boolean relays() {
    return relay.active();
  }

  /// What the command side of a service does with a log: looks the id up, decides on what the streams are, appends, and begins
  /// again after a conflict.
  Answer carryOut(Command command) {
    try {
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        EventLog.Found found = found(command);
        if (found.commit().isPresent()) {
          return Answer.Stored.of(found.commit().get());
        }
        try {
          return Answer.Stored.of(append(command, found.events()));
        } catch (AppendConflict e) {
          if (e.kind() == AppendConflict.Kind.CLAIM && earlier(command).isEmpty()) {
            return new Answer.ClaimTaken();
          }
        }
      }
    } catch (LogUnavailable e) {
      return new Answer.Unknown();
    }
    return new Answer.Unknown();
  }

  private Optional<StoredCommit> earlier(Command command) {
    return looksUp ? log.commitOf(command.id()) : Optional.empty();
  }

  private EventLog.Found found(Command command) {
    StreamId first = StreamId.parse(command.streams().getFirst());
    return looksUp
        ? log.find(command.id(), first, 0, SHORT)
        : new EventLog.Found(Optional.empty(), log.stream(first, 0, SHORT));
  }

  private StoredCommit append(Command command, List<Envelope> first) {
    Commits commit = Commits.named(command.id());
    for (String stream : command.streams()) {
      boolean known = stream.equals(command.streams().getFirst()) && first.size() < SHORT;
      commit.event(stream, known ? first.size() : log.stream(StreamId.parse(stream), 0).size());
    }
    if (command.claim() != null) {
      commit.claim(command.claim());
    }
    return log.append(commit.build());
  }
}
