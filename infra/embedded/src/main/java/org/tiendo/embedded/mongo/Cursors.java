package org.tiendo.embedded.mongo;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// The open cursors, of which those that no client has asked for ten minutes are closed, as in MongoDB.
final class Cursors {
  private static final Duration IDLE = Duration.ofMinutes(10);

  private final CursorRegistry registry;
  private final Map<Long, FoundCursor> open = new ConcurrentHashMap<>();

  Cursors(CursorRegistry registry) {
    this.registry = registry;
  }

  CursorRegistry registry() {
    return registry;
  }

  long nextId() {
    return registry.generateCursorId();
  }

  void add(FoundCursor cursor) {
    closeIdle(System.nanoTime() - IDLE.toNanos());
    open.put(cursor.getId(), cursor);
    registry.add(cursor);
  }

  private void closeIdle(long since) {
    for (FoundCursor cursor : open.values()) {
      boolean idle = cursor.lastUsed() - since < 0;
      if (idle) {
        registry.remove(cursor);
      }
      if (idle || cursor.isEmpty()) {
        open.remove(cursor.getId());
      }
    }
  }
}
