package org.tiendo.eventing.reconcile;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.inbox.HoleReader;
import org.tiendo.eventing.relay.ByteConsumers;
import org.tiendo.eventing.relay.RecordForm;
import org.tiendo.eventing.relay.UnreadableRecord;

/// Reads a log from its owner and its topic from Kafka, and names every position in which they differ. The topic may hold a
/// record more than once, in any order; it is given a while to hold the log's last one.
public final class TopicComparison implements AutoCloseable {

  private static final Duration POLL = Duration.ofMillis(500);
  private static final int PAGE = 1000;

  /// Farther beyond the end of the log nothing is remembered, only named.
  private static final long BEYOND = 1_000_000;

  private final String log;
  private final HoleReader owner;
  private final RecordForm form;
  private final Consumer<byte[], byte[]> consumer;
  private final TopicPartition partition;
  private final Duration patience;
  private final Hashes ofLog = new Hashes();
  private final Hashes ofTopic = new Hashes();
  private final List<String> differences = new ArrayList<>();
  private long repeated;

  private TopicComparison(
      String log,
      HoleReader owner,
      RecordForm form,
      Consumer<byte[], byte[]> consumer,
      TopicPartition partition,
      Duration patience) {
    this.log = log;
    this.owner = owner;
    this.form = form;
    this.consumer = consumer;
    this.partition = partition;
    this.patience = patience;
  }

  /// @param patience how long the topic is given to hold what the log holds
  public static TopicComparison of(
      String log,
      HoleReader owner,
      RecordForm form,
      String bootstrap,
      String topic,
      Duration patience) {
    Consumer<byte[], byte[]> consumer = ByteConsumers.at(bootstrap, Map.of());
    return new TopicComparison(
        log, owner, form, consumer, new TopicPartition(topic, RecordForm.PARTITION), patience);
  }

  /// What was found.
  ///
  /// @param end one behind the log's last position
  /// @param inLog records
  /// @param inTopic positions of the log that the topic holds
  /// @param repeated records that the topic holds once more, which is no difference
  /// @param logHash rolling hash over all records of the log
  /// @param topicHash the same over what the topic holds of them
  /// @param differences a sentence for each range of positions that differs
  public record Result(
      String log,
      long end,
      long inLog,
      long inTopic,
      long repeated,
      String logHash,
      String topicHash,
      List<String> differences) {
    public Result {
      differences = List.copyOf(differences);
    }
  }

  /// @throws HoleReader.OwnerUnavailable if the owner of the log does not answer
  /// @throws org.apache.kafka.common.KafkaException if Kafka does not
  public Result compare() {
    consumer.assign(List.of(partition));
    consumer.seekToBeginning(List.of(partition));
    readTopic();
    readLog();
    long until = System.nanoTime() + patience.toNanos();
    while (ofTopic.end() < ofLog.end() && System.nanoTime() < until) {
      poll();
    }
    differences();
    return new Result(
        log,
        ofLog.end(),
        ofLog.count(),
        ofTopic.count(),
        repeated,
        ofLog.rolling(),
        ofTopic.rolling(),
        differences);
  }

  private void readLog() {
    List<PublishedRecord> page = owner.from(0, PAGE);
    while (!page.isEmpty()) {
      for (PublishedRecord record : page) {
        ofLog.put((int) record.position(), Hashes.of(form.toLine(record)));
      }
      page = owner.from(ofLog.end(), PAGE);
    }
  }

  private void readTopic() {
    long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    while (consumer.position(partition) < end) {
      poll();
    }
  }

  private void poll() {
    for (ConsumerRecord<byte[], byte[]> in : consumer.poll(POLL)) {
      try {
        take(in, form.fromKafka(in));
      } catch (UnreadableRecord e) {
        differences.add(
            "the record at offset %d is unreadable: %s".formatted(in.offset(), e.getMessage()));
      }
    }
  }

  private void take(ConsumerRecord<byte[], byte[]> in, PublishedRecord record) {
    if (!record.log().equals(log)) {
      differences.add("the record at offset %d is of log %s".formatted(in.offset(), record.log()));
    } else if (record.position() > ofTopic.end() + BEYOND) {
      differences.add(
          "the record at offset %d has position %d, far beyond the others"
              .formatted(in.offset(), record.position()));
    } else {
      int position = (int) record.position();
      boolean again = ofTopic.has(position);
      repeated += again ? 1 : 0;
      if (!ofTopic.put(position, Hashes.of(form.toLine(record)))) {
        differences.add(
            "position %d comes again at offset %d as another record"
                .formatted(position, in.offset()));
      }
    }
  }

  private enum Standing {
    EQUAL(""),
    MISSING("missing in the topic"),
    OTHER("another record in the topic"),
    BEYOND("in the topic, beyond the end of the log");

    private final String words;

    Standing(String words) {
      this.words = words;
    }
  }

  private void differences() {
    int end = Math.max(ofLog.end(), ofTopic.end());
    int from = 0;
    Standing before = Standing.EQUAL;
    for (int at = 0; at <= end; at++) {
      Standing now = at == end ? Standing.EQUAL : standing(at);
      if (now != before) {
        if (before != Standing.EQUAL) {
          String range =
              from == at - 1 ? "position " + from : "positions " + from + " to " + (at - 1);
          differences.add(range + ": " + before.words);
        }
        from = at;
        before = now;
      }
    }
  }

  private Standing standing(int at) {
    if (!ofLog.has(at)) {
      return ofTopic.has(at) ? Standing.BEYOND : Standing.EQUAL;
    }
    if (!ofTopic.has(at)) {
      return Standing.MISSING;
    }
    return ofLog.at(at) == ofTopic.at(at) ? Standing.EQUAL : Standing.OTHER;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
