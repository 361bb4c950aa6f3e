package org.tiendo.eventing.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.junit.jupiter.api.Test;
import org.tiendo.eventing.store.EventJson;

class RecordSealTest {

  private static final RecordSeal SEAL = RecordSeal.of("k".repeat(32).getBytes(UTF_8));
  private static final RecordForm SEALED = new RecordForm(new EventJson().mapper(), "demo", SEAL);
  private static final ProducerRecord<byte[], byte[]> SENT =
      SEALED.toKafka("task.events", Received.sample());

  @Test
  void what_a_service_sent_is_genuine_and_reads_the_same() {
    var received = Received.received(SENT.headers(), SENT.key(), SENT.value());
    assertThat(SEALED.isGenuine(received)).isTrue();
    assertThat(SEALED.fromKafka(received)).isEqualTo(Received.sample());
  }

  @Test
  void whatever_is_changed_it_is_genuine_no_longer() {
    byte[] value = SENT.value().clone();
    value[value.length / 2] ^= 1;
    assertThat(SEALED.isGenuine(Received.received(SENT.headers(), SENT.key(), value))).isFalse();
    assertThat(
            SEALED.isGenuine(
                Received.received(SENT.headers(), "other".getBytes(UTF_8), SENT.value())))
        .isFalse();
    SENT.headers()
        .forEach(header -> {
          RecordHeaders headers = new RecordHeaders(SENT.headers());
          headers.remove(header.key());
          assertThat(SEALED.isGenuine(Received.received(headers, SENT.key(), SENT.value())))
              .as("without " + header.key())
              .isFalse();
          if (!header.key().equals(RecordSeal.HEADER)) {
            headers.add(header.key(), "x".getBytes(UTF_8));
            assertThat(SEALED.isGenuine(Received.received(headers, SENT.key(), SENT.value())))
                .as("with another " + header.key())
                .isFalse();
          }
        });
  }

  @Test
  void another_key_makes_another_seal() {
    RecordForm other =
        new RecordForm(
            new EventJson().mapper(), "demo", RecordSeal.of("o".repeat(32).getBytes(UTF_8)));
    assertThat(other.isGenuine(Received.received(SENT.headers(), SENT.key(), SENT.value())))
        .isFalse();
  }

  @Test
  void without_a_key_everything_counts() {
    assertThat(Received.FORM.isGenuine(Received.received(Received.sample()))).isTrue();
    assertThat(
            Received.FORM
                .toKafka("task.events", Received.sample())
                .headers()
                .lastHeader(RecordSeal.HEADER))
        .isNull();
  }
}
