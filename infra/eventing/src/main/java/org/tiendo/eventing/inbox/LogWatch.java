package org.tiendo.eventing.inbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tiendo.eventing.relay.Backoff;
import org.tiendo.eventing.store.EventLog;

/// A thread that does something about a service's own log, step by step: as soon as this node appends to it, and once a second,
/// since other nodes append too and time passes. What fails is tried again.
///
/// What is in no hurry waits for a moment after an append, so that one step takes all that comes meanwhile.
public final class LogWatch implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(LogWatch.class);
  private static final Duration LOOK = Duration.ofSeconds(1);

  private final EventLog log;
  private final Runnable open;
  private final Step step;
  private final Duration gather;
  private final Backoff backoff;
  private final Semaphore signal = new Semaphore(0);
  private final Thread thread;
  private @Nullable AutoCloseable subscription;

  /// @param purpose part of the thread's name
  /// @param open done before the first step
  /// @param gather from an append to the step that takes it, with whatever else was appended
  /// @param backoff between a failure and the next attempt
  public LogWatch(
      EventLog log, String purpose, Runnable open, Step step, Duration gather, Backoff backoff) {
    this.log = log;
    this.open = open;
    this.step = step;
    this.gather = gather;
    this.backoff = backoff;
    this.thread =
        Thread.ofPlatform().name(log.name() + "-" + purpose).daemon().unstarted(this::run);
  }

  /// What may be repeated at any time.
  @FunctionalInterface
  public interface Step {

    /// @return false if there is nothing to do for a while
    boolean take() throws InterruptedException;
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
          open.run();
          opened = true;
        }
        if (!step.take()) {
          await();
        }
        backoff.reset();
      } catch (InterruptedException _) {
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

  private void await() throws InterruptedException {
    if (signal.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
      Thread.sleep(gather);
      signal.drainPermits();
    }
  }

  /// Interrupts the step that is under way, and waits for its end. It cannot be started again.
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
