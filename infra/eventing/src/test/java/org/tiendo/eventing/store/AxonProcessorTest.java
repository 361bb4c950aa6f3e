package org.tiendo.eventing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/// Axon's own event store and processors over the log.
@Tag("embedded")
@ExtendWith(LogServer.class)
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AxonProcessorTest {

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-23T08:00:00Z"));
  private MongoDatabase database;
  private MongoEventLog log;
  private SequencedLogStorageEngine engine;

  /// Payloads are plain text.
  private static final EventForms TEXTS =
      new EventForms() {
        @Override
        public Object decode(Envelope envelope) {
          return envelope.data().path("text").stringValue();
        }

        @Override
        public Form encode(Object event) {
          return new Form(
              "NoteTaken", 1, JsonMapper.shared().createObjectNode().put("text", (String) event));
        }
      };

  @BeforeEach
  void open(MongoDatabase empty) {
    database = empty;
    log =
        new MongoEventLog(
            empty, "task", "tenant-1", InstantSource.system(), new SimpleMeterRegistry());
    engine = new SequencedLogStorageEngine(log, TEXTS);
  }

  @AfterEach
  void close() {
    log.close();
  }

  private void append(int from, int to) {
    IntStream.range(from, to)
        .forEach(
            i -> log.append(Commits.named("c" + i).event("project:p" + i, 0, "text " + i).build()));
  }

  private MongoTokenStore tokens(String owner) {
    return new MongoTokenStore(database, owner, Duration.ofSeconds(10), now::get);
  }

  @Nested
  class Engine {

    private UnitOfWork<?> begun(String command) {
      CommitHeader header =
          new CommitHeader(
              command, "d", "person-1", "unit-1", null, LocalDate.of(2026, 11, 23), command, null);
      return DefaultUnitOfWork.startAndGet(new GenericEventMessage<>("root", header.toMetaData()));
    }

    private EventMessage<?> note(String stream, long seq) {
      return new org.axonframework.eventhandling.GenericDomainEventMessage<>(
          "project", stream, seq, "note");
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

    @Test
    void tokens_are_positions() {
      assertThat(engine.createHeadToken()).isNull();
      append(0, 300);
      assertThat(engine.createTailToken()).isNull();
      assertThat(engine.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(299));
      assertThat(engine.readEvents(null, false).map(TrackedEventMessage::trackingToken))
          .containsExactlyElementsOf(
              LongStream.range(0, 300).mapToObj(GlobalSequenceTrackingToken::new).toList());
      assertThat(engine.readEvents(new GlobalSequenceTrackingToken(297), false)).hasSize(2);
    }
  }

  @Nested
  class Tokens {

    @Test
    void a_segment_belongs_to_its_owner_until_released_or_silent_too_long() {
      MongoTokenStore a = tokens("a");
      MongoTokenStore b = tokens("b");
      a.initializeTokenSegments("views", 2, new GlobalSequenceTrackingToken(4));
      assertThat(a.fetchSegments("views")).containsExactly(0, 1);
      assertThat(a.fetchToken("views", 0)).isEqualTo(new GlobalSequenceTrackingToken(4));
      assertThatThrownBy(() -> b.fetchToken("views", 0))
          .isInstanceOf(UnableToClaimTokenException.class);
      assertThat(b.fetchAvailableSegments("views")).extracting("segmentId").containsExactly(1);
      a.storeToken(new GlobalSequenceTrackingToken(9), "views", 0);
      now.set(now.get().plusSeconds(11));
      assertThat(b.fetchToken("views", 0)).isEqualTo(new GlobalSequenceTrackingToken(9));
      assertThatThrownBy(() -> a.extendClaim("views", 0))
          .isInstanceOf(UnableToClaimTokenException.class);
      assertThatThrownBy(() -> a.storeToken(null, "views", 0))
          .isInstanceOf(UnableToClaimTokenException.class);
      b.releaseClaim("views", 0);
      assertThat(a.fetchToken("views", 0)).isEqualTo(new GlobalSequenceTrackingToken(9));
      a.deleteToken("views", 0);
      assertThat(a.fetchSegments("views")).containsExactly(1);
      assertThatThrownBy(() -> a.initializeTokenSegments("views", 1))
          .isInstanceOf(UnableToClaimTokenException.class);
    }

    @Test
    void a_replay_token_is_read_back_as_it_was() {
      MongoTokenStore store = tokens("a");
      var replay =
          ReplayToken.createReplayToken(
              new GlobalSequenceTrackingToken(9), new GlobalSequenceTrackingToken(3), "why");
      store.initializeTokenSegments("views", 1, replay);
      assertThat(store.fetchToken("views", 0)).isEqualTo(replay);
    }
  }

  @Nested
  class Processor {

    private record Seen(long position, boolean replay) {}

    private final List<ScheduledExecutorService> executors = new CopyOnWriteArrayList<>();
    private final LinkedBlockingQueue<Seen> seen = new LinkedBlockingQueue<>();

    @AfterEach
    void stop() {
      executors.forEach(ScheduledExecutorService::shutdownNow);
    }

    private ScheduledExecutorService executor() {
      ScheduledExecutorService executor = Executors.newScheduledThreadPool(1);
      executors.add(executor);
      return executor;
    }

    private PooledStreamingEventProcessor processor() {
      return PooledStreamingEventProcessor.builder()
          .name("views")
          .eventHandlerInvoker(
              SimpleEventHandlerInvoker.builder().eventHandlers(new Handler()).build())
          .errorHandler(PropagatingErrorHandler.instance())
          .messageSource(EmbeddedEventStore.builder().storageEngine(engine).build())
          .tokenStore(tokens("a"))
          .transactionManager(NoTransactionManager.INSTANCE)
          .coordinatorExecutor(executor())
          .workerExecutor(executor())
          .initialSegmentCount(1)
          .batchSize(256)
          .initialToken(source -> source.createTailToken())
          .build();
    }

    /// Remembers what it was given.
    private final class Handler {
      @org.axonframework.eventhandling.EventHandler
      void on(TrackedEventMessage<String> event) {
        long position = event.trackingToken().position().orElseThrow();
        seen.add(new Seen(position, ReplayToken.isReplay(event.trackingToken())));
      }
    }

    private List<Seen> next(int count) throws InterruptedException {
      List<Seen> taken = new CopyOnWriteArrayList<>();
      for (int i = 0; i < count; i++) {
        Seen event = seen.poll(30, TimeUnit.SECONDS);
        assertThat(event).describedAs("event %d of %d", i, count).isNotNull();
        taken.add(event);
      }
      return taken;
    }

    @Test
    void it_sees_every_position_once_in_order_and_knows_what_is_replayed() throws Exception {
      append(0, 400);
      PooledStreamingEventProcessor processor = processor();
      processor.start();
      assertThat(next(400)).isEqualTo(seen(0, 400, false));
      processor.shutDown();
      processor.resetTokens();
      append(400, 402);
      processor.start();
      assertThat(next(400)).isEqualTo(seen(0, 400, true));
      assertThat(next(2)).isEqualTo(seen(400, 402, false));
      processor.shutDown();
      assertThat(seen).isEmpty();
    }

    private static List<Seen> seen(long from, long to, boolean replay) {
      return LongStream.range(from, to).mapToObj(n -> new Seen(n, replay)).toList();
    }
  }
}
