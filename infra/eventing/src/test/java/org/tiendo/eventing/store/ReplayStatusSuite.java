package org.tiendo.eventing.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Axon's pooled processors see every position once, in order, and know which of them they have been shown before.
abstract class ReplayStatusSuite extends EngineSuite {

  private record Seen(long position, boolean replay) {}

  private final List<AutoCloseable> started = new CopyOnWriteArrayList<>();
  private final LinkedBlockingQueue<Seen> seen = new LinkedBlockingQueue<>();
  private TokenStore tokens;

  @BeforeEach
  void store_four_hundred_events() {
    tokens = tokens("a");
    append(0, 400);
  }

  /// A log that lost them is found out before a processor waits for them.
  private void append(int from, int to) {
    for (int i = from; i < to; i++) {
      append("c" + i, "project:p" + i, 0, i);
    }
    assertThat(log().head()).isEqualTo(to);
  }

  @AfterEach
  void stop() throws Exception {
    for (AutoCloseable each : started) {
      each.close();
    }
  }

  private ScheduledExecutorService executor() {
    ScheduledExecutorService executor = Executors.newScheduledThreadPool(1);
    started.add(executor::shutdownNow);
    return executor;
  }

  private PooledStreamingEventProcessor.Builder builder() {
    EmbeddedEventStore store = EmbeddedEventStore.builder().storageEngine(engine()).build();
    started.add(store::shutDown);
    return PooledStreamingEventProcessor.builder()
        .name("views")
        .eventHandlerInvoker(
            SimpleEventHandlerInvoker.builder().eventHandlers(new Handler()).build())
        .errorHandler(PropagatingErrorHandler.instance())
        .messageSource(store)
        .tokenStore(tokens)
        .transactionManager(NoTransactionManager.INSTANCE)
        .coordinatorExecutor(executor())
        .workerExecutor(executor())
        .initialSegmentCount(1)
        .batchSize(256);
  }

  private PooledStreamingEventProcessor fromTheTail() {
    return builder().initialToken(source -> source.createTailToken()).build();
  }

  /// Remembers what it was given.
  private final class Handler {
    @EventHandler
    void on(TrackedEventMessage<Measured> event) {
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

  private static List<Seen> seen(long from, long to, boolean replay) {
    return LongStream.range(from, to).mapToObj(n -> new Seen(n, replay)).toList();
  }

  @Test
  void after_a_reset_what_was_seen_is_replayed_and_what_came_since_is_not() throws Exception {
    PooledStreamingEventProcessor processor = fromTheTail();
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

  @Test
  void a_processor_that_starts_later_than_its_events_replays_them() throws Exception {
    PooledStreamingEventProcessor processor = builder().build();
    processor.start();
    assertThat(next(400)).isEqualTo(seen(0, 400, true));
    append(400, 401);
    assertThat(next(1)).isEqualTo(seen(400, 401, false));
    processor.shutDown();
  }

  @Test
  void a_processor_that_was_reset_before_it_ever_started_replays_too() throws Exception {
    PooledStreamingEventProcessor processor = builder().build();
    processor.resetTokens();
    processor.start();
    assertThat(next(400)).isEqualTo(seen(0, 400, true));
    append(400, 401);
    assertThat(next(1)).isEqualTo(seen(400, 401, false));
    processor.shutDown();
  }

  @Test
  void a_reset_to_a_moment_replays_from_there_on() throws Exception {
    PooledStreamingEventProcessor processor = fromTheTail();
    processor.start();
    assertThat(next(400)).isEqualTo(seen(0, 400, false));
    now.set(now.get().plusSeconds(60));
    append(400, 410);
    assertThat(next(10)).isEqualTo(seen(400, 410, false));
    processor.shutDown();
    processor.resetTokens(source -> source.createTokenAt(now.get()));
    processor.start();
    assertThat(next(10)).isEqualTo(seen(400, 410, true));
    processor.shutDown();
  }

  @Test
  void a_replay_that_was_interrupted_goes_on_as_a_replay() throws Exception {
    PooledStreamingEventProcessor first = fromTheTail();
    first.start();
    next(400);
    first.shutDown();
    first.resetTokens();
    first.start();
    assertThat(next(100)).isEqualTo(seen(0, 100, true));
    first.shutDown();
    PooledStreamingEventProcessor second = fromTheTail();
    second.start();
    long last = 0;
    while (last < 399) {
      Seen event = next(1).getFirst();
      assertThat(event.replay()).isTrue();
      last = event.position();
    }
    append(400, 401);
    assertThat(next(1)).isEqualTo(seen(400, 401, false));
    second.shutDown();
  }
}
