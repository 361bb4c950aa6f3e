package org.tiendo.eventing.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.lease.Lease;
import org.tiendo.eventing.store.EventJson;

/// A relay that seals its records, and somebody else who writes into its topic.
@Tag("embedded")
class ForeignProducerTest {

  private static final RecordForm SEALED =
      new RecordForm(
          new EventJson().mapper(),
          MemoryLog.TENANT,
          RecordSeal.of("k".repeat(32).getBytes(UTF_8)));

  private final MemoryLog log = new MemoryLog();
  private String topic;

  @BeforeEach
  void name(TestInfo test) {
    topic = test.getTestMethod().orElseThrow().getName() + "-" + System.nanoTime();
  }

  @Test
  void well_formed_records_that_somebody_else_put_at_the_end_do_not_stop_it() {
    log.grow(30);
    try (Relay relay = started()) {
      reaches(relay, 29);
    }
    List<PublishedRecord> others = new MemoryLog("other").grow(900).records();
    KafkaServer.produce(topic, List.of(unsealed(others.get(29)), unsealed(others.get(899))));
    log.grow(10);
    try (Relay relay = started()) {
      reaches(relay, 39);
      assertThat(relay.state()).isEqualTo(Relay.State.RUNNING);
    }
    assertThat(
            KafkaServer.all(topic).stream()
                .filter(SEALED::isGenuine)
                .map(SEALED::fromKafka)
                .toList())
        .isEqualTo(log.records());
  }

  @Test
  void what_an_earlier_release_sent_without_a_seal_is_not_sent_again() {
    log.grow(30);
    KafkaServer.produce(topic, log.records().stream().map(this::unsealed).toList());
    log.grow(10);
    try (Relay relay = started()) {
      reaches(relay, 39);
    }
    assertThat(KafkaServer.records(topic)).isEqualTo(log.records());
  }

  private ProducerRecord<byte[], byte[]> unsealed(PublishedRecord record) {
    return MemoryLog.FORM.toKafka(topic, record);
  }

  private Relay started() {
    Relay relay =
        new Relay(
            new RelayRoute(log, log::published, SEALED, topic),
            KafkaServer.bootstrap(),
            Lease.SOLE,
            Leases.NOTHING_AGAIN,
            new SimpleMeterRegistry());
    relay.start();
    return relay;
  }

  private static void reaches(Relay relay, long position) {
    Eventually.holds("relay at " + position, () -> relay.position() == position);
  }
}
