package org.tiendo.eventing.relay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.pace.Pace;
import org.tiendo.eventing.store.Envelope;
import org.tiendo.eventing.store.EventLog;

/// The relay from one failure to the next: finds where the topic stands, then sends page after page.
///
/// Of a page all records are sent before the first acknowledgement is awaited; the next page follows when all of it is
/// acknowledged. So at most [#PAGE] records are in flight, and after a failure the first one not acknowledged is known.
final class RelayRun implements AutoCloseable {

  static final int PAGE = 1000;

  private final EventLog log;
  private final Function<Envelope, PublishedRecord> published;
  private final RecordForm form;
  private final String name;
  private final Topic topic;
  private final Producer<byte[], byte[]> producer;
  private long next;
  private long lastOffset;

  /// Whether `lastOffset` is that of a record sent here, not just the topic's end as it was found.
  private boolean sends;

  RelayRun(
      EventLog log,
      Function<Envelope, PublishedRecord> published,
      RecordForm form,
      RelayKafka kafka,
      String name,
      Pace pace) {
    this.log = log;
    this.published = published;
    this.form = form;
    this.name = name;
    try (Admin admin = kafka.admin().get()) {
      Topic.ensure(admin, name);
    }
    this.topic = new Topic(kafka.consumer().get(), form, log.name(), name, pace);
    this.producer = kafka.producer().get();
  }

  /// Decides where to go on: behind the topic's last record, or earlier if the topic lacks something.
  ///
  /// A broker that lost its last records may have taken others behind them, from a relay that did not live to notice it: so
  /// the end of the topic is looked through for holes. As every position is a record, none lies at an offset smaller than its
  /// position. Where one does, the topic was deleted while a relay went on. Then everything is sent again.
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
    boolean lacks = last.position() > tail.get().offset();
    next = lacks ? 0 : Math.min(tail.get().next(), unacknowledged);
  }

  private void compare(PublishedRecord last) {
    List<Envelope> own = log.read(last.position(), 1);
    if (own.isEmpty()) {
      throw new TopicAheadOfLog(
          "topic " + name + " is at position " + last.position() + ", beyond the end of the log");
    }
    if (!published.apply(own.getFirst()).leafHash().equals(last.leafHash())) {
      throw new TopicContradictsLog(
          "topic " + name + " and the log differ at position " + last.position());
    }
  }

  /// Sends what the log has and the topic lacks, one page of it. What was acknowledged before must still be there then: another
  /// relay may have filled up what a broker had lost.
  ///
  /// @return how many records; 0 at the end of the log
  int sendPage() {
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    for (Envelope envelope : log.read(next, PAGE)) {
      sent.add(producer.send(form.toKafka(name, published.apply(envelope))));
    }
    producer.flush();
    long before = lastOffset;
    long position = next - 1;
    for (Future<RecordMetadata> one : sent) {
      acknowledged(offset(one));
    }
    if (!sent.isEmpty()) {
      checkStillThere(before, position);
    }
    return sent.size();
  }

  private void checkStillThere(long offset, long position) {
    if (sends && !topic.holds(offset, position)) {
      throw new TopicCutBack(offset);
    }
    sends = true;
  }

  private void acknowledged(long offset) {
    if (offset <= lastOffset) {
      throw new TopicCutBack(offset);
    }
    lastOffset = offset;
    next++;
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

  /// @throws TopicCutBack if the topic does not have the last acknowledged record any more
  void checkEnd() {
    long end = topic.end();
    if (end <= lastOffset) {
      throw new TopicCutBack(end);
    }
    if (sends && !topic.holds(lastOffset, next - 1)) {
      throw new TopicCutBack(lastOffset);
    }
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
