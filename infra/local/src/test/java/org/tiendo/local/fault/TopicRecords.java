package org.tiendo.local.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.relay.RecordForm;
import org.tiendo.eventing.relay.UnreadableRecord;

/// What lies in the topic of a log, from its beginning.
///
/// A topic that was lost may begin with records that were on their way when it was made anew. They count as repeated, if the
/// whole log follows them in order.
///
/// @param first each position at the place from which on those before it were there
/// @param doubles how many records came again, or too early
/// @param disorders what should not be there
record TopicRecords(List<PublishedRecord> first, int doubles, List<String> disorders) {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final int SHOWN = 5;

  /// @param form with the seal of the installation
  static TopicRecords read(String bootstrap, String log, RecordForm form) {
    List<PublishedRecord> first = new ArrayList<>();
    List<PublishedRecord> others = new ArrayList<>();
    for (ConsumerRecord<byte[], byte[]> in : all(bootstrap, log + ".events")) {
      PublishedRecord record = readable(in, form);
      if (record != null) {
        (record.position() == first.size() ? first : others).add(record);
      }
    }
    List<String> disorders =
        others.stream()
            .filter(record -> !isRepeated(record, first))
            .map(record -> "position %d otherwise, or too early".formatted(record.position()))
            .limit(SHOWN)
            .toList();
    return new TopicRecords(List.copyOf(first), others.size(), disorders);
  }

  private static boolean isRepeated(PublishedRecord record, List<PublishedRecord> first) {
    return record.position() < first.size()
        && first.get((int) record.position()).leafHash().equals(record.leafHash());
  }

  /// A record that a service of this installation made; null if it is none, which consumers must pass over too.
  private static @Nullable PublishedRecord readable(
      ConsumerRecord<byte[], byte[]> in, RecordForm form) {
    try {
      return form.isGenuine(in) ? form.fromKafka(in) : null;
    } catch (UnreadableRecord e) {
      return null;
    }
  }

  /// Every record up to the end that the topic has now.
  static List<ConsumerRecord<byte[], byte[]>> all(String bootstrap, String topic) {
    Properties settings = new Properties();
    settings.put("bootstrap.servers", bootstrap);
    TopicPartition partition = new TopicPartition(topic, RecordForm.PARTITION);
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    try (KafkaConsumer<byte[], byte[]> consumer =
        new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
      while (consumer.position(partition) < end) {
        records.addAll(consumer.poll(POLL).records(partition));
      }
    }
    return records;
  }
}
