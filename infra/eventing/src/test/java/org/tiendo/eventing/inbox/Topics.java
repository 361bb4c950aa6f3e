package org.tiendo.eventing.inbox;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.relay.MemoryLog;
import org.tiendo.eventing.relay.RecordForm;

/// Kafka records as a consumer gets them.
final class Topics {

  static final InboxRoute ROUTE = new InboxRoute("tester", "task", "task.events", "nowhere:1");

  private Topics() {}

  static ConsumerRecord<byte[], byte[]> at(long offset, PublishedRecord record) {
    return at(offset, MemoryLog.FORM, record);
  }

  static ConsumerRecord<byte[], byte[]> at(long offset, RecordForm form, PublishedRecord record) {
    ProducerRecord<byte[], byte[]> out = form.toKafka(ROUTE.topic(), record);
    return at(offset, out.headers(), out.key(), out.value());
  }

  static ConsumerRecord<byte[], byte[]> at(long offset, byte[] value) {
    return at(offset, new RecordHeaders(), new byte[0], value);
  }

  private static ConsumerRecord<byte[], byte[]> at(
      long offset, Headers headers, byte[] key, byte[] value) {
    return new ConsumerRecord<>(
        ROUTE.topic(),
        0,
        offset,
        0L,
        TimestampType.CREATE_TIME,
        0,
        value.length,
        key,
        value,
        headers,
        Optional.empty());
  }
}
