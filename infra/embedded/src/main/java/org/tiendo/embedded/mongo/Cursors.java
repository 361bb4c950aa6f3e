package org.tiendo.embedded.mongo;

import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.bson.Document;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

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

  /// @param projection what is given out of the documents found
  FoundCursor open(Found found, UnaryOperator<List<Document>> projection) {
    closeIdle(System.nanoTime() - IDLE.toNanos());
    FoundCursor cursor = new FoundCursor(registry.generateCursorId(), found, projection);
    open.put(cursor.getId(), cursor);
    registry.add(cursor);
    return cursor;
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
