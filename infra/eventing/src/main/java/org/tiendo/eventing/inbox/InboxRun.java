package org.tiendo.eventing.inbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.pace.Pace;
import org.tiendo.eventing.relay.ByteConsumers;
import org.tiendo.eventing.relay.RecordForm;

/// An inbox from one failure to the next: one Kafka consumer, from the stored position on.
final class InboxRun implements AutoCloseable {

  static final int BATCH = 500;
  private static final Duration POLL = Duration.ofMillis(500);

  private final Consumer<byte[], byte[]> consumer;
  private final PositionSource positions;
  private final RecordHandler handler;
  private final Intake intake;
  private final Pace pace;
  private final TopicPartition partition;
  private final List<PublishedRecord> pending = new ArrayList<>();
  private PositionSource.Position position;
  private long nextOffset;
  private long active;

  /// Any start is correct, since positions are checked; the stored offset only saves reading.
  ///
  /// Without one, the expected position is a good offset too: as every position is a record, none lies at an offset smaller
  /// than its position.
  InboxRun(
      InboxRoute route,
      Consumer<byte[], byte[]> consumer,
      PositionSource positions,
      RecordHandler handler,
      Intake intake,
      Pace pace) {
    this.consumer = consumer;
    this.positions = positions;
    this.handler = handler;
    this.intake = intake;
    this.pace = pace;
    this.active = pace.nanoTime();
    this.partition = new TopicPartition(route.topic(), RecordForm.PARTITION);
    this.position = positions.load();
    this.nextOffset = Math.max(position.nextOffset(), position.last() + 1);
    intake.expectAfter(position.last());
    consumer.assign(List.of(partition));
    consumer.seek(partition, nextOffset);
  }

  static Consumer<byte[], byte[]> consumer(String bootstrap) {
    return ByteConsumers.at(
        bootstrap,
        Map.of(
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "none",
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            BATCH));
  }

  /// Waits for records, at most half a second, and hands on what came.
  ///
  /// @param behind told before and after how many records of the topic are not handled yet
  void poll(LongConsumer behind) {
    try {
      ConsumerRecords<byte[], byte[]> polled = consumer.poll(POLL);
      tell(polled.count(), behind);
      for (ConsumerRecord<byte[], byte[]> in : polled) {
        nextOffset = in.offset();
        intake.take(in, this::add);
        nextOffset = in.offset() + 1;
      }
      boolean idle = idle(polled);
      if (idle) {
        intake.takeFromOwner(this::add);
      }
      flush();
      if (polled.isEmpty()) {
        positions.quiet();
      }
      if (idle || !polled.isEmpty()) {
        positions.contact();
      }
      tell(0, behind);
    } catch (OffsetOutOfRangeException e) {
      consumer.seekToBeginning(List.of(partition));
    }
  }

  /// A quiet topic may also be a broken one: deleted and filled again to just where this consumer waits, or out of reach. So
  /// the owner of the log is asked now and then.
  private boolean idle(ConsumerRecords<byte[], byte[]> polled) {
    long now = pace.nanoTime();
    boolean idle = polled.isEmpty() && now - active > positions.patience().toNanos();
    if (idle || !polled.isEmpty()) {
      active = now;
    }
    return idle;
  }

  /// Where the topic ends is not known at first. Until then nothing is said: not that nothing waits either.
  private void tell(int polled, LongConsumer behind) {
    OptionalLong lag = consumer.currentLag(partition);
    if (polled > 0 || lag.isPresent()) {
      behind.accept(polled + lag.orElse(0));
    }
  }

  private void add(PublishedRecord record) {
    pending.add(record);
    if (pending.size() == BATCH) {
      flush();
    }
  }

  private void flush() {
    if (!pending.isEmpty()) {
      handler.handle(List.copyOf(pending));
      position = new PositionSource.Position(pending.getLast().position(), nextOffset);
      pending.clear();
      positions.store(position);
    }
  }

  PositionSource.Position position() {
    return position;
  }

  @Override
  public void close() {
    consumer.close();
  }
}
