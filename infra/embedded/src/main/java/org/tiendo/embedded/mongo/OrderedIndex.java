package org.tiendo.embedded.mongo;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.DuplicateKeyError;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksIterator;

/// An index whose entries stand in the order of their values and lead to positions of documents. An array gives an
/// entry for each of its values; an empty array one entry, as MongoDB does.
final class OrderedIndex extends Index<Key> {
  private final Catalogue catalogue;
  private final Key registration;
  private final int number;
  private final Key entries;
  private final boolean unique;

  /// The only field, if there is but one and it lies at the top.
  private final @Nullable String single;

  private volatile boolean building;
  private volatile long arrays;
  private volatile long seenAt = Long.MAX_VALUE;

  /// @param building its entries are still to be made, by {@link #add}
  OrderedIndex(
      Definition definition, Catalogue catalogue, Key registration, int number, boolean building) {
    super(definition.name(), definition.keys(), definition.sparse());
    this.catalogue = catalogue;
    this.registration = registration;
    this.number = number;
    this.entries = Layout.entries(number);
    this.unique = definition.unique();
    String first = keys().getFirst();
    this.single = keys().size() == 1 && first.indexOf('.') < 0 ? first : null;
    this.building = building;
    this.arrays = Catalogue.arrays(number);
  }

  record Definition(String name, List<IndexKey> keys, boolean sparse, boolean unique) {}

  Shape shape() {
    List<String> fields = new ArrayList<>(keys());
    if (!unique && !fields.contains(IdIndex.FIELD)) {
      fields.add(IdIndex.FIELD);
    }
    return new Shape(getName(), entries, fields, arrays, isSparse(), unique);
  }

  /// A reader whose view is older than the index must not use it: the entries are not there yet.
  boolean usableIn(View view) {
    if (view.sequence() >= seenAt || view instanceof Transaction) {
      return !building;
    }
    if (view.get(registration) == null) {
      return false;
    }
    seenAt = view.sequence();
    return true;
  }

  void built() {
    building = false;
  }

  @Override
  public void checkAdd(Document document, MongoCollection<Key> collection) {
    if (unique) {
      keysOf(document, collection).forEach((key, value) -> checkFree(key, value, null, collection));
    }
  }

  private Map<Key, KeyValue> keysOf(Document document, MongoCollection<Key> collection) {
    return ((RocksCollection) collection).inserting.of(document, this);
  }

  private void checkFree(
      Key key, KeyValue value, @Nullable Key owner, MongoCollection<Key> collection) {
    byte[] stored = Store.view().get(entry(key));
    if (stored != null && !new Key(stored).equals(owner)) {
      throw new DuplicateKeyError(this, collection, getKeys(), value);
    }
  }

  @Override
  public void add(Document document, Key position, MongoCollection<Key> collection) {
    noteArrays(document);
    keysOf(document, collection)
        .forEach((key, value) -> {
          if (unique && building) {
            checkFree(key, value, position, collection);
          }
          Store.transaction().put(entry(key, position), position.bytes());
        });
  }

  @Override
  public Key remove(Document document) {
    Key position = IdIndex.position(document);
    keysOf(document).keySet().forEach(key -> Store.transaction().delete(entry(key, position)));
    return position;
  }

  @Override
  public void checkUpdate(Document before, Document after, MongoCollection<Key> collection) {
    Key owner = IdIndex.position(before);
    Map<Key, KeyValue> more = keysOf(after);
    if (unique) {
      more.keySet().removeAll(keysOf(before).keySet());
      more.forEach((key, value) -> checkFree(key, value, owner, collection));
    }
  }

  @Override
  public void updateInPlace(
      Document before, Document after, Key position, MongoCollection<Key> collection) {
    noteArrays(after);
    Map<Key, KeyValue> old = keysOf(before);
    Map<Key, KeyValue> now = keysOf(after);
    for (Key key : old.keySet()) {
      if (!now.containsKey(key)) {
        Store.transaction().delete(entry(key, position));
      }
    }
    for (Key key : now.keySet()) {
      if (!old.containsKey(key)) {
        Store.transaction().put(entry(key, position), position.bytes());
      }
    }
  }

  private Key entry(Key key, Key position) {
    return unique ? entry(key) : entry(key).plus(position);
  }

  /// Where a unique index has its entry for some values.
  Key entry(Key key) {
    return entries.plus(key);
  }

  Map<Key, KeyValue> keysOf(Document document) {
    Map<Key, KeyValue> keys = new LinkedHashMap<>();
    if (single != null
        && document.get(single) instanceof List<?> list
        && !list.isEmpty()
        && list.stream().allMatch(String.class::isInstance)) {
      list.forEach(text -> keys.put(KeyEncoder.encode(text), new KeyValue(List.of(text))));
      return keys;
    }
    if (isSparse()
        && keys().stream().allMatch(field -> value(document, field) instanceof Missing)) {
      return keys;
    }
    for (KeyValue values : getKeyValues(document)) {
      keys.put(KeyEncoder.encodeAll(values), values);
    }
    if (keys.isEmpty()) {
      KeyValue values = new KeyValue(keys().stream().map(f -> value(document, f)).toList());
      keys.put(KeyEncoder.encodeAll(values.normalized()), values);
    }
    return keys;
  }

  private static Object value(Document document, String field) {
    return Objects.requireNonNullElse(
        Utils.getSubdocumentValueCollectionAware(document, field), Missing.getInstance());
  }

  private void noteArrays(Document document) {
    long bits = arrays;
    List<String> fields = keys();
    for (int i = 0; i < fields.size(); i++) {
      if (value(document, fields.get(i)) instanceof Collection) {
        bits |= 1L << i;
      }
    }
    if (bits != arrays) {
      arrays = bits;
      catalogue.arrays(number, bits);
    }
  }

  @Override
  public Key getPosition(Document document) {
    return IdIndex.position(document);
  }

  @Override
  public boolean canHandle(Document query) {
    return false;
  }

  @Override
  public Iterable<Key> getPositions(Document query) {
    throw new UnsupportedOperationException();
  }

  /// Asked by the caller in order to know whether the entries must be made.
  @Override
  public boolean isEmpty() {
    return building;
  }

  @Override
  public long getCount() {
    Key end = entries.afterPrefix();
    try (RocksIterator all = Store.view().iterator()) {
      long count = 0;
      for (all.seek(entries.bytes()); all.isValid() && end.isAbove(all.key()); all.next()) {
        count++;
      }
      return count;
    }
  }

  @Override
  public long getDataSize() {
    return 0;
  }

  @Override
  public boolean isUnique() {
    return unique;
  }

  /// The stock comparison looks at `sparse` alone.
  @Override
  public boolean hasSameOptions(Index<?> other) {
    return super.hasSameOptions(other)
        && unique == other.isUnique()
        && toIndexDescription().equals(other.toIndexDescription());
  }

  @Override
  public void drop() {
    Transaction transaction = Store.transaction();
    transaction.delete(registration);
    transaction.delete(Layout.arrays(number));
    transaction.abandon(entries);
  }
}
