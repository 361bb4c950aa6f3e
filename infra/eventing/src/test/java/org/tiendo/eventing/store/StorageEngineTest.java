package org.tiendo.eventing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.InstantSource;
import java.time.LocalDate;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What Axon stores in a unit of work, and reads.
@Tag("embedded")
@ExtendWith(LogServer.class)
class StorageEngineTest {

  private MongoEventLog log;
  private SequencedLogStorageEngine engine;

  @BeforeEach
  void open(MongoDatabase database) {
    log =
        new MongoEventLog(
            database, "task", "tenant-1", InstantSource.system(), new SimpleMeterRegistry());
    engine = new SequencedLogStorageEngine(log, new TextForms());
  }

  @AfterEach
  void close() {
    log.close();
  }

  private UnitOfWork<?> begun(String command) {
    CommitHeader header =
        new CommitHeader(
            command, "d", "person-1", "unit-1", null, LocalDate.of(2026, 11, 23), command, null);
    return DefaultUnitOfWork.startAndGet(new GenericEventMessage<>("root", header.toMetaData()));
  }

  private EventMessage<?> note(String stream, long seq) {
    return new GenericDomainEventMessage<>("project", stream, seq, "note");
  }

  @Test
  void everything_appended_in_a_unit_of_work_and_those_within_it_is_one_commit() {
    UnitOfWork<?> root = begun("c1");
    engine.appendEvents(note("project:p1", 0));
    UnitOfWork<?> nested = begun("c2");
    engine.appendEvents(note("project:p2", 0), note("project:p1", 1));
    nested.commit();
    assertThat(log.head()).isZero();
    root.commit();
    assertThat(log.commitOf("c1").orElseThrow().events()).hasSize(3);
    assertThat(log.commitOf("c2")).isEmpty();
    assertThat(engine.readEvents("project:p1").asStream()).hasSize(2);
    assertThat(engine.lastSequenceNumberFor("project:p1")).contains(1L);
  }

  @Test
  void what_is_rolled_back_is_not_stored() {
    UnitOfWork<?> root = begun("c1");
    engine.appendEvents(note("project:p1", 0));
    root.rollback();
    assertThat(log.head()).isZero();
  }

  @Test
  void events_of_no_aggregate_are_not_taken() {
    UnitOfWork<?> root = begun("c1");
    assertThatThrownBy(() -> engine.appendEvents(GenericEventMessage.asEventMessage("note")))
        .isInstanceOf(IllegalArgumentException.class);
    root.rollback();
  }
}
