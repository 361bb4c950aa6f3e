package org.tiendo.eventing.relay;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tiendo.contracts.EventTypes;
import org.tiendo.contracts.PublishedEvent;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.task.TaskEvent;
import org.tiendo.eventing.store.EventJson;

class RecordFormTest {

  private final RecordForm form = new RecordForm(new EventJson().mapper(), "demo");

  static List<EventTypes.Entry> types() {
    return EventTypes.all();
  }

  @ParameterizedTest
  @MethodSource("types")
  void every_published_type_comes_back_from_kafka_and_from_a_line_as_it_was(EventTypes.Entry type) {
    for (int seed = 0; seed < 50; seed++) {
      PublishedEvent event = new Generated(new Random(seed)).record(type.recordClass());
      PublishedRecord record = record(seed, type.type(), event);
      assertThat(form.fromKafka(received(record))).as("seed %d", seed).isEqualTo(record);
      String line = form.toLine(record);
      assertThat(line).doesNotContain("\n");
      assertThat(form.fromLine(line)).as("seed %d", seed).isEqualTo(record);
    }
  }

  @Test
  void an_event_without_a_published_form_is_an_empty_value_of_its_stored_type() {
    PublishedRecord record = record(3, "SomethingPrivate", null);
    ProducerRecord<byte[], byte[]> out = form.toKafka("task.events", record);
    assertThat(out.value()).isEmpty();
    assertThat(headers(out)).containsEntry("ce_type", "org.tiendo.task.SomethingPrivate.v2");
    assertThat(form.fromKafka(received(record))).isEqualTo(record);
    assertThat(form.fromLine(form.toLine(record))).isEqualTo(record);
  }

  @Test
  void a_record_on_kafka_looks_like_this() {
    ProducerRecord<byte[], byte[]> out = form.toKafka("task.events", sample());
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
    assertThat(form.toLine(sample()))
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
    assertThat(form.fromKafka(in)).isEqualTo(sample());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "null",
        "7",
        "[]",
        "{}",
        "{\"round\":2,\"submittedOn\":\"2026-11-20\",\"toQuality\":true}",
        "{\"project\":null,\"round\":2,\"submittedOn\":\"2026-11-20\",\"toQuality\":true}",
        "{\"project\":\"3F0A\",\"round\":2,\"submittedOn\":\"2026-11-20\",\"toQuality\":true}",
        "{\"project\":\"3f0a\",\"round\":\"2\",\"submittedOn\":\"2026-11-20\",\"toQuality\":true}",
        "{\"project\":\"3f0a\",\"round\":2.5,\"submittedOn\":\"2026-11-20\",\"toQuality\":true}",
        "{\"project\":\"3f0a\",\"round\":2,\"submittedOn\":\"2026-02-30\",\"toQuality\":true}",
        "{\"project\":\"3f0a\",\"round\":2,\"submittedOn\":\"2026-11-20\",\"toQuality\":true} x"
      })
  void a_value_that_is_not_the_type_is_unreadable(String value) {
    ConsumerRecord<byte[], byte[]> in = received(sample(), value);
    assertThatThrownBy(() -> form.fromKafka(in)).isInstanceOf(UnreadableRecord.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ce_specversion=0.3",
        "ce_id=task/13",
        "ce_source=/tiendo/other/task",
        "ce_source=/tiendo/demo/review",
        "ce_source=task",
        "ce_type=org.tiendo.task.Unheard.v1",
        "ce_type=org.tiendo.task.ProjectAccepted.v2",
        "ce_type=java.lang.Runtime",
        "ce_time=yesterday",
        "ce_position=-1",
        "ce_position=012",
        "ce_position=99999999999999999999",
        "ce_streamsequence=x",
        "ce_effectiveon=2026-13-01",
        "ce_actor=A B",
        "ce_schemaversion=99999999999",
        "ce_leafhash=AB"
      })
  void an_attribute_of_a_wrong_form_makes_a_record_unreadable(String header) {
    ConsumerRecord<byte[], byte[]> in = received(sample());
    String[] parts = header.split("=", 2);
    in.headers().remove(parts[0]).add(parts[0], parts[1].getBytes(UTF_8));
    assertThatThrownBy(() -> form.fromKafka(in)).isInstanceOf(UnreadableRecord.class);
  }

  @Test
  void an_attribute_that_is_missing_or_stands_there_twice_makes_a_record_unreadable() {
    for (String name : headers(form.toKafka("t", sample())).keySet()) {
      ConsumerRecord<byte[], byte[]> twice = received(sample());
      if (name.startsWith("ce_")) {
        twice.headers().add(name, twice.headers().lastHeader(name).value());
        assertThatThrownBy(() -> form.fromKafka(twice)).isInstanceOf(UnreadableRecord.class);
      }
      ConsumerRecord<byte[], byte[]> missing = received(sample());
      missing.headers().remove(name);
      if (!List.of("content-type", "ce_onbehalfof", "ce_causationid").contains(name)) {
        assertThatThrownBy(() -> form.fromKafka(missing)).isInstanceOf(UnreadableRecord.class);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "not json", "{}", "{\"id\":7}"})
  void a_line_that_is_no_record_is_unreadable(String line) {
    assertThatThrownBy(() -> form.fromLine(line)).isInstanceOf(UnreadableRecord.class);
  }

  private static PublishedRecord sample() {
    return new PublishedRecord(
        "task",
        12,
        "project:3f0a",
        4,
        Instant.parse("2026-11-23T02:00:00Z"),
        LocalDate.of(2026, 11, 22),
        new PersonId("service-task"),
        new UnitId("system"),
        new UnitId("office"),
        "c-1",
        "c-0",
        "review/7",
        "ReviewPassed",
        1,
        "ab".repeat(32),
        new TaskEvent.ProjectAccepted(new ProjectId("3f0a"), 2, LocalDate.of(2026, 11, 20), true));
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

  private ConsumerRecord<byte[], byte[]> received(PublishedRecord record) {
    ProducerRecord<byte[], byte[]> out = form.toKafka("task.events", record);
    return received(out.headers(), out.key(), out.value());
  }

  private ConsumerRecord<byte[], byte[]> received(PublishedRecord record, String value) {
    ProducerRecord<byte[], byte[]> out = form.toKafka("task.events", record);
    return received(out.headers(), out.key(), value.getBytes(UTF_8));
  }

  private static ConsumerRecord<byte[], byte[]> received(
      Headers headers, byte[] key, byte[] value) {
    return new ConsumerRecord<>(
        "task.events",
        0,
        0,
        0L,
        TimestampType.CREATE_TIME,
        key.length,
        value.length,
        key,
        value,
        headers,
        Optional.empty());
  }

  private static Map<String, String> headers(ProducerRecord<byte[], byte[]> out) {
    Map<String, String> headers = new LinkedHashMap<>();
    out.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
    return headers;
  }
}
