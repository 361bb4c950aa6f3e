package org.tiendo.bench.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.LongDeserializer;
import org.apache.kafka.common.serialization.LongSerializer;
import org.tiendo.bench.log.Load;

/// A record to Kafka and back: one producer as the relay has it, one consumer, one partition.
final class RoundTrip implements AutoCloseable {

  private static final String TOPIC = "bench.roundtrip";
  private static final int BYTES = 1_000;
  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final KafkaProducer<Long, byte[]> producer;
  private final KafkaConsumer<Long, byte[]> consumer;
  private final Thread thread;
  private final AtomicLong arrived = new AtomicLong();
  private volatile Histogram latencies = histogram();
  private volatile boolean open = true;

  RoundTrip(String bootstrap) throws ExecutionException, InterruptedException {
    try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
      admin
          .createTopics(List.of(new NewTopic(TOPIC, Optional.of(1), Optional.empty())))
          .all()
          .get();
    }
    producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers",
                bootstrap,
                "acks",
                "all",
                "enable.idempotence",
                true,
                "linger.ms",
                0),
            new LongSerializer(),
            new ByteArraySerializer());
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", bootstrap),
            new LongDeserializer(),
            new ByteArrayDeserializer());
    TopicPartition partition = new TopicPartition(TOPIC, 0);
    consumer.assign(List.of(partition));
    consumer.seekToBeginning(List.of(partition));
    thread = Thread.ofPlatform().daemon().name("round-trip").start(this::consume);
  }

  private static Histogram histogram() {
    return new ConcurrentHistogram(Duration.ofMinutes(1).toNanos() / 1_000, 3);
  }

  private void consume() {
    try (consumer) {
      while (open) {
        for (ConsumerRecord<Long, byte[]> in : consumer.poll(POLL)) {
          latencies.recordValue((System.nanoTime() - in.key()) / 1_000);
          arrived.incrementAndGet();
        }
      }
    }
  }

  /// Records at a steady rate, each measured from when it was due until the consumer has it.
  ///
  /// @return microseconds
  Histogram measure(double rate, double seconds) throws Exception {
    latencies = histogram();
    long before = arrived.get();
    AtomicLong sent = new AtomicLong();
    byte[] value = new byte[BYTES];
    // One caller, so that the moment of sending is the moment when it was due.
    Load.open(
        1,
        seconds,
        rate,
        () -> {
          producer.send(new ProducerRecord<>(TOPIC, 0, System.nanoTime(), value));
          sent.incrementAndGet();
        });
    long end = System.nanoTime() + LIMIT.toNanos();
    while (arrived.get() - before < sent.get()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("records are missing");
      }
      LockSupport.parkNanos(1_000_000);
    }
    return latencies;
  }

  @Override
  public void close() throws InterruptedException {
    open = false;
    thread.join();
    producer.close();
  }
}
