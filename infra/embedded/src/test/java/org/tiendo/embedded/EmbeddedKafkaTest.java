package org.tiendo.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("embedded")
class EmbeddedKafkaTest {
  /// Includes the session of the killed broker and a slow machine.
  static final Duration BACK_AFTER_A_KILL = Duration.ofSeconds(60);

  @TempDir Path folder;

  @Test
  void keeps_records_topics_and_offsets_over_a_restart_on_other_ports() throws Exception {
    int before;
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0)) {
      before = kafka.port();
      createTopic(kafka.bootstrap(), "events");
      produce(kafka.bootstrap(), "one", "two");
      assertThat(consume(kafka.bootstrap(), 2)).containsExactly("one", "two");
    }
    try (EmbeddedKafka kafka = EmbeddedKafka.start(folder, 0)) {
      assertThat(kafka.port()).isNotEqualTo(before);
      produce(kafka.bootstrap(), "three");
      assertThat(consume(kafka.bootstrap(), 1)).containsExactly("three");
      assertThatThrownBy(() -> EmbeddedKafka.start(folder, 0))
          .isInstanceOf(FolderInUseException.class);
    }
  }

  @Test
  void serves_again_in_bounded_time_after_a_kill() throws Exception {
    try (ServerProcess kafka = ServerProcess.start(EmbeddedKafkaMain.class, folder, 0)) {
      createTopic(kafka.uri(), "events");
      produce(kafka.uri(), "one", "two");
      kafka.kill();
    }
    long killed = System.nanoTime();
    try (ServerProcess kafka = ServerProcess.start(EmbeddedKafkaMain.class, folder, 0)) {
      assertThat(consume(kafka.uri(), 2)).containsExactly("one", "two");
      produce(kafka.uri(), "three");
      assertThat(consume(kafka.uri(), 1)).containsExactly("three");
      Duration gone = Duration.ofNanos(System.nanoTime() - killed);
      System.out.println("Kafka served again " + gone.toMillis() + " ms after the kill");
      assertThat(gone).isLessThan(BACK_AFTER_A_KILL);
      assertThat(kafka.terminate()).isEqualTo(128 + 15);
    }
  }

  static void createTopic(String bootstrap, String name) throws Exception {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get(20, TimeUnit.SECONDS);
    }
  }

  static void produce(String bootstrap, String... values) throws Exception {
    Map<String, Object> settings = Map.of("bootstrap.servers", bootstrap, "acks", "all");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      for (String value : values) {
        producer.send(new ProducerRecord<>("events", value)).get(20, TimeUnit.SECONDS);
      }
    }
  }

  /// What the group has not read yet.
  static List<String> consume(String bootstrap, int count) {
    Map<String, Object> settings =
        Map.of("bootstrap.servers", bootstrap, "group.id", "test", "auto.offset.reset", "earliest");
    List<String> values = new ArrayList<>();
    try (var consumer =
        new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
      consumer.subscribe(List.of("events"));
      Eventually.holds(
          count + " records",
          Duration.ofSeconds(20),
          () -> {
            for (ConsumerRecord<String, String> record : consumer.poll(Duration.ofMillis(100))) {
              values.add(record.value());
            }
            return values.size() >= count;
          });
      consumer.commitSync();
    }
    return values;
  }
}
