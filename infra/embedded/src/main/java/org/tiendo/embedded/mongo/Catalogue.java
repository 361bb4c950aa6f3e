package org.tiendo.embedded.mongo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.SortedSet;
import java.util.TreeSet;
import org.rocksdb.RocksIterator;

/// The numbers of collections and indexes. A number, once given out, is stored ahead of the command that asked for it,
/// so that it is never given out again; at worst it is never used.
final class Catalogue {
  /// Says that there is no such thing yet.
  static final int NONE = 0;

  private final Store store;

  Catalogue(Store store) {
    this.store = store;
  }

  int collection(String database, String name) {
    return number(Layout.collection(database, name));
  }

  int newCollection(String database, String name) {
    int number = next();
    store.putAhead(Layout.collection(database, name), Layout.number(number));
    return number;
  }

  int index(int collection, String name) {
    return number(Layout.index(collection, name));
  }

  int newIndex(int collection, String name) {
    int number = next();
    Store.transaction().put(Layout.index(collection, name), Layout.number(number));
    return number;
  }

  /// The bits of the fields in which this index has met an array. Stored ahead: too many bits do no harm.
  void arrays(int index, long bits) {
    store.putAhead(Layout.arrays(index), Layout.number(bits));
  }

  static long arrays(int index) {
    return Transaction.number(Store.view(), Layout.arrays(index));
  }

  static SortedSet<String> databases() {
    SortedSet<String> names = new TreeSet<>();
    try (RocksIterator keys = Store.view().iterator()) {
      Key end = Layout.COLLECTIONS.afterPrefix();
      for (keys.seek(Layout.COLLECTIONS.bytes()); keys.isValid(); keys.next()) {
        Key key = new Key(keys.key());
        if (key.compareTo(end) >= 0) {
          break;
        }
        names.add(database(key.from(Layout.COLLECTIONS.bytes().length)));
      }
    }
    return names;
  }

  private static String database(Key key) {
    String text = new String(key.bytes(), StandardCharsets.UTF_8);
    return text.substring(0, text.indexOf('\0'));
  }

  private int next() {
    int last = number(Layout.LAST_NUMBER);
    store.putAhead(Layout.LAST_NUMBER, Layout.number(last + 1));
    return last + 1;
  }

  private static int number(Key key) {
    byte[] stored = Store.view().get(key);
    return stored == null ? NONE : ByteBuffer.wrap(stored).getInt();
  }
}
