package org.tiendo.local.story;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/// The topic of a log, read from its beginning.
record Topic(String bootstrap, String name) {

  private static final Duration LIMIT = Duration.ofSeconds(30);

  /// All records up to the one of `position`, that one included.
  List<ConsumerRecord<byte[], byte[]>> upTo(long position) {
    Properties settings = new Properties();
    settings.put("bootstrap.servers", bootstrap);
    TopicPartition partition = new TopicPartition(name, 0);
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    long end = System.nanoTime() + LIMIT.toNanos();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      while (System.nanoTime() < end) {
        records.addAll(consumer.poll(Duration.ofMillis(200)).records(partition));
        if (!records.isEmpty() && position(records.getLast()) >= position) {
          return records;
        }
      }
    }
    throw new AssertionError("position " + position + " did not reach " + name);
  }

  static long position(ConsumerRecord<byte[], byte[]> record) {
    return Long.parseLong(header(record, "ce_position"));
  }

  static String header(ConsumerRecord<byte[], byte[]> record, String name) {
    return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
  }
}
