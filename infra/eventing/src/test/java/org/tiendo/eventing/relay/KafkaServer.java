package org.tiendo.eventing.relay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.embedded.EmbeddedKafka;

/// One Kafka for all tests of this JVM, and what tests do with topics. `KAFKA_BOOTSTRAP` names another.
public final class KafkaServer {

  private static final String BOOTSTRAP = bootstrapOrStart();

  private KafkaServer() {}

  private static String bootstrapOrStart() {
    String given = System.getenv("KAFKA_BOOTSTRAP");
    if (given != null) {
      return given;
    }
    try {
      Path folder = Files.createTempDirectory("kafka-for-tests");
      EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> close(kafka)));
      return kafka.bootstrap();
    } catch (IOException e) {
      throw new AssertionError("Kafka does not start", e);
    }
  }

  private static void close(EmbeddedKafka kafka) {
    try {
      kafka.close();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  public static String bootstrap() {
    return BOOTSTRAP;
  }

  static Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", BOOTSTRAP));
  }

  /// Returns when the topic is no longer known.
  static void delete(String topic) throws InterruptedException, ExecutionException {
    try (Admin admin = admin()) {
      admin.deleteTopics(List.of(topic)).all().get();
    }
  }

  /// Writes records as they are, into a topic that need not exist.
  public static void produce(String topic, List<ProducerRecord<byte[], byte[]>> records) {
    try (Admin admin = admin()) {
      Topic.ensure(admin, topic);
    }
    try (var producer =
        new KafkaProducer<>(
            Map.<String, Object>of("bootstrap.servers", BOOTSTRAP, "max.block.ms", 10_000),
            new ByteArraySerializer(),
            new ByteArraySerializer())) {
      records.forEach(producer::send);
      producer.flush();
    }
  }

  /// Everything that lies in a topic now, as it lies there.
  static List<ConsumerRecord<byte[], byte[]>> all(String topic) {
    return all(BOOTSTRAP, topic);
  }

  static List<ConsumerRecord<byte[], byte[]>> all(String bootstrap, String topic) {
    TopicPartition partition = new TopicPartition(topic, 0);
    List<ConsumerRecord<byte[], byte[]>> all = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", bootstrap),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer())) {
      consumer.assign(List.of(partition));
      consumer.seekToBeginning(List.of(partition));
      long end = consumer.endOffsets(List.of(partition)).get(partition);
      while (consumer.position(partition) < end) {
        consumer.poll(Duration.ofMillis(100)).forEach(all::add);
      }
    }
    return all;
  }

  static List<PublishedRecord> records(String topic) {
    return all(topic).stream().map(MemoryLog.FORM::fromKafka).toList();
  }
}
