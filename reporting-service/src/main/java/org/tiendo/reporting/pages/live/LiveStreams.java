package org.tiendo.reporting.pages.live;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.http.HttpStatus;
import org.tiendo.edge.RequestProblem;
import org.tiendo.eventing.observe.MeterNames;
import org.tiendo.eventing.projection.Freshness;
import org.tiendo.eventing.projection.Token;
import org.tiendo.eventing.projection.Views;

/// All open streams, and the one thread that watches the read model for them.
///
/// It stops before the web server does, which would otherwise wait for the streams to end.
public final class LiveStreams implements SmartLifecycle {

  private static final Logger LOG = LoggerFactory.getLogger(LiveStreams.class);

  private final Views views;
  private final Freshness freshness;
  private final LiveLimits limits;
  private final InstantSource clock;
  private final Counter events;
  private final Counter slow;
  private final Set<LiveStream> open = ConcurrentHashMap.newKeySet();
  private final Semaphore places;
  private volatile @Nullable Thread watcher;

  /// @param clock that access tokens expire by
  public LiveStreams(
      Views views,
      Freshness freshness,
      LiveLimits limits,
      InstantSource clock,
      MeterRegistry meters) {
    this.views = views;
    this.freshness = freshness;
    this.limits = limits;
    this.clock = clock;
    this.places = new Semaphore(limits.streams());
    this.events = meters.counter(MeterNames.STREAMS_EVENTS);
    this.slow = meters.counter(MeterNames.STREAMS_SLOW);
    Gauge.builder(MeterNames.STREAMS_OPEN, open::size).register(meters);
  }

  /// Starts a stream on a thread of its own.
  ///
  /// @param known where the page is; null if it did not say
  /// @param expiry of the reader's access; null for none
  /// @throws RequestProblem 503 `too-many-streams`
  LiveStream open(Wire wire, @Nullable Token known, @Nullable Instant expiry) {
    if (watcher == null || !places.tryAcquire()) {
      throw new RequestProblem(
          HttpStatus.SERVICE_UNAVAILABLE,
          "too-many-streams",
          "No more streams can be open now: ask again later.");
    }
    Instant longest = clock.instant().plus(limits.life());
    Instant end = expiry == null || expiry.isAfter(longest) ? longest : expiry;
    LiveStream stream = new LiveStream(wire, limits, clock, end, events);
    open.add(stream);
    try {
      // Looked at after it is among the open ones: so nothing is missed in between.
      Moment first = moment(views.token());
      Thread.ofVirtual().name(LiveStream.THREADS).start(() -> run(stream, known, first));
      return stream;
    } catch (RuntimeException e) {
      free(stream);
      throw e;
    }
  }

  private void run(LiveStream stream, @Nullable Token known, Moment first) {
    try {
      stream.run(known, first);
    } finally {
      free(stream);
    }
  }

  private void free(LiveStream stream) {
    if (open.remove(stream)) {
      places.release();
    }
  }

  private Moment moment(Token token) {
    return new Moment(token, freshness.state());
  }

  @Override
  public void start() {
    Thread thread = new Thread(this::watch, LiveStream.THREADS + "-watcher");
    thread.setDaemon(true);
    watcher = thread;
    thread.start();
  }

  private void watch() {
    Moment last = null;
    try {
      while (watcher != null) {
        last = open.isEmpty() ? null : look(last);
        Thread.sleep(limits.pace());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private @Nullable Moment look(@Nullable Moment last) throws InterruptedException {
    open.stream().filter(LiveStream::stalled).forEach(this::letGo);
    Token token = token(last);
    if (token == null) {
      return null;
    }
    Moment now = moment(token);
    if (!now.equals(last)) {
      open.forEach(stream -> stream.put(now));
    }
    return now;
  }

  /// While the read model cannot be asked it counts as where it was: so pages are told all the same when it becomes stale.
  private @Nullable Token token(@Nullable Moment last) throws InterruptedException {
    try {
      return last == null ? views.token() : views.awaitOther(last.token(), limits.tick());
    } catch (RuntimeException e) {
      if (watcher != null) {
        LOG.warn("the read model cannot be watched now", e);
      }
      return last == null ? null : last.token();
    }
  }

  /// It keeps its place until it has ended, so that those who do not read are never more than there are places.
  private void letGo(LiveStream stream) {
    LOG.debug("a stream that nobody reads is let go");
    slow.increment();
    stream.letGo();
  }

  @Override
  public void stop() {
    Thread thread = watcher;
    watcher = null;
    if (thread != null) {
      thread.interrupt();
    }
    open.forEach(LiveStream::close);
  }

  @Override
  public boolean isRunning() {
    return watcher != null;
  }
}
