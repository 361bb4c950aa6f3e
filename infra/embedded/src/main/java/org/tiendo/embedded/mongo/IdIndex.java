package org.tiendo.embedded.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.List;

/// The unique index on `_id`, which needs no entries: the documents themselves stand in that order.
final class IdIndex extends Index<Key> {
  static final String FIELD = "_id";

  private final Key documents;

  IdIndex(String name, Key documents) {
    super(name, List.of(new IndexKey(FIELD, true)), false);
    this.documents = documents;
  }

  static Key position(Document document) {
    return KeyEncoder.encode(document.get(FIELD));
  }

  @Override
  public void checkAdd(Document document, MongoCollection<Key> collection) {
    if (Store.view().get(documents.plus(position(document))) != null) {
      throw new DuplicateKeyError(this, collection, getKeys(), new KeyValue(document.get(FIELD)));
    }
  }

  @Override
  public void add(Document document, Key position, MongoCollection<Key> collection) {}

  @Override
  public Key remove(Document document) {
    return position(document);
  }

  @Override
  public Key getPosition(Document document) {
    return position(document);
  }

  /// Asked before any index is changed, so it is the place to refuse what could not be stored.
  @Override
  public void checkUpdate(Document before, Document after, MongoCollection<Key> collection) {
    Bson.encode(after);
  }

  @Override
  public void updateInPlace(
      Document before, Document after, Key position, MongoCollection<Key> collection) {}

  /// The planner of the collection decides, not the index.
  @Override
  public boolean canHandle(Document query) {
    return false;
  }

  @Override
  public Iterable<Key> getPositions(Document query) {
    throw new UnsupportedOperationException();
  }

  /// Tells the caller that there is nothing to build.
  @Override
  public boolean isEmpty() {
    return false;
  }

  @Override
  public long getCount() {
    return 0;
  }

  @Override
  public long getDataSize() {
    return 0;
  }

  @Override
  public boolean isUnique() {
    return true;
  }

  @Override
  public void drop() {}
}
