package org.tiendo.eventing.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/// Axon's own event store and processors over the log.
@Tag("embedded")
@ExtendWith(LogServer.class)
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class AxonProcessorTest {

  private MongoDatabase database;
  private MongoEventLog log;
  private SequencedLogStorageEngine engine;

  @BeforeEach
  void open(MongoDatabase empty) {
    database = empty;
    log =
        new MongoEventLog(
            empty, "task", "tenant-1", InstantSource.system(), new SimpleMeterRegistry());
    engine = new SequencedLogStorageEngine(log, new TextForms());
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
    return new MongoTokenStore(database, owner, Duration.ofSeconds(10), InstantSource.system());
  }

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
    @EventHandler
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
