package org.tiendo.eventing.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tiendo.eventing.recent.RecentlyUsed;
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
  private final Map<StreamId, Kept> kept = new RecentlyUsed<>(KEPT);

  /// @param snapshot version of the last snapshot offered or read, -1 if none
  record Kept(StreamState state, long snapshot) {}

  StreamStates(EventLog log, FeatureRegistry features, StreamSnapshots snapshots) {
    this.log = log;
    this.features = features;
    this.snapshots = snapshots;
  }

  StreamState load(StreamId stream) {
    Wanted wanted = wanted(stream);
    return load(wanted, log.stream(stream, wanted.from(), wanted.end()));
  }

  /// What has to be read of a stream for its state.
  ///
  /// @param before what is kept of it; null if nothing is
  /// @param from the first sequence
  /// @param end behind the last sequence that is read at once
  record Wanted(StreamId stream, @Nullable Kept before, long from, long end) {}

  Wanted wanted(StreamId stream) {
    Kept before = known(stream);
    long from = before == null ? 0 : before.state().version();
    return new Wanted(stream, before, from, from + StreamSnapshots.EVERY);
  }

  /// @param events all that the stream has of what was wanted
  StreamState load(Wanted wanted, List<Envelope> events) {
    StreamId stream = wanted.stream();
    Kept before = wanted.before();
    Kept now = before == null ? whole(stream, events) : continued(stream, before, events);
    if (now.state().version() >= 0 && now != before) {
      keep(stream, offered(stream, now));
    }
    return now.state();
  }

  private Kept whole(StreamId stream) {
    return whole(stream, log.stream(stream, 0, StreamSnapshots.EVERY));
  }

  /// A stream that is short has no snapshot, and is read at once.
  private Kept whole(StreamId stream, List<Envelope> first) {
    Object initial = features.named(stream.feature()).initial().get();
    StreamState start = fold(stream, StreamState.initial(initial), first);
    if (first.size() < StreamSnapshots.EVERY) {
      return new Kept(start, -1);
    }
    Optional<StreamState> snapshot = snapshots.of(stream);
    StreamState from = snapshot.orElse(start);
    List<Envelope> rest = log.stream(stream, from.version() + 1);
    return new Kept(fold(stream, from, rest), snapshot.map(StreamState::version).orElse(-1L));
  }

  private Kept continued(StreamId stream, Kept before, List<Envelope> tail) {
    StreamState state = before.state();
    if (tail.isEmpty() || !tail.getFirst().id().equals(state.lastId())) {
      return whole(stream);
    }
    StreamState now = fold(stream, state, tail.subList(1, tail.size()));
    if (tail.size() == StreamSnapshots.EVERY) {
      now = fold(stream, now, log.stream(stream, now.version() + 1));
    }
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
