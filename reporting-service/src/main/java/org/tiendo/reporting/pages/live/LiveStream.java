package org.tiendo.reporting.pages.live;

import io.micrometer.core.instrument.Counter;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.tiendo.eventing.projection.Freshness;
import org.tiendo.eventing.projection.Token;

/// One stream: its own thread writes, others put the latest moment into its slot. What it was too slow for is left out.
final class LiveStream {

  /// How the threads of streams are named.
  static final String THREADS = "reporting-live";

  private static final Moment WAKE = new Moment(Token.NOTHING, new Freshness.State(null, 0));

  private final Wire wire;
  private final LiveLimits limits;
  private final InstantSource clock;
  private final Instant end;
  private final Counter events;
  private final BlockingQueue<Moment> slot = new ArrayBlockingQueue<>(1);
  private volatile boolean closed;
  private volatile boolean slow;
  private volatile @Nullable Instant writingSince;
  private Token told = Token.NOTHING;
  private String state = "";

  /// @param end at the latest
  LiveStream(Wire wire, LiveLimits limits, InstantSource clock, Instant end, Counter events) {
    this.wire = wire;
    this.limits = limits;
    this.clock = clock;
    this.end = end;
    this.events = events;
  }

  @FunctionalInterface
  private interface Write {
    void to(Wire wire) throws IOException;
  }

  /// Only one thread puts at a time.
  void put(Moment moment) {
    slot.poll();
    slot.offer(moment);
  }

  void close() {
    closed = true;
    slot.offer(WAKE);
  }

  /// Whether a write takes too long, since nobody reads.
  boolean stalled() {
    Instant since = writingSince;
    return !slow && since != null && clock.instant().isAfter(since.plus(limits.stall()));
  }

  /// Lets it end. Nothing reaches a reader that does not read: what was written before comes first when it goes on, then the hint to
  /// come again from there. If it does not go on, the web server's time for a write ends it.
  void letGo() {
    slow = true;
    close();
  }

  /// Writes until the end, or until nobody is there any more.
  ///
  /// @param known where the page is; null if it did not say
  void run(@Nullable Token known, Moment first) {
    try {
      told = first.token();
      boolean same = known == null || known.equals(told);
      write(w -> w.token(same ? "here" : "moved", told));
      events.increment();
      tell(first);
      while (!closed && clock.instant().isBefore(end)) {
        next();
      }
      if (slow) {
        write(w -> w.token("resync", told));
        events.increment();
      }
    } catch (IOException | IllegalStateException e) {
      closed = true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      wire.end();
    }
  }

  private void next() throws IOException, InterruptedException {
    Duration left = Duration.between(clock.instant(), end);
    Duration wait = left.compareTo(limits.heartbeat()) < 0 ? left : limits.heartbeat();
    Moment moment = slot.poll(wait.toMillis() + 1, TimeUnit.MILLISECONDS);
    if (closed) {
      return;
    }
    if (moment == null) {
      write(Wire::beat);
    } else {
      tell(moment);
    }
  }

  private void tell(Moment moment) throws IOException {
    if (!told.covers(moment.token())) {
      told = moment.token();
      write(w -> w.token("moved", told));
      events.increment();
    }
    if (!moment.state().equals(state)) {
      state = moment.state();
      write(w -> w.state(state));
      events.increment();
    }
  }

  private void write(Write write) throws IOException {
    writingSince = clock.instant();
    write.to(wire);
    writingSince = null;
  }
}
