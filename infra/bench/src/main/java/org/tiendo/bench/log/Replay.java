package org.tiendo.bench.log;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.tiendo.bench.Program;

/// A replay by Axon's pooled streaming processor, one segment, 256 events in a batch, from the first event on.
final class Replay {

  private final long wanted;
  private final AtomicLong seen = new AtomicLong();
  private final AtomicLong replayed = new AtomicLong();
  private final CountDownLatch done = new CountDownLatch(1);

  private Replay(long wanted) {
    this.wanted = wanted;
  }

  /// @param events handled within the limit
  /// @param replayed how many of them were known to be replayed
  record Result(long events, long replayed, double seconds) {

    double rate() {
      return events / seconds;
    }
  }

  @EventHandler
  void on(TrackedEventMessage<Noted> event) {
    long count = seen.incrementAndGet();
    if (ReplayToken.isReplay(event.trackingToken())) {
      replayed.incrementAndGet();
    }
    if (count == wanted) {
      done.countDown();
    }
  }

  static Result of(EventStorageEngine engine, long wanted, double limitSeconds) throws Exception {
    Replay replay = new Replay(wanted);
    ScheduledExecutorService executor = Executors.newScheduledThreadPool(2);
    EmbeddedEventStore store = EmbeddedEventStore.builder().storageEngine(engine).build();
    PooledStreamingEventProcessor processor =
        PooledStreamingEventProcessor.builder()
            .name("replay")
            .eventHandlerInvoker(SimpleEventHandlerInvoker.builder().eventHandlers(replay).build())
            .errorHandler(PropagatingErrorHandler.instance())
            .messageSource(store)
            .tokenStore(new InMemoryTokenStore())
            .transactionManager(NoTransactionManager.INSTANCE)
            .coordinatorExecutor(executor)
            .workerExecutor(executor)
            .initialSegmentCount(1)
            .batchSize(256)
            .build();
    try {
      long start = System.nanoTime();
      processor.start();
      boolean whole = replay.done.await((long) (limitSeconds * 1_000), TimeUnit.MILLISECONDS);
      double seconds = (System.nanoTime() - start) / 1e9;
      Result result =
          new Result(
              whole ? wanted : replay.seen.get(), Math.min(wanted, replay.replayed.get()), seconds);
      Program.check(result.events() > 0, "nothing was replayed");
      return result;
    } finally {
      processor.shutDown();
      store.shutDown();
      executor.shutdownNow();
    }
  }
}
