package org.tiendo.eventing.inbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tiendo.contracts.PublishedRecord;
import org.tiendo.eventing.inbox.PositionSource.Position;
import org.tiendo.eventing.relay.Backoff;
import org.tiendo.eventing.store.EventLog;

/// Brings the records of a service's own log to its handler, read from the log itself: each position in order, at least once.
/// Any number of nodes may do so for one log, as effects are idempotent by position.
///
/// What nobody is concerned with is passed over, and its position stored now and then only, so that a command costs no write more.
public final class OwnLog implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(OwnLog.class);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(50);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
  private static final int PAGE = 200;

  /// After so many records that concern nobody the position is stored all the same.
  private static final int PASSED = 5_000;

  /// How late a record of another node may be seen, for want of a look.
  private static final long LOOK_MILLIS = 1_000;

  private final EventLog log;
  private final HoleReader records;
  private final PositionSource positions;
  private final Predicate<PublishedRecord> concern;
  private final RecordHandler handler;
  private final Backoff backoff = new Backoff(FIRST_PAUSE, LONGEST_PAUSE);
  private final Semaphore signal = new Semaphore(0);
  private final Thread thread;
  private @Nullable AutoCloseable subscription;
  private long last = Position.NOTHING.last();
  private long stored = Position.NOTHING.last();

  /// @param concern which records the handler is to have
  public OwnLog(
      EventLog log,
      HoleReader records,
      PositionSource positions,
      Predicate<PublishedRecord> concern,
      RecordHandler handler) {
    this.log = log;
    this.records = records;
    this.positions = positions;
    this.concern = concern;
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
          stored = last;
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
    List<PublishedRecord> concerning = page.stream().filter(concern).toList();
    if (!concerning.isEmpty()) {
      handler.handle(concerning);
    }
    last = page.getLast().position();
    if (!concerning.isEmpty() || last - stored >= PASSED) {
      positions.store(new Position(last, -1));
      stored = last;
    }
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
