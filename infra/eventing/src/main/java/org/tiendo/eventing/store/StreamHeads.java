package org.tiendo.eventing.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/// The last sequence of recently used streams, so that most conflicts are noticed without asking the server.
///
/// What stands here is durable, but may be behind what other processes stored.
final class StreamHeads {

  private static final int KEPT = 20_000;

  private final Map<StreamId, Long> heads =
      new LinkedHashMap<>(1024, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<StreamId, Long> eldest) {
          return size() > KEPT;
        }
      };

  synchronized OptionalLong of(StreamId stream) {
    Long head = heads.get(stream);
    return head == null ? OptionalLong.empty() : OptionalLong.of(head);
  }

  synchronized void stored(List<String> keys) {
    LogKeys.heads(keys).forEach((stream, seq) -> stored(StreamId.parse(stream), seq));
  }

  synchronized void stored(StreamId stream, long seq) {
    heads.merge(stream, seq, Math::max);
  }
}
