package org.tiendo.eventing.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.pace.Pace;
import org.tiendo.eventing.store.Envelope;

/// The relay from one failure to the next: finds where the topic stands, then sends page after page.
///
/// Of a page all records are sent before the first acknowledgement is awaited; the next page follows when all of it is
/// acknowledged. So at most [#PAGE] records are in flight, and after a failure the first one not acknowledged is known.
final class RelayRun implements AutoCloseable {

  static final int PAGE = 1000;

  private final RelayRoute route;
  private final Topic topic;
  private final Producer<byte[], byte[]> producer;
  private long next;
  private long lastOffset;

  /// The last record that was found in the topic or acknowledged by it, and where; none if below 0.
  private long knownPosition = -1;

  private long knownOffset = -1;

  RelayRun(RelayRoute route, RelayKafka kafka, Pace pace) {
    this.route = route;
    try (Admin admin = kafka.admin().get()) {
      Topic.ensure(admin, route.topic());
    }
    this.topic = new Topic(kafka.consumer().get(), route, pace);
    this.producer = kafka.producer().get();
  }

  /// Decides where to go on: behind the topic's last record, or earlier if the topic lacks something.
  ///
  /// A broker that lost its last records may have taken others behind them, from a relay that did not live to notice it: so
  /// the end of the topic is looked through for holes. As every position is a record, none lies at an offset smaller than its
  /// position. Where one does, the topic was deleted or cut back and a record came late, or a relay went on. Then it is sent
  /// again, with what lies behind it.
  ///
  /// @param before only records at smaller offsets are trusted
  /// @param unacknowledged first position known not to have arrived
  /// @throws TopicContradictsLog if the last record is another in the log
  /// @throws TopicAheadOfLog if the log does not have it
  void find(long before, long unacknowledged) {
    Optional<Topic.Tail> tail = topic.tail(before);
    lastOffset = topic.end() - 1;
    if (tail.isEmpty()) {
      next = 0;
      return;
    }
    PublishedRecord last = tail.get().record();
    compare(last);
    knownPosition = last.position();
    knownOffset = tail.get().offset();
    next = Math.min(tail.get().next(), unacknowledged);
  }

  private void compare(PublishedRecord last) {
    List<Envelope> own = route.log().read(last.position(), 1);
    if (own.isEmpty()) {
      throw new TopicAheadOfLog(
          "topic "
              + route.topic()
              + " is at position "
              + last.position()
              + ", beyond the end of the log");
    }
    if (!route.published().apply(own.getFirst()).leafHash().equals(last.leafHash())) {
      throw new TopicContradictsLog(
          "topic " + route.topic() + " and the log differ at position " + last.position());
    }
  }

  /// What the log has and the topic lacks, one page of it; empty at the end of the log.
  List<Envelope> page() {
    return route.log().read(next, PAGE);
  }

  /// Sends a page. What was acknowledged before must still be there then: another relay may have filled up what a broker had
  /// lost.
  void send(List<Envelope> page) {
    long position = knownPosition;
    long offset = knownOffset;
    for (Future<RecordMetadata> one : sent(page)) {
      acknowledged(offset(one));
    }
    checkStillThere(offset, position);
  }

  private List<Future<RecordMetadata>> sent(List<Envelope> page) {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (Envelope envelope : page) {
      sent.add(
          producer.send(route.form().toKafka(route.topic(), route.published().apply(envelope))));
    }
    producer.flush();
    return sent;
  }

  /// Sends a page of what was sent before once more.
  ///
  /// @return the position after the last one sent; above `to` if there is no more
  long sendAgain(long from, long to) {
    long end = Math.min(to + 1, next);
    if (from >= end) {
      return to + 1;
    }
    List<Envelope> page = route.log().read(from, (int) Math.min(PAGE, end - from));
    for (Future<RecordMetadata> one : sent(page)) {
      long offset = offset(one);
      if (offset <= lastOffset) {
        throw new TopicCutBack(offset);
      }
    }
    return from + page.size();
  }

  private void checkStillThere(long offset, long position) {
    if (offset >= 0 && !topic.holds(offset, position)) {
      throw new TopicCutBack(offset);
    }
  }

  private void acknowledged(long offset) {
    if (offset <= lastOffset) {
      throw new TopicCutBack(offset);
    }
    lastOffset = offset;
    knownOffset = offset;
    knownPosition = next++;
  }

  private static long offset(Future<RecordMetadata> sent) {
    try {
      return sent.get().offset();
    } catch (ExecutionException e) {
      throw new KafkaException("a record was not acknowledged", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new KafkaException("interrupted", e);
    }
  }

  /// @throws TopicCutBack if the topic does not have any more what was found in it or acknowledged last
  void checkEnd() {
    long end = topic.end();
    if (end <= lastOffset) {
      throw new TopicCutBack(end);
    }
    checkStillThere(knownOffset, knownPosition);
  }

  /// The first position not acknowledged yet.
  long next() {
    return next;
  }

  @Override
  public void close() {
    producer.close(Duration.ZERO);
    topic.close();
  }
}
