package org.tiendo.eventing.inbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.inbox.PositionSource.Position;
import org.tiendo.eventing.relay.Backoff;
import org.tiendo.eventing.store.EventLog;

/// Brings the records of a service's own log to its handler, read from the log itself: each position in order, at least once.
/// Any number of nodes may do so for one log, as effects are idempotent by position.
public final class OwnLog implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OwnLog.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
  private static final int PAGE = 200;

  /// How late a record of another node may be seen, for want of a look.
  private static final long LOOK_MILLIS = 1_000;

  private final EventLog log;
  private final HoleReader records;
  private final PositionSource positions;
  private final RecordHandler handler;
  private final Backoff backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
  private final Semaphore signal = new Semaphore(0);
  private final Thread thread;
  private @Nullable AutoCloseable subscription;
  private long last = Position.NOTHING.last();

  public OwnLog(EventLog log, HoleReader records, PositionSource positions, RecordHandler handler) {
    this.log = log;
    this.records = records;
    this.positions = positions;
    this.handler = handler;
    this.thread = Thread.ofPlatform().name(log.name() + "-own-log").daemon().unstarted(this::run);
  }

  public void start() {
    subscription = log.onAppend(signal::release);
    thread.start();
  }

  private void run() {
    boolean opened = false;
    while (!backoff.stopped()) {
      try {
        if (!opened) {
          last = positions.load().last();
          opened = true;
        }
        if (!step()) {
          await();
        }
        backoff.reset();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (RuntimeException e) {
        if (!backoff.stopped()) {
          LOG.warn("{} tries again", thread.getName(), e);
          backoff.pause();
        }
      }
    }
  }

  /// @return whether there was anything
  private boolean step() {
    List<PublishedRecord> page = records.from(last + 1, PAGE);
    if (page.isEmpty()) {
      return false;
    }
    handler.handle(page);
    last = page.getLast().position();
    positions.store(new Position(last, -1));
    return true;
  }

  private void await() throws InterruptedException {
    if (signal.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
      signal.drainPermits();
    }
  }

  /// Ends what is under way; it is done again at the next start. It cannot be started again.
  @Override
  public void close() throws Exception {
    backoff.stop();
    if (subscription != null) {
      subscription.close();
    }
    thread.interrupt();
    thread.join();
  }
}
