package org.tiendo.eventing.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.relay.MemoryLog;

/// Reads what a broker holds.
final class Topics {

  private Topics() {}

  static List<PublishedRecord> read(Broker broker) {
    List<PublishedRecord> read = new ArrayList<>();
    broker.records.forEach(sent -> read.add(MemoryLog.FORM.fromKafka(at(read.size(), sent))));
    return read;
  }

  /// What was sent, as a consumer gets it.
  static ConsumerRecord<byte[], byte[]> at(long offset, ProducerRecord<byte[], byte[]> sent) {
    return new ConsumerRecord<>(
        sent.topic(),
        0,
        offset,
        0,
        TimestampType.CREATE_TIME,
        0,
        0,
        sent.key(),
        sent.value(),
        new RecordHeaders(sent.headers()),
        Optional.empty());
  }
}
