package org.tiendo.eventing.relay;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.eventing.lease.Lease;
import org.tiendo.eventing.lease.MongoLease;
import org.tiendo.eventing.pace.Pace;
import org.tiendo.eventing.store.Envelope;
import org.tiendo.eventing.store.EventLog;
import org.tiendo.eventing.store.LeafHash;

/// The relay's steps in simulated time.
public final class SimulatedRelay {

  public static final String TOPIC = "task.events";
  private static final Duration FAILED = Duration.ofMillis(100);
  private static final Duration AT_END = Duration.ofMillis(40);
  private static final Duration STANDBY = Duration.ofMillis(30);

  private final RelayCourse course;
  private final Pace pace;

  public SimulatedRelay(
      EventLog log,
      Lease lease,
      Supplier<Admin> admin,
      Supplier<Consumer<byte[], byte[]>> consumer,
      Supplier<Producer<byte[], byte[]>> producer,
      MeterRegistry meters,
      Pace pace) {
    this.course =
        new RelayCourse(
            new RelayRoute(log, SimulatedRelay::published, MemoryLog.FORM, TOPIC),
            new RelayKafka(admin, consumer, producer),
            lease,
            Leases.NOTHING_AGAIN,
            meters,
            pace);
    this.pace = pace;
  }

  /// In the time of a simulation, which is some fifty times faster than the usual one.
  public static Lease lease(MongoDatabase database, String holder, Pace pace) {
    MongoLease.Times times = new MongoLease.Times(Duration.ofMillis(30), Duration.ofMillis(100));
    return new MongoLease(database, "relays", "task", holder, times, pace);
  }

  /// Returns only when it is alarmed.
  public void run() throws InterruptedException {
    while (true) {
      switch (course.step()) {
        case GO_ON -> {}
        case AT_END -> {
          pace.sleep(AT_END);
          if (pace.random(4) == 0 && course.checkEnd() == RelayCourse.Then.FAILED) {
            pace.sleep(FAILED);
          }
        }
        case FAILED -> pace.sleep(FAILED);
        case STAND_BY -> pace.sleep(STANDBY);
        case ALARMED -> {
          return;
        }
      }
    }
  }

  /// Whether this one relays now.
  public boolean active() {
    return course.state() == Relay.State.RUNNING;
  }

  public static LogPages pages(EventLog log) {
    return new LogPages(log, SimulatedRelay::published, MemoryLog.FORM);
  }

  public static PublishedRecord published(Envelope e) {
    return new PublishedRecord(
        "task",
        e.n(),
        e.agg().toString(),
        e.seq(),
        e.at(),
        e.eff(),
        new PersonId(e.by()),
        new UnitId(e.unit()),
        null,
        e.cmd(),
        e.corr(),
        null,
        e.t(),
        e.v(),
        LeafHash.of(e.bytes()),
        null);
  }
}
