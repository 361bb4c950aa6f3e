package org.tiendo.eventing.simulation;

import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.relay.MemoryLog;

/// Reads what a broker holds.
final class Topics {

  private Topics() {}

  static List<PublishedRecord> read(Broker broker) {
    List<PublishedRecord> read = new ArrayList<>();
    for (var sent : broker.records) {
      ConsumerRecord<byte[], byte[]> record =
          new ConsumerRecord<>(
              sent.topic(),
              0,
              read.size(),
              0,
              TimestampType.CREATE_TIME,
              0,
              0,
              sent.key(),
              sent.value(),
              new RecordHeaders(sent.headers()),
              java.util.Optional.empty());
      read.add(MemoryLog.FORM.fromKafka(record));
    }
    return read;
  }
}
