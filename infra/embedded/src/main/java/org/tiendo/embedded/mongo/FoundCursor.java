package org.tiendo.embedded.mongo;

import de.bwaldvogel.mongo.backend.AbstractCursor;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.function.UnaryOperator;

/// A cursor over what a query found. Holds no iterator of the store, so a forgotten one costs its heap and no more.
final class FoundCursor extends AbstractCursor {
  private final Found found;
  private final UnaryOperator<List<Document>> projection;
  private volatile long lastUsed;

  FoundCursor(long id, Found found, UnaryOperator<List<Document>> projection) {
    super(id);
    this.found = found;
    this.projection = projection;
    this.lastUsed = System.nanoTime();
  }

  long lastUsed() {
    return lastUsed;
  }

  @Override
  public synchronized boolean isEmpty() {
    return found.isEmpty();
  }

  /// Zero stands for no wish of the client's: then the size of the batch alone limits it.
  @Override
  public synchronized List<Document> takeDocuments(int wanted) {
    lastUsed = System.nanoTime();
    return projection.apply(found.take(Store.view(), wanted == 0 ? Integer.MAX_VALUE : wanted));
  }
}
