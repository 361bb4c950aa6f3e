package org.tiendo.eventing.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.lease.Lease;
import org.tiendo.eventing.lease.MongoLease;
import org.tiendo.eventing.projection.MongoTestServer;

/// Several relays of one log, on Kafka and MongoDB.
@Tag("embedded")
class StandbyTest {

  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

  private final MemoryLog log = new MemoryLog();
  private final MongoDatabase database = MongoTestServer.fresh();
  private final MongoRepublications republications = new MongoRepublications(database);
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private String topic;

  /// Lets a relay stop when it has been told that it may send, as a process does that is sent SIGSTOP just then.
  private static final class Stopping implements Lease {
    private final Lease real;
    private final CountDownLatch goesOn = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean stops;

    Stopping(Lease real) {
      this.real = real;
    }

    @Override
    public boolean held() {
      boolean held = real.held();
      if (held && stops) {
        stopped.countDown();
        try {
          goesOn.await();
        } catch (InterruptedException e) {
          throw new AssertionError(e);
        }
      }
      return held;
    }

    @Override
    public void release() {
      real.release();
    }
  }

  @BeforeEach
  void name(TestInfo test) {
    topic = test.getTestMethod().orElseThrow().getName() + "-" + System.nanoTime();
  }

  @Test
  void one_relays_until_it_is_closed_then_another_goes_on() {
    log.grow(100);
    try (Relay second = relay("second", new SimpleMeterRegistry())) {
      try (Relay first = relay("first", meters)) {
        first.start();
        reaches(first, 99);
        second.start();
        Eventually.holds("standby", () -> second.state() == Relay.State.STANDBY);
        log.grow(50);
        reaches(first, 149);
        assertThat(second.state()).isEqualTo(Relay.State.STANDBY);
        assertThat(meters.get("tiendo.relay.active").gauge().value()).isEqualTo(1);
      }
      log.grow(50);
      reaches(second, 199);
      assertThat(second.state()).isEqualTo(Relay.State.RUNNING);
      assertThat(meters.get("tiendo.relay.active").gauge().value()).isZero();
    }
    assertThat(KafkaServer.records(topic)).isEqualTo(log.records());
  }

  @Test
  void one_that_stood_still_and_wakes_up_repeats_at_most_what_it_had_in_hand() throws Exception {
    log.grow(100);
    Stopping lease = new Stopping(lease("first"));
    try (Relay first = relay(lease, meters);
        Relay second = relay("second", new SimpleMeterRegistry())) {
      first.start();
      reaches(first, 99);
      lease.stops = true;
      log.grow(10);
      lease.stopped.await();
      second.start();
      reaches(second, 109);
      log.grow(200);
      reaches(second, 309);
      lease.stops = false;
      lease.goesOn.countDown();
      Eventually.holds("standby", () -> first.state() == Relay.State.STANDBY);
      log.grow(10);
      reaches(second, 319);
    }
    List<PublishedRecord> sent = KafkaServer.records(topic);
    assertThat(sent.stream().distinct().toList()).isEqualTo(log.records());
    assertThat(sent).hasSizeBetween(320, 320 + 210);
    assertThat(meters.get("tiendo.relay.handovers").counter().count()).isEqualTo(1);
  }

  @Test
  void a_range_is_sent_once_more_when_it_is_ordered_and_once_for_each_order() {
    log.grow(2_500);
    try (Relay relay = relay("first", meters)) {
      relay.start();
      reaches(relay, 2_499);
      republications.order("order-1", 300, 2_199, NOW);
      republications.order("order-1", 300, 2_199, NOW);
      Eventually.holds("sent", () -> republications.open().isEmpty());
      log.grow(5);
      reaches(relay, 2_504);
    }
    List<PublishedRecord> sent = KafkaServer.records(topic);
    assertThat(sent.subList(0, 2_500)).isEqualTo(log.records().subList(0, 2_500));
    assertThat(sent.subList(2_500, 4_400)).isEqualTo(log.records().subList(300, 2_200));
    assertThat(sent.subList(4_400, 4_405)).isEqualTo(log.records().subList(2_500, 2_505));
    assertThat(republications.latest(10))
        .containsExactly(new MongoRepublications.Order("order-1", 300, 2_199, 2_200, NOW));
  }

  @Test
  void an_order_that_nobody_finished_is_finished_by_who_relays_next() {
    log.grow(50);
    republications.order("order-1", 10, 39, NOW);
    republications.sent(republications.open().orElseThrow(), 30);
    republications.order("order-2", 0, 4, NOW.plusSeconds(1));
    try (Relay relay = relay("second", meters)) {
      relay.start();
      Eventually.holds("sent", () -> republications.open().isEmpty());
    }
    List<PublishedRecord> sent = KafkaServer.records(topic);
    assertThat(sent.subList(50, 60)).isEqualTo(log.records().subList(30, 40));
    assertThat(sent.subList(60, 65)).isEqualTo(log.records().subList(0, 5));
  }

  private Lease lease(String holder) {
    return new MongoLease(database, "relays", "task", holder, MongoLease.Times.USUAL);
  }

  private Relay relay(String holder, SimpleMeterRegistry into) {
    return relay(lease(holder), into);
  }

  private Relay relay(Lease lease, SimpleMeterRegistry into) {
    return new Relay(
        new RelayRoute(log, log::published, MemoryLog.FORM, topic),
        KafkaServer.bootstrap(),
        lease,
        republications,
        into);
  }

  private static void reaches(Relay relay, long position) {
    Eventually.holds("relay at " + position, () -> relay.position() == position);
  }
}
