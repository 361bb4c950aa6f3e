package org.tiendo.eventing.inbox;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.relay.MemoryLog;

/// Kafka records as a consumer gets them.
final class Topics {

  static final InboxRoute ROUTE = new InboxRoute("tester", "task", "task.events", "nowhere:1");

  private Topics() {}

  static ConsumerRecord<byte[], byte[]> at(long offset, PublishedRecord record) {
    ProducerRecord<byte[], byte[]> out = MemoryLog.FORM.toKafka(ROUTE.topic(), record);
    return at(offset, out.headers(), out.value());
  }

  static ConsumerRecord<byte[], byte[]> at(long offset, byte[] value) {
    return at(offset, new RecordHeaders(), value);
  }

  private static ConsumerRecord<byte[], byte[]> at(long offset, Headers headers, byte[] value) {
    return new ConsumerRecord<>(
        ROUTE.topic(),
        0,
        offset,
        0L,
        TimestampType.CREATE_TIME,
        0,
        value.length,
        new byte[0],
        value,
        headers,
        Optional.empty());
  }
}
