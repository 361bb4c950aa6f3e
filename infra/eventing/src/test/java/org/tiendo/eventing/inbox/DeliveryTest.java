package org.tiendo.eventing.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.lease.Lease;
import org.tiendo.eventing.projection.MongoTestServer;
import org.tiendo.eventing.relay.Eventually;
import org.tiendo.eventing.relay.KafkaServer;
import org.tiendo.eventing.relay.Leases;
import org.tiendo.eventing.relay.MemoryLog;
import org.tiendo.eventing.relay.Relay;
import org.tiendo.eventing.relay.RelayRoute;

/// From a log to a handler, on Kafka and MongoDB.
@Tag("embedded")
class DeliveryTest {

  private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");

  private final MemoryLog log = new MemoryLog();
  private final MongoDatabase database = MongoTestServer.fresh();
  private final InboxPositions positions = new InboxPositions(database);
  private final List<PublishedRecord> handled = Collections.synchronizedList(new ArrayList<>());
  private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
  private String topic;

  @BeforeEach
  void name(TestInfo test) {
    topic = test.getTestMethod().orElseThrow().getName() + "-" + System.nanoTime();
  }

  @Test
  void everything_arrives_once_over_restarts_of_both_sides() {
    for (int round = 1; round <= 3; round++) {
      try (Relay _ = relay();
          Inbox inbox = inbox(handled::addAll)) {
        log.grow(700);
        reaches(inbox, round * 700 - 1);
      }
    }
    assertThat(handled).isEqualTo(log.records());
    assertThat(positions.of("tester", "task").load().last()).isEqualTo(2099);
  }

  @Test
  void what_others_write_into_the_topic_does_no_harm() {
    log.grow(20);
    try (Relay relay = relay();
        Inbox inbox = inbox(handled::addAll)) {
      reaches(inbox, 19);
      KafkaServer.produce(
          topic,
          List.of(
              new ProducerRecord<>(topic, 0, null, "{".getBytes(UTF_8)),
              MemoryLog.FORM.toKafka(topic, log.records().get(4)),
              MemoryLog.FORM.toKafka(
                  topic, new MemoryLog("forged").grow(1000).records().get(999))));
      Eventually.holds("rejected", () -> rejected() == 2);
      log.grow(20);
      reaches(inbox, 39);
      assertThat(relay.state()).isEqualTo(Relay.State.RUNNING);
    }
    assertThat(handled).isEqualTo(log.records());
    Document parked =
        database.getCollection("parked").find(new Document("reason", "unreadable")).first();
    assertThat(parked).isNotNull().containsEntry("times", 1);
    assertThat(parked.getDate("since")).isEqualTo(NOW);
    assertThat(parked.get("facts", Document.class)).containsEntry("value", "{");
  }

  @Test
  void poisoned_records_are_parked_each_with_its_reason_and_nothing_is_missing() {
    log.grow(20);
    try (Relay _ = relay();
        Inbox inbox = inbox(handled::addAll)) {
      reaches(inbox, 19);
      ProducerRecord<byte[], byte[]> unknownType =
          MemoryLog.FORM.toKafka(topic, log.records().getFirst());
      renamed(unknownType, "ce_type", "org.tiendo.task.NeverHeardOf.v1");
      ProducerRecord<byte[], byte[]> laterVersion =
          MemoryLog.FORM.toKafka(topic, log.records().getFirst());
      renamed(laterVersion, "ce_type", "org.tiendo.task.ProgressReported.v9");
      ProducerRecord<byte[], byte[]> noPosition =
          MemoryLog.FORM.toKafka(topic, log.records().getFirst());
      noPosition.headers().remove("ce_position");
      KafkaServer.produce(
          topic,
          List.of(
              new ProducerRecord<>(topic, 0, null, "not JSON".getBytes(UTF_8)),
              new ProducerRecord<>(topic, 0, null, new byte[900_000]),
              new ProducerRecord<>(topic, 0, null, null),
              unknownType,
              laterVersion,
              noPosition));
      Eventually.holds("rejected", () -> rejected() == 6);
      log.grow(20);
      reaches(inbox, 39);
    }
    assertThat(handled).isEqualTo(log.records());
    assertThat(database.getCollection("parked").countDocuments()).isEqualTo(6);
  }

  private static void renamed(ProducerRecord<byte[], byte[]> record, String header, String value) {
    record.headers().remove(header);
    record.headers().add(header, value.getBytes(UTF_8));
  }

  @Test
  void everything_sent_several_times_and_old_batches_again_arrive_once() {
    log.grow(300);
    Random random = new Random(5);
    List<ProducerRecord<byte[], byte[]>> sent = new ArrayList<>();
    log.records()
        .forEach(record -> {
          for (int times = 2 + random.nextInt(4); times > 0; times--) {
            sent.add(MemoryLog.FORM.toKafka(topic, record));
          }
        });
    log.records().subList(40, 140).forEach(old -> sent.add(MemoryLog.FORM.toKafka(topic, old)));
    KafkaServer.produce(topic, sent);
    try (Inbox inbox = inbox(handled::addAll)) {
      reaches(inbox, 299);
    }
    assertThat(handled).isEqualTo(log.records());
    assertThat(meters.get("tiendo.inbox.forks").counter().count()).isZero();
  }

  @Test
  void a_reader_that_stood_still_while_another_went_on_takes_nothing_back() throws Exception {
    CountDownLatch stopped = new CountDownLatch(1);
    CountDownLatch goesOn = new CountDownLatch(1);
    List<PublishedRecord> late = Collections.synchronizedList(new ArrayList<>());
    log.grow(100);
    try (Relay _ = relay();
        Inbox sleeper =
            inbox(batch -> {
              stopped.countDown();
              await(goesOn);
              late.addAll(batch);
            })) {
      stopped.await();
      try (Inbox other = inbox(handled::addAll)) {
        log.grow(100);
        reaches(other, 199);
      }
      goesOn.countDown();
      reaches(sleeper, 199);
    }
    assertThat(handled).isEqualTo(log.records());
    assertThat(late).isEqualTo(log.records().subList(0, late.size()));
    assertThat(positions.of("tester", "task").load().last()).isEqualTo(199);
  }

  @Test
  void a_handler_that_fails_gets_the_same_records_until_it_does_not() {
    AtomicInteger failures = new AtomicInteger(3);
    log.grow(100);
    try (Relay _ = relay();
        Inbox inbox =
            inbox(batch -> {
              if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException("not yet");
              }
              handled.addAll(batch);
            })) {
      reaches(inbox, 99);
    }
    assertThat(handled).isEqualTo(log.records());
    assertThat(meters.get("tiendo.inbox.failures").counter().count()).isEqualTo(3);
  }

  @Test
  void a_stored_position_never_moves_back() {
    PositionSource one = positions.of("a", "task");
    assertThat(one.load()).isEqualTo(PositionSource.Position.NOTHING);
    one.store(new PositionSource.Position(5, 7));
    one.store(new PositionSource.Position(3, 4));
    assertThat(one.load()).isEqualTo(new PositionSource.Position(5, 7));
    assertThat(positions.of("b", "task").load()).isEqualTo(PositionSource.Position.NOTHING);
  }

  @Test
  void what_is_parked_again_is_counted_and_keeps_its_first_facts() {
    Parked parked = new MongoParked(database, Clock.fixed(NOW, ZoneOffset.UTC));
    parked.park("x", "unreadable", Map.of("why", "first"));
    parked.park("x", "unreadable", Map.of("why", "second"));
    Document found = database.getCollection("parked").find(new Document("_id", "x")).first();
    assertThat(found).isNotNull().containsEntry("times", 2);
    assertThat(found.get("facts", Document.class)).containsEntry("why", "first");
  }

  private static void await(CountDownLatch gate) {
    try {
      gate.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private double rejected() {
    return meters.get("tiendo.inbox.rejected").counter().count();
  }

  private Relay relay() {
    Relay relay =
        new Relay(
            new RelayRoute(log, log::published, MemoryLog.FORM, topic),
            KafkaServer.bootstrap(),
            Lease.SOLE,
            Leases.NOTHING_AGAIN,
            new SimpleMeterRegistry());
    relay.start();
    return relay;
  }

  private Inbox inbox(RecordHandler handler) {
    Inbox inbox =
        new Inbox(
            new InboxRoute("tester", "task", topic, KafkaServer.bootstrap()),
            MemoryLog.FORM,
            positions.of("tester", "task"),
            log.pages()::from,
            handler,
            new MongoParked(database, Clock.fixed(NOW, ZoneOffset.UTC)),
            meters);
    inbox.start();
    return inbox;
  }

  private static void reaches(Inbox inbox, long position) {
    Eventually.holds("inbox at " + position, () -> inbox.position() == position);
  }
}
