package org.tiendo.eventing.store;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.tiendo.eventing.recent.RecentlyUsed;

/// The last sequence of recently used streams, so that most conflicts are noticed without asking the server.
///
/// What stands here is durable, but may be behind what other processes stored.
final class StreamHeads {

  private static final int KEPT = 20_000;

  private final Map<StreamId, Long> heads = new RecentlyUsed<>(KEPT);

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
