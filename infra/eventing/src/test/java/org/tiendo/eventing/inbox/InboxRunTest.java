package org.tiendo.eventing.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.pace.Pace;
import org.tiendo.eventing.relay.HandPace;
import org.tiendo.eventing.relay.MemoryLog;

class InboxRunTest {

  private static final TopicPartition PARTITION = new TopicPartition(Topics.ROUTE.topic(), 0);

  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final MemoryLog log = new MemoryLog().grow(1300);
  private final List<List<PublishedRecord>> handled = new ArrayList<>();
  private final List<Long> behind = new ArrayList<>();
  private final MemoryPosition stored = new MemoryPosition();
  private boolean failing;

  private static final class MemoryPosition implements PositionSource {
    private Position position = Position.NOTHING;
    private int contacts;

    @Override
    public Position load() {
      return position;
    }

    @Override
    public void store(Position to) {
      position = to;
    }

    @Override
    public Duration patience() {
      return PATIENCE;
    }

    @Override
    public void contact() {
      contacts++;
    }
  }

  @Test
  void batches_are_consecutive_and_never_larger_than_the_limit() {
    MockConsumer<byte[], byte[]> kafka = topic();
    InboxRun run = run(kafka);
    kafka.addRecord(Topics.at(0, log.records().getFirst()));
    kafka.addRecord(Topics.at(1, log.records().getLast()));
    run.poll(behind::add);
    assertThat(handled).extracting(List::size).containsExactly(500, 500, 300);
    assertThat(all()).isEqualTo(log.records());
    assertThat(stored.position).isEqualTo(new PositionSource.Position(1299, 2));
  }

  @Test
  void the_position_is_stored_only_after_the_handler_and_the_batch_comes_again() {
    MockConsumer<byte[], byte[]> kafka = topic();
    InboxRun run = run(kafka);
    add(kafka, 0, 10);
    failing = true;
    assertThatThrownBy(() -> run.poll(behind::add)).hasMessage("handler fails");
    assertThat(stored.position).isEqualTo(PositionSource.Position.NOTHING);
    assertThat(behind).last().isEqualTo(10L);
    assertThat(stored.contacts).isZero();
    failing = false;

    MockConsumer<byte[], byte[]> again = topic();
    InboxRun next = run(again);
    add(again, 0, 10);
    next.poll(behind::add);
    assertThat(all()).isEqualTo(log.records().subList(0, 10));
    assertThat(stored.position).isEqualTo(new PositionSource.Position(9, 10));
    assertThat(stored.contacts).isEqualTo(1);
    next.poll(behind::add);
    assertThat(stored.contacts).as("an empty topic tells nothing").isEqualTo(1);
  }

  @Test
  void a_restart_goes_on_behind_the_stored_position() {
    stored.position = new PositionSource.Position(4, 7);
    MockConsumer<byte[], byte[]> kafka = topic();
    InboxRun run = run(kafka);
    assertThat(kafka.position(PARTITION)).isEqualTo(7);
    kafka.addRecord(Topics.at(7, log.records().get(4)));
    kafka.addRecord(Topics.at(8, log.records().get(5)));
    run.poll(behind::add);
    assertThat(all()).containsExactly(log.records().get(5));
  }

  @Test
  void without_an_offset_it_starts_at_the_expected_position_since_no_record_lies_before_it() {
    stored.position = new PositionSource.Position(41, -1);
    MockConsumer<byte[], byte[]> kafka = topic();
    try (InboxRun _ = run(kafka)) {
      assertThat(kafka.position(PARTITION)).isEqualTo(42);
    }
  }

  @Test
  void an_offset_that_the_topic_no_longer_has_leads_back_to_its_beginning() {
    stored.position = new PositionSource.Position(4, 100);
    MockConsumer<byte[], byte[]> kafka = topic();
    InboxRun run = run(kafka);
    kafka.updateEndOffsets(Map.of(PARTITION, 10L));
    kafka.setPollException(new OffsetOutOfRangeException(Map.of(PARTITION, 100L)));
    run.poll(behind::add);
    assertThat(kafka.position(PARTITION)).isZero();
    add(kafka, 0, 10);
    run.poll(behind::add);
    assertThat(all()).isEqualTo(log.records().subList(5, 10));
  }

  @Test
  void the_owner_of_a_log_is_asked_when_nothing_came_for_longer_than_its_reader_bears() {
    HandPace pace = new HandPace();
    InboxRun run = run(topic(), pace);
    pace.pass(PATIENCE);
    run.poll(behind::add);
    assertThat(handled).isEmpty();
    assertThat(stored.contacts).isZero();
    pace.pass(Duration.ofNanos(1));
    run.poll(behind::add);
    assertThat(all()).isEqualTo(log.records().subList(0, 500));
    assertThat(stored.contacts).isEqualTo(1);
  }

  @Test
  void nothing_is_said_of_what_waits_before_the_end_of_the_topic_is_known() {
    AtomicReference<OptionalLong> lag = new AtomicReference<>(OptionalLong.empty());
    MockConsumer<byte[], byte[]> kafka =
        new MockConsumer<>("none") {
          @Override
          public synchronized OptionalLong currentLag(TopicPartition partition) {
            return lag.get();
          }
        };
    InboxRun run = run(kafka);
    run.poll(behind::add);
    assertThat(behind).isEmpty();
    lag.set(OptionalLong.of(7));
    run.poll(behind::add);
    assertThat(behind).isNotEmpty().containsOnly(7L);
  }

  private static MockConsumer<byte[], byte[]> topic() {
    MockConsumer<byte[], byte[]> kafka = new MockConsumer<>("none");
    kafka.updateBeginningOffsets(Map.of(PARTITION, 0L));
    return kafka;
  }

  private void add(MockConsumer<byte[], byte[]> kafka, int from, int to) {
    for (int i = from; i < to; i++) {
      kafka.addRecord(Topics.at(i, log.records().get(i)));
    }
  }

  private InboxRun run(MockConsumer<byte[], byte[]> kafka) {
    return run(kafka, Pace.MACHINE);
  }

  private InboxRun run(MockConsumer<byte[], byte[]> kafka, Pace pace) {
    Contiguity contiguity =
        new Contiguity(
            Topics.ROUTE,
            MemoryLog.FORM,
            log.pages()::from,
            (_, _, _) -> {},
            new SimpleMeterRegistry());
    return new InboxRun(Topics.ROUTE, kafka, stored, this::handle, contiguity, pace);
  }

  private void handle(List<PublishedRecord> batch) {
    if (failing) {
      throw new IllegalStateException("handler fails");
    }
    handled.add(batch);
  }

  private List<PublishedRecord> all() {
    return handled.stream().flatMap(List::stream).toList();
  }
}
