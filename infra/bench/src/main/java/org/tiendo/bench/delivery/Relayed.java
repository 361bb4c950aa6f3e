package org.tiendo.bench.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.tiendo.eventing.config.TiendoProperties;
import org.tiendo.eventing.relay.ByteConsumers;

/// Watches from outside how far the topic of task-service has come, and when.
final class Relayed implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(500);

  private final Consumer<byte[], byte[]> consumer;
  private final Moments moments = new Moments();
  private final Thread thread;
  private volatile boolean open = true;

  Relayed(String bootstrap) {
    this.consumer = ByteConsumers.at(bootstrap, Map.of());
    TopicPartition topic =
        new TopicPartition(new TiendoProperties.Kafka(bootstrap, "").topic("task"), 0);
    consumer.assign(List.of(topic));
    consumer.seekToEnd(List.of(topic));
    this.thread = Thread.ofPlatform().daemon().name("relayed").start(this::watch);
  }

  private void watch() {
    try (consumer) {
      while (open) {
        for (ConsumerRecord<byte[], byte[]> in : consumer.poll(POLL)) {
          byte[] position = in.headers().lastHeader("ce_position").value();
          moments.reached(Long.parseLong(new String(position, StandardCharsets.UTF_8)));
        }
      }
    }
  }

  Moments moments() {
    return moments;
  }

  @Override
  public void close() throws InterruptedException {
    open = false;
    thread.join();
  }
}
