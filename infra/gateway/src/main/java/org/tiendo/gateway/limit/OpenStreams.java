package org.tiendo.gateway.limit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.context.ApplicationListener;
import org.springframework.security.web.session.HttpSessionDestroyedEvent;
import org.tiendo.gateway.GatewayProperties.Limits;

/// The event streams that are open, of whom and of which session; a session that ends takes its streams with it.
public final class OpenStreams
    implements ApplicationListener<HttpSessionDestroyedEvent>, AutoCloseable {

  /// @param session empty for a program's
  private record Owner(String person, String session) {}

  private final Limits limits;
  private final InstantSource clock;

  /// In order of their opening.
  private final Map<OpenStream, Owner> open = new LinkedHashMap<>();

  private final ScheduledThreadPoolExecutor timer =
      new ScheduledThreadPoolExecutor(
          1, task -> Thread.ofPlatform().daemon().name("gateway-streams").unstarted(task));

  public OpenStreams(Limits limits, InstantSource clock) {
    this.limits = limits;
    this.clock = clock;
    timer.setRemoveOnCancelPolicy(true);
  }

  /// A stream for a person, or none if that would be one too many of all.
  ///
  /// Of one too many of the same person the oldest ends: most likely it belongs to a page left a moment ago, of which
  /// nothing is heard before the next write.
  Optional<OpenStream> open(String person, String session) {
    endOldest(person);
    OpenStream stream = new OpenStream(this::endAt);
    synchronized (this) {
      if (open.size() >= limits.streams()) {
        return Optional.empty();
      }
      open.put(stream, new Owner(person, session));
    }
    stream.endAt(clock.instant().plus(limits.streamLife()));
    return Optional.of(stream);
  }

  private void endOldest(String person) {
    List<OpenStream> ended;
    synchronized (this) {
      List<OpenStream> own =
          open.entrySet().stream()
              .filter(entry -> entry.getValue().person().equals(person))
              .map(Map.Entry::getKey)
              .toList();
      ended = own.subList(0, Math.max(0, own.size() - limits.streamsPerPerson() + 1));
      ended.forEach(open::remove);
    }
    ended.forEach(OpenStream::end);
  }

  synchronized void closed(OpenStream stream) {
    open.remove(stream);
  }

  private void endAt(OpenStream stream, Instant moment) {
    Duration left = Duration.between(clock.instant(), moment);
    var _ = timer.schedule(() -> endIfOpen(stream), left.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void endIfOpen(OpenStream stream) {
    boolean isOpen;
    synchronized (this) {
      isOpen = open.containsKey(stream);
    }
    if (isOpen) {
      stream.end();
    }
  }

  @Override
  public void onApplicationEvent(HttpSessionDestroyedEvent event) {
    of(event.getId()).forEach(OpenStream::end);
  }

  private synchronized List<OpenStream> of(String session) {
    return open.entrySet().stream()
        .filter(entry -> entry.getValue().session().equals(session))
        .map(Map.Entry::getKey)
        .toList();
  }

  /// How many are open.
  synchronized int count() {
    return open.size();
  }

  @Override
  public void close() {
    timer.shutdownNow();
    List<OpenStream> all;
    synchronized (this) {
      all = List.copyOf(open.keySet());
    }
    all.forEach(OpenStream::end);
  }
}
