package org.tiendo.eventing.store;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells listeners that the log has grown: at once after own appends, by asking for the head after those of others.
final class AppendSignals implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(AppendSignals.class);

  private final String name;
  private final LongSupplier askHead;
  private final Duration poll;
  private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
  private volatile long seen;
  private volatile boolean closed;
  private @Nullable Thread poller;

  AppendSignals(String name, LongSupplier askHead, Duration poll) {
    this.name = name;
    this.askHead = askHead;
    this.poll = poll;
  }

  synchronized AutoCloseable add(Runnable listener) {
    listeners.add(listener);
    if (poller == null && !closed) {
      poller = Thread.ofVirtual().name(name + "-log-poll").start(this::watch);
    }
    return () -> listeners.remove(listener);
  }

  /// The log is known to reach up to `head`.
  void reached(long head) {
    if (advance(head)) {
      listeners.forEach(AppendSignals::call);
    }
  }

  private synchronized boolean advance(long head) {
    boolean further = head > seen;
    seen = Math.max(seen, head);
    return further;
  }

  private static void call(Runnable listener) {
    try {
      listener.run();
    } catch (RuntimeException e) {
      LOG.warn("a listener of the log failed", e);
    }
  }

  private void watch() {
    while (!closed) {
      LockSupport.parkNanos(poll.toNanos());
      if (!listeners.isEmpty() && !closed) {
        askOnce();
      }
    }
  }

  private void askOnce() {
    try {
      reached(askHead.getAsLong());
    } catch (RuntimeException e) {
      if (!closed) {
        LOG.warn("log {}: the head cannot be asked for now: {}", name, e.getMessage());
      }
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    listeners.clear();
    if (poller != null) {
      LockSupport.unpark(poller);
    }
  }
}
