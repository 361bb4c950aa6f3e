package org.tiendo.eventing.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tiendo.eventing.store.Envelope;
import org.tiendo.eventing.store.EventLog;
import org.tiendo.eventing.store.StreamId;

/// States of streams, folded from the log. What was folded before is kept, and used only after the log has confirmed its
/// last event; whatever was stored since is folded on top. Nothing but stored events ever gets in here.
///
/// However long a stream is, at most three times [StreamSnapshots#EVERY] of its events are read for it, as long as snapshots
/// are written as fast as events are.
final class StreamStates {

  private static final int KEPT = 10_000;

  private final EventLog log;
  private final FeatureRegistry features;
  private final StreamSnapshots snapshots;
  private final Map<StreamId, Kept> kept =
      new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<StreamId, Kept> eldest) {
          return size() > KEPT;
        }
      };

  /// @param snapshot version of the last snapshot offered or read, -1 if none
  private record Kept(StreamState state, long snapshot) {}

  StreamStates(EventLog log, FeatureRegistry features, StreamSnapshots snapshots) {
    this.log = log;
    this.features = features;
    this.snapshots = snapshots;
  }

  StreamState load(StreamId stream) {
    Kept before = known(stream);
    Kept now = before == null ? whole(stream) : continued(stream, before);
    if (now.state().version() >= 0 && now != before) {
      keep(stream, offered(stream, now));
    }
    return now.state();
  }

  /// A stream that is short has no snapshot, and is read at once.
  private Kept whole(StreamId stream) {
    Object initial = features.named(stream.feature()).initial().get();
    List<Envelope> first = log.stream(stream, 0, StreamSnapshots.EVERY);
    StreamState start = fold(stream, StreamState.initial(initial), first);
    if (first.size() < StreamSnapshots.EVERY) {
      return new Kept(start, -1);
    }
    Optional<StreamState> snapshot = snapshots.of(stream);
    StreamState from = snapshot.orElse(start);
    List<Envelope> rest = log.stream(stream, from.version() + 1);
    return new Kept(fold(stream, from, rest), snapshot.map(StreamState::version).orElse(-1L));
  }

  private Kept continued(StreamId stream, Kept before) {
    StreamState state = before.state();
    List<Envelope> tail = log.stream(stream, state.version());
    if (tail.isEmpty() || !tail.getFirst().id().equals(state.lastId())) {
      return whole(stream);
    }
    StreamState now = fold(stream, state, tail.subList(1, tail.size()));
    return now == state ? before : new Kept(now, before.snapshot());
  }

  private Kept offered(StreamId stream, Kept now) {
    if (now.state().version() - now.snapshot() < StreamSnapshots.EVERY) {
      return now;
    }
    snapshots.offer(stream, now.state());
    return new Kept(now.state(), now.state().version());
  }

  private StreamState fold(StreamId stream, StreamState from, List<Envelope> events) {
    return from.after(events, features.fold(stream, from.state(), events));
  }

  private synchronized @Nullable Kept known(StreamId stream) {
    return kept.get(stream);
  }

  private synchronized void keep(StreamId stream, Kept state) {
    kept.merge(stream, state, (a, b) -> a.state().version() > b.state().version() ? a : b);
  }
}
