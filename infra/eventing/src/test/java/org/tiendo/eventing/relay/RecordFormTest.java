package org.tiendo.eventing.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.tiendo.eventing.relay.Received.FORM;
import static org.tiendo.eventing.relay.Received.headers;
import static org.tiendo.eventing.relay.Received.received;
import static org.tiendo.eventing.relay.Received.sample;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tiendo.contracts.EventTypes;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.UnitId;

class RecordFormTest {

  static List<EventTypes.Entry> types() {
    return EventTypes.all();
  }

  @ParameterizedTest
  @MethodSource("types")
  void every_published_type_comes_back_from_kafka_and_from_a_line_as_it_was(EventTypes.Entry type) {
    for (int seed = 0; seed < 50; seed++) {
      PublishedEvent event = new Generated(new Random(seed)).record(type.recordClass());
      PublishedRecord record = record(seed, type.type(), event);
      assertThat(FORM.fromKafka(received(record))).as("seed %d", seed).isEqualTo(record);
      String line = FORM.toLine(record);
      assertThat(line).doesNotContain("\n");
      assertThat(FORM.fromLine(line)).as("seed %d", seed).isEqualTo(record);
    }
  }

  @Test
  void an_event_without_a_published_form_is_an_empty_value_of_its_stored_type() {
    PublishedRecord record = record(3, "SomethingPrivate", null);
    ProducerRecord<byte[], byte[]> out = FORM.toKafka("task.events", record);
    assertThat(out.value()).isEmpty();
    assertThat(headers(out)).containsEntry("ce_type", "org.tiendo.task.SomethingPrivate.v2");
    assertThat(FORM.fromKafka(received(record))).isEqualTo(record);
    assertThat(FORM.fromLine(FORM.toLine(record))).isEqualTo(record);
  }

  @Test
  void a_record_on_kafka_looks_like_this() {
    ProducerRecord<byte[], byte[]> out = FORM.toKafka("task.events", sample());
    assertThat(out.topic()).isEqualTo("task.events");
    assertThat(out.partition()).isZero();
    assertThat(out.key()).asString(UTF_8).isEqualTo("demo");
    assertThat(out.value())
        .asString(UTF_8)
        .isEqualTo(
            "{\"project\":\"3f0a\",\"round\":2,\"submittedOn\":\"2026-11-20\",\"toQuality\":true}");
    assertThat(headers(out))
        .containsExactly(
            Map.entry("content-type", "application/json"),
            Map.entry("ce_specversion", "1.0"),
            Map.entry("ce_id", "task/12"),
            Map.entry("ce_source", "/tiendo/demo/task"),
            Map.entry("ce_type", "org.tiendo.task.ProjectAccepted.v1"),
            Map.entry("ce_subject", "project:3f0a"),
            Map.entry("ce_time", "2026-11-23T02:00:00.000Z"),
            Map.entry("ce_position", "12"),
            Map.entry("ce_streamsequence", "4"),
            Map.entry("ce_effectiveon", "2026-11-22"),
            Map.entry("ce_actor", "service-task"),
            Map.entry("ce_actorunit", "system"),
            Map.entry("ce_onbehalfof", "office"),
            Map.entry("ce_commandid", "c-1"),
            Map.entry("ce_correlationid", "c-0"),
            Map.entry("ce_causationid", "review/7"),
            Map.entry("ce_storedtype", "ReviewPassed"),
            Map.entry("ce_schemaversion", "1"),
            Map.entry("ce_leafhash", "ab".repeat(32)));
  }

  @Test
  void a_line_looks_like_this() {
    assertThat(FORM.toLine(sample()))
        .isEqualTo(
            "{\"specversion\":\"1.0\",\"id\":\"task/12\",\"source\":\"/tiendo/demo/task\","
                + "\"type\":\"org.tiendo.task.ProjectAccepted.v1\",\"subject\":\"project:3f0a\","
                + "\"time\":\"2026-11-23T02:00:00.000Z\",\"position\":\"12\","
                + "\"streamsequence\":\"4\",\"effectiveon\":\"2026-11-22\","
                + "\"actor\":\"service-task\",\"actorunit\":\"system\",\"onbehalfof\":\"office\","
                + "\"commandid\":\"c-1\",\"correlationid\":\"c-0\",\"causationid\":\"review/7\","
                + "\"storedtype\":\"ReviewPassed\",\"schemaversion\":\"1\",\"leafhash\":\""
                + "ab".repeat(32)
                + "\",\"datacontenttype\":\"application/json\",\"data\":{\"project\":\"3f0a\","
                + "\"round\":2,\"submittedOn\":\"2026-11-20\",\"toQuality\":true}}");
  }

  @Test
  void members_that_a_later_version_added_are_ignored() {
    ConsumerRecord<byte[], byte[]> in =
        received(
            sample(),
            "{\"project\":\"3f0a\",\"round\":2,\"submittedOn\":\"2026-11-20\",\"toQuality\":true,\"new\":{}}");
    assertThat(FORM.fromKafka(in)).isEqualTo(sample());
  }

  private static PublishedRecord record(int seed, String type, PublishedEvent event) {
    Random random = new Random(seed);
    return new PublishedRecord(
        "task",
        random.nextLong(1L << 40),
        "project:x" + seed,
        random.nextLong(1L << 20),
        Instant.ofEpochMilli(random.nextLong(1L << 41)),
        LocalDate.of(2026, 1, 1).plusDays(seed),
        new PersonId("p-" + seed),
        new UnitId("u-" + seed),
        random.nextBoolean() ? new UnitId("o-" + seed) : null,
        "c" + seed,
        "c0",
        random.nextBoolean() ? "review/" + seed : null,
        type,
        2,
        "0123456789abcdef".repeat(4),
        event);
  }
}
