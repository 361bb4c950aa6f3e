package org.tiendo.eventing.relay;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.record.TimestampType;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.contracts.id.PersonId;
import org.tiendo.contracts.id.ProjectId;
import org.tiendo.contracts.id.UnitId;
import org.tiendo.contracts.task.PublishedProjectEvent;
import org.tiendo.eventing.store.EventJson;

/// A record, and how a consumer gets it.
final class Received {

  static final RecordForm FORM = new RecordForm(new EventJson().mapper(), "demo");

  private Received() {}

  static PublishedRecord sample() {
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
        new PublishedProjectEvent.ProjectAccepted(
            new ProjectId("3f0a"), 2, LocalDate.of(2026, 11, 20), true));
  }

  static ConsumerRecord<byte[], byte[]> received(PublishedRecord record) {
    ProducerRecord<byte[], byte[]> out = FORM.toKafka("task.events", record);
    return received(out.headers(), out.key(), out.value());
  }

  static ConsumerRecord<byte[], byte[]> received(PublishedRecord record, String value) {
    ProducerRecord<byte[], byte[]> out = FORM.toKafka("task.events", record);
    return received(out.headers(), out.key(), value.getBytes(UTF_8));
  }

  static ConsumerRecord<byte[], byte[]> received(Headers headers, byte[] key, byte[] value) {
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

  static Map<String, String> headers(ProducerRecord<byte[], byte[]> out) {
    Map<String, String> headers = new LinkedHashMap<>();
    out.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
    return headers;
  }
}
