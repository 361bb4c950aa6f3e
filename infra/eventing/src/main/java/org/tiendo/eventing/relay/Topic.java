package org.tiendo.eventing.relay;

import java.time.Duration;
import java.util.ArrayList;
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
import org.tiendo.eventing.pace.Pace;

/// What lies in a log's topic, as the relay needs to know it. For use by one thread.
final class Topic implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(200);
  private static final Duration LIMIT = Duration.ofSeconds(20);

  /// How many of the last records are looked at. More than all relays can have under way at once.
  private static final long LOOKED_AT = 10_000;

  /// How many, if those are all foreign.
  private static final long WIDEST = 100_000;

  private final Consumer<byte[], byte[]> consumer;
  private final RelayRoute route;
  private final RecordForm form;
  private final String log;
  private final Pace pace;
  private final TopicPartition partition;

  Topic(Consumer<byte[], byte[]> consumer, RelayRoute route, Pace pace) {
    this.consumer = consumer;
    this.route = route;
    this.form = route.form();
    this.log = route.log().name();
    this.pace = pace;
    this.partition = new TopicPartition(route.topic(), RecordForm.PARTITION);
    consumer.assign(List.of(partition));
  }

  /// The end of a topic.
  ///
  /// @param record the last readable record of the log
  /// @param offset where it lies
  /// @param next the first position that is missing: behind it, or before it where the topic has a hole or a record lies
  ///     at an offset smaller than its position
  record Tail(PublishedRecord record, long offset, long next) {}

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

  /// The topic's end before offset `before`. Foreign and unreadable records are passed over.
  Optional<Tail> tail(long before) {
    long begin = consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
    long end = Math.min(before, end());
    Optional<Tail> found = Optional.empty();
    for (long span = LOOKED_AT; found.isEmpty() && span <= WIDEST; span *= 10) {
      found = tail(Math.max(begin, end - span), end);
    }
    return found;
  }

  private Optional<Tail> tail(long from, long end) {
    Gaps gaps = new Gaps(from == 0);
    ConsumerRecord<byte[], byte[]> last = null;
    for (ConsumerRecord<byte[], byte[]> in : records(from, end)) {
      Optional<PublishedRecord> found = read(in);
      if (found.isPresent()) {
        gaps.add(in.offset(), found.get().position());
        last = in;
      }
    }
    ConsumerRecord<byte[], byte[]> in = last;
    return in == null
        ? Optional.empty()
        : read(in).map(record -> new Tail(record, in.offset(), gaps.next()));
  }

  /// Whether the record at an offset is that of a position.
  boolean holds(long offset, long position) {
    return records(offset, offset + 1).stream()
        .anyMatch(in -> read(in).filter(record -> record.position() == position).isPresent());
  }

  private List<ConsumerRecord<byte[], byte[]>> records(long from, long end) {
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    consumer.seek(partition, Math.min(from, end));
    long deadline = pace.nanoTime() + LIMIT.toNanos();
    while (consumer.position(partition) < end) {
      if (pace.nanoTime() > deadline) {
        throw new KafkaException("the end of " + partition + " cannot be read");
      }
      for (ConsumerRecord<byte[], byte[]> in : consumer.poll(POLL)) {
        if (in.offset() >= from && in.offset() < end) {
          records.add(in);
        }
      }
    }
    return records;
  }

  private Optional<PublishedRecord> read(ConsumerRecord<byte[], byte[]> in) {
    try {
      return Optional.of(form.fromKafka(in))
          .filter(record -> record.log().equals(log))
          .filter(record -> form.isGenuine(in) || isOfLog(record));
    } catch (UnreadableRecord e) {
      return Optional.empty();
    }
  }

  /// What is not sealed counts if it has the hash of its position; what somebody else put there is passed over. Not the whole
  /// record is compared, since published forms grow.
  private boolean isOfLog(PublishedRecord record) {
    return route.log().read(record.position(), 1).stream()
        .map(route.published())
        .anyMatch(own -> own.leafHash().equals(record.leafHash()));
  }

  @Override
  public void close() {
    consumer.close();
  }
}
