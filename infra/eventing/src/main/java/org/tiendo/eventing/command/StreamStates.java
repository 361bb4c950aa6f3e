package org.tiendo.eventing.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tiendo.eventing.store.Envelope;
import org.tiendo.eventing.store.EventLog;
import org.tiendo.eventing.store.StreamId;

/// States of streams, folded from the log. What was folded before is kept, and used only after the log has confirmed its
/// last event; whatever was stored since is folded on top. Nothing but stored events ever gets in here.
final class StreamStates {

  private static final int KEPT = 10_000;

  private final EventLog log;
  private final FeatureRegistry features;
  private final Map<StreamId, StreamState> kept =
      new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<StreamId, StreamState> eldest) {
          return size() > KEPT;
        }
      };

  StreamStates(EventLog log, FeatureRegistry features) {
    this.log = log;
    this.features = features;
  }

  StreamState load(StreamId stream) {
    StreamState before = known(stream);
    StreamState now = before == null ? whole(stream) : continued(stream, before);
    if (now.version() >= 0 && now != before) {
      keep(stream, now);
    }
    return now;
  }

  private StreamState whole(StreamId stream) {
    Object initial = features.named(stream.feature()).initial().get();
    return fold(stream, StreamState.initial(initial), log.stream(stream, 0));
  }

  private StreamState continued(StreamId stream, StreamState before) {
    List<Envelope> tail = log.stream(stream, before.version());
    if (tail.isEmpty() || !tail.getFirst().id().equals(before.lastId())) {
      return whole(stream);
    }
    return fold(stream, before, tail.subList(1, tail.size()));
  }

  private StreamState fold(StreamId stream, StreamState from, List<Envelope> events) {
    return from.after(events, features.fold(stream, from.state(), events));
  }

  private synchronized @Nullable StreamState known(StreamId stream) {
    return kept.get(stream);
  }

  private synchronized void keep(StreamId stream, StreamState state) {
    kept.merge(stream, state, (a, b) -> a.version() > b.version() ? a : b);
  }
}
