package org.tiendo.eventing.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.lease.Lease;

@Tag("embedded")
class RelayTest {

  private final MemoryLog log = new MemoryLog();
  private final MeterRegistry meters = new SimpleMeterRegistry();
  private String topic;

  @BeforeEach
  void name(TestInfo test) {
    topic = test.getTestMethod().orElseThrow().getName() + "-" + System.nanoTime();
  }

  @Test
  void every_position_is_sent_once_and_in_order() {
    log.grow(2500);
    try (Relay relay = started(log)) {
      reaches(relay, 2499);
      log.grow(1);
      reaches(relay, 2500);
      log.grow(1200);
      reaches(relay, 3700);
      assertThat(meters.get("tiendo.relay.position").gauge().value()).isEqualTo(3700);
      assertThat(meters.get("tiendo.relay.lag").gauge().value()).isZero();
    }
    assertThat(KafkaServer.records(topic)).isEqualTo(log.records());
  }

  @Test
  void a_restart_goes_on_where_the_topic_ends() {
    log.grow(100);
    try (Relay relay = started(log)) {
      reaches(relay, 99);
    }
    log.grow(50);
    try (Relay relay = started(log)) {
      reaches(relay, 149);
    }
    assertThat(KafkaServer.records(topic)).isEqualTo(log.records());
  }

  @Test
  void whatever_breaks_in_between_there_are_repetitions_and_nothing_is_missing() {
    log.grow(400);
    Random random = new Random(7);
    RelayKafka real = RelayKafka.at(KafkaServer.bootstrap());
    RelayKafka breaking =
        new RelayKafka(
            real.admin(),
            real.consumer(),
            () -> BreakingProducer.around(real.producer().get(), random, 0.002));
    try (Relay relay = new Relay(route(log), breaking, Lease.SOLE, Leases.NOTHING_AGAIN, meters)) {
      relay.start();
      for (int i = 0; i < 20; i++) {
        log.grow(30);
      }
      reaches(relay, 999);
    }
    assertThat(meters.get("tiendo.relay.failures").counter().count()).isPositive();
    List<PublishedRecord> sent = KafkaServer.records(topic);
    assertThat(sent).containsAll(log.records());
    assertThat(log.records()).containsAll(sent);
  }

  @Test
  void two_relays_at_once_only_repeat_each_other() {
    try (Relay one = started(log);
        Relay other =
            new Relay(
                route(log),
                KafkaServer.bootstrap(),
                Lease.SOLE,
                Leases.NOTHING_AGAIN,
                new SimpleMeterRegistry())) {
      other.start();
      for (int i = 0; i < 20; i++) {
        log.grow(10);
      }
      reaches(one, 199);
      reaches(other, 199);
    }
    List<PublishedRecord> sent = KafkaServer.records(topic);
    assertThat(sent.stream().distinct().toList()).isEqualTo(log.records());
  }

  @Test
  void a_topic_deleted_while_the_relay_is_idle_is_filled_again() throws Throwable {
    log.grow(30);
    try (Relay relay = started(log)) {
      reaches(relay, 29);
      KafkaServer.delete(topic);
      Eventually.passes(() -> assertThat(recordsOrNone()).containsAll(log.records()));
    }
  }

  @Test
  void a_topic_that_lacks_its_beginning_is_filled_from_the_beginning() {
    log.grow(40);
    KafkaServer.produce(
        topic,
        log.records().subList(20, 30).stream()
            .map(record -> MemoryLog.FORM.toKafka(topic, record))
            .toList());
    try (Relay relay = started(log)) {
      reaches(relay, 39);
    }
    assertThat(KafkaServer.records(topic)).containsAll(log.records());
  }

  @Test
  void a_topic_whose_records_were_deleted_is_filled_again() throws Exception {
    log.grow(30);
    try (Relay relay = started(log)) {
      reaches(relay, 29);
    }
    try (Admin admin = KafkaServer.admin()) {
      admin
          .deleteRecords(Map.of(new TopicPartition(topic, 0), RecordsToDelete.beforeOffset(-1)))
          .all()
          .get();
    }
    log.grow(5);
    try (Relay relay = started(log)) {
      reaches(relay, 34);
    }
    assertThat(KafkaServer.records(topic)).isEqualTo(log.records());
  }

  @Test
  void records_of_others_at_the_end_of_the_topic_do_not_mislead_it() {
    log.grow(30);
    try (Relay relay = started(log)) {
      reaches(relay, 29);
    }
    ProducerRecord<byte[], byte[]> forged =
        new ProducerRecord<>(topic, 0, null, "not ours".getBytes(UTF_8));
    KafkaServer.produce(topic, List.of(forged, forged, forged));
    log.grow(10);
    try (Relay relay = started(log)) {
      reaches(relay, 39);
    }
    assertThat(
            KafkaServer.all(topic).stream()
                .filter(record -> record.headers().lastHeader("ce_id") != null)
                .map(MemoryLog.FORM::fromKafka)
                .toList())
        .isEqualTo(log.records());
  }

  @Test
  void another_history_in_the_topic_raises_an_alarm_and_nothing_is_sent() {
    KafkaServer.produce(
        topic,
        new MemoryLog("other")
            .grow(20).records().stream()
                .map(record -> MemoryLog.FORM.toKafka(topic, record))
                .toList());
    log.grow(50);
    try (Relay relay = started(log)) {
      Eventually.holds("alarm", () -> relay.state() == Relay.State.ALARMED);
    }
    assertThat(meters.get("tiendo.relay.alarms").counter().count()).isEqualTo(1);
    assertThat(KafkaServer.all(topic)).hasSize(20);
  }

  @Test
  void a_topic_that_stays_ahead_of_the_log_raises_an_alarm() {
    log.grow(10);
    try (Relay relay = started(log)) {
      reaches(relay, 9);
    }
    MemoryLog restored = new MemoryLog().grow(5);
    HandPace pace = new HandPace();
    RelayCourse course =
        new RelayCourse(
            route(restored),
            RelayKafka.at(KafkaServer.bootstrap()),
            Lease.SOLE,
            Leases.NOTHING_AGAIN,
            meters,
            pace);
    assertThat(course.step()).isEqualTo(RelayCourse.Then.FAILED);
    pace.pass(RelayCourse.AHEAD_LIMIT);
    assertThat(course.step()).isEqualTo(RelayCourse.Then.FAILED);
    pace.pass(Duration.ofMillis(1));
    assertThat(course.step()).isEqualTo(RelayCourse.Then.ALARMED);
    assertThat(course.state()).isEqualTo(Relay.State.ALARMED);
    assertThat(KafkaServer.all(topic)).hasSize(10);
  }

  @Test
  void a_topic_ahead_of_the_log_for_a_moment_is_waited_for() {
    log.grow(10);
    try (Relay relay = started(log)) {
      reaches(relay, 9);
    }
    MemoryLog behind = new MemoryLog().grow(5);
    try (Relay relay = started(behind)) {
      Eventually.holds("failure", () -> failures() > 0);
      behind.grow(6);
      reaches(relay, 10);
    }
    assertThat(KafkaServer.records(topic)).isEqualTo(behind.records());
  }

  private double failures() {
    return meters.counter("tiendo.relay.failures", "log", "task").count();
  }

  private RelayRoute route(MemoryLog of) {
    return new RelayRoute(of, of::published, MemoryLog.FORM, topic);
  }

  private Relay started(MemoryLog of) {
    meters.clear();
    Relay relay =
        new Relay(route(of), KafkaServer.bootstrap(), Lease.SOLE, Leases.NOTHING_AGAIN, meters);
    relay.start();
    return relay;
  }

  private static void reaches(Relay relay, long position) {
    Eventually.holds("relay at " + position, () -> relay.position() == position);
  }

  private List<PublishedRecord> recordsOrNone() {
    try (Admin admin = KafkaServer.admin()) {
      return admin.listTopics().names().get().contains(topic)
          ? KafkaServer.records(topic)
          : List.of();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
