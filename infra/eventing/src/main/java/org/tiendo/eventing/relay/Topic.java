package org.tiendo.eventing.relay;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.tiendo.contracts.PublishedRecord;

/// What lies in a log's topic, as the relay needs to know it. For use by one thread.
final class Topic implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration LIMIT = Duration.ofSeconds(20);
  private static final long WIDEST = 100_000;

  private final Consumer<byte[], byte[]> consumer;
  private final RecordForm form;
  private final String log;
  private final TopicPartition partition;

  Topic(Consumer<byte[], byte[]> consumer, RecordForm form, String log, String name) {
    this.consumer = consumer;
    this.form = form;
    this.log = log;
    this.partition = new TopicPartition(name, RecordForm.PARTITION);
    consumer.assign(List.of(partition));
  }

  /// A readable record of the log, and where it lies.
  record Tail(PublishedRecord record, long offset) {}

  /// Creates the topic with one partition, kept for ever, unless it exists.
  static void ensure(Admin admin, String name) {
    NewTopic topic =
        new NewTopic(name, Optional.of(1), Optional.empty())
            .configs(
                Map.of(
                    TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
                    TopicConfig.RETENTION_MS_CONFIG, "-1",
                    TopicConfig.RETENTION_BYTES_CONFIG, "-1"));
    try {
      admin.createTopics(List.of(topic)).all().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException e) {
      if (!(e.getCause() instanceof TopicExistsException)) {
        throw new KafkaException("cannot create topic " + name, e);
      }
    } catch (TimeoutException e) {
      throw new KafkaException("cannot create topic " + name, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted", e);
    }
  }

  /// Offset that the next record will have.
  long end() {
    return consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
  }

  /// The last readable record of the log before offset `before`. Foreign and unreadable records are passed over.
  Optional<Tail> tail(long before) {
    long begin = consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
    long end = Math.min(before, end());
    Optional<Tail> found = Optional.empty();
    for (long span = 1; found.isEmpty() && span <= WIDEST; span *= 10) {
      found = last(Math.max(begin, end - span), end);
    }
    return found;
  }

  private Optional<Tail> last(long from, long end) {
    Optional<Tail> last = Optional.empty();
    consumer.seek(partition, Math.min(from, end));
    long deadline = System.nanoTime() + LIMIT.toNanos();
    while (consumer.position(partition) < end) {
      if (System.nanoTime() > deadline) {
        throw new KafkaException("the end of " + partition + " cannot be read");
      }
      for (ConsumerRecord<byte[], byte[]> in : consumer.poll(POLL)) {
        Optional<Tail> found = in.offset() < end ? read(in) : Optional.empty();
        last = found.isPresent() ? found : last;
      }
    }
    return last;
  }

  private Optional<Tail> read(ConsumerRecord<byte[], byte[]> in) {
    try {
      PublishedRecord record = form.fromKafka(in);
      return record.log().equals(log)
          ? Optional.of(new Tail(record, in.offset()))
          : Optional.empty();
    } catch (UnreadableRecord e) {
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    consumer.close();
  }
}
