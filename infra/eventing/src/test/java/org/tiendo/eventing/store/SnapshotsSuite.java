package org.tiendo.eventing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Aggregates are read from their latest snapshot on, if the log confirms it.
abstract class SnapshotsSuite extends EngineSuite {

  private static final String STREAM = "project:p1";

  @BeforeEach
  void store_ten_events() {
    for (int seq = 0; seq < 10; seq++) {
      append("c" + seq, STREAM, seq, seq);
    }
  }

  private static DomainEventMessage<?> snapshot(long seq, int millimetres) {
    return new GenericDomainEventMessage<>("project", STREAM, seq, new Total(millimetres));
  }

  private List<Object> read(SequencedLogStorageEngine engine) {
    EmbeddedEventStore store = EmbeddedEventStore.builder().storageEngine(engine).build();
    try {
      return store
          .readEvents(STREAM)
          .asStream()
          .<Object>map(DomainEventMessage::getPayload)
          .toList();
    } finally {
      store.shutDown();
    }
  }

  @Test
  void an_aggregate_is_read_from_its_snapshot_on() {
    engine().storeSnapshot(snapshot(6, 21));
    assertThat(read(engine()))
        .containsExactly(
            new Total(21), new Measured("c7", 7), new Measured("c8", 8), new Measured("c9", 9));
    assertThat(engine().readSnapshot(STREAM).orElseThrow().getSequenceNumber()).isEqualTo(6);
    assertThat(engine().readSnapshot(STREAM).orElseThrow().getType()).isEqualTo("project");
  }

  @Test
  void a_later_snapshot_replaces_an_earlier_one() {
    engine().storeSnapshot(snapshot(3, 6));
    engine().storeSnapshot(snapshot(9, 45));
    assertThat(read(engine())).containsExactly(new Total(45));
  }

  @Test
  void a_snapshot_of_what_is_not_in_the_log_is_not_kept() {
    engine().storeSnapshot(snapshot(10, 55));
    assertThat(engine().readSnapshot(STREAM)).isEmpty();
    assertThat(read(engine())).hasSize(10);
  }

  @Test
  void a_snapshot_whose_last_event_is_another_does_not_count() {
    engine().storeSnapshot(snapshot(6, 21));
    assertThat(read(engine())).hasSize(4);
    snapshots()
        .put(
            new Snapshots.Snapshot(
                StreamId.parse(STREAM),
                "axon-1",
                6,
                "another-0",
                "{\"type\":\"Total\",\"version\":1,\"data\":{\"millimetres\":21}}"));
    assertThat(engine().readSnapshot(STREAM)).isEmpty();
    assertThat(read(engine())).hasSize(10);
  }

  @Test
  void code_of_another_revision_does_not_read_it() {
    engine("1").storeSnapshot(snapshot(6, 21));
    assertThat(read(engine("2"))).hasSize(10);
    assertThat(read(engine("1"))).hasSize(4);
  }

  @Test
  void a_state_of_unknown_form_is_not_kept() {
    DomainEventMessage<?> text = new GenericDomainEventMessage<>("project", STREAM, 6, "text");
    assertThatThrownBy(() -> engine().storeSnapshot(text))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(read(engine())).hasSize(10);
  }

  @Test
  void the_last_sequence_of_a_stream_is_known_however_long_it_is() {
    for (int last = 9; last < 20; last++) {
      assertThat(engine().lastSequenceNumberFor(STREAM)).contains((long) last);
      append("d" + last, STREAM, last + 1, last);
    }
    assertThat(engine().lastSequenceNumberFor("project:none")).isEmpty();
  }
}
