package org.tiendo.embedded.mongo;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Index values of the documents of one insert: made once, and all that must be free looked for at once. Belongs to the
/// writing command.
final class InsertKeys {
  private final Map<Document, Map<OrderedIndex, Map<Key, KeyValue>>> made = new IdentityHashMap<>();

  /// @param positions where the documents of the collection stand
  /// @param insert puts the documents in, one after the other
  <T> T during(
      List<Document> documents, Key positions, List<OrderedIndex> indexes, Supplier<T> insert) {
    try {
      prepare(documents, positions, indexes);
      return insert.get();
    } finally {
      made.clear();
    }
  }

  private void prepare(List<Document> documents, Key positions, List<OrderedIndex> indexes) {
    List<Key> mustBeFree = new ArrayList<>();
    try {
      for (Document document : documents) {
        if (document.containsKey(IdIndex.FIELD)) {
          mustBeFree.add(positions.plus(IdIndex.position(document)));
          indexes.forEach(index -> mustBeFree.addAll(entries(document, index)));
        }
      }
    } catch (MongoServerError e) {
      // That document is refused when its turn comes; those before it are stored.
    }
    Store.transaction().lookUp(mustBeFree);
  }

  private List<Key> entries(Document document, OrderedIndex index) {
    Map<Key, KeyValue> keys = index.keysOf(document);
    made.computeIfAbsent(document, _ -> new IdentityHashMap<>()).put(index, keys);
    return index.isUnique() ? keys.keySet().stream().map(index::entry).toList() : List.of();
  }

  Map<Key, KeyValue> of(Document document, OrderedIndex index) {
    Map<OrderedIndex, Map<Key, KeyValue>> known = made.get(document);
    Map<Key, KeyValue> keys = known == null ? null : known.get(index);
    return keys == null ? index.keysOf(document) : keys;
  }
}
