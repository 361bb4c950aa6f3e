package org.tiendo.embedded.mongo;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteBatchWithIndex;
import org.rocksdb.WriteOptions;

/// The writes of one command, read back by that command and stored together or not at all.
final class Transaction implements View, AutoCloseable {
  private final RocksDB db;
  private final WriteBatchWithIndex batch = new WriteBatchWithIndex(true);
  private final ReadOptions options = new ReadOptions();

  /// Not in the store when asked for, and not written by this command since.
  private final Set<Key> absent = new HashSet<>();

  /// Numbers that were added to, as they are now; written at the end.
  private Map<Key, Long> numbers = new HashMap<>();

  private boolean leavesGarbage;

  Transaction(RocksDB db) {
    this.db = db;
  }

  @Override
  public byte @Nullable [] get(Key key) {
    Long number = numbers.get(key);
    if (number != null) {
      return Layout.number((long) number);
    }
    if (absent.contains(key)) {
      return null;
    }
    try {
      return batch.getFromBatchAndDB(db, options, key.bytes());
    } catch (RocksDBException e) {
      throw new StoreFailedException("cannot read", e);
    }
  }

  @Override
  public long sequence() {
    return Long.MAX_VALUE;
  }

  @Override
  public RocksIterator iterator() {
    return batch.newIteratorWithBase(db.newIterator(options));
  }

  /// Asks the store for many keys at once, before any of them is written: what is not there need not be asked for again.
  void lookUp(List<Key> keys) {
    try {
      List<byte[]> found = db.multiGetAsList(options, keys.stream().map(Key::bytes).toList());
      for (int i = 0; i < found.size(); i++) {
        if (found.get(i) == null) {
          absent.add(keys.get(i));
        }
      }
    } catch (RocksDBException e) {
      throw new StoreFailedException("cannot read", e);
    }
  }

  void put(Key key, byte[] value) {
    absent.remove(key);
    try {
      batch.put(key.bytes(), value);
    } catch (RocksDBException e) {
      throw new StoreFailedException("cannot write", e);
    }
  }

  void delete(Key key) {
    numbers.remove(key);
    try {
      batch.delete(key.bytes());
    } catch (RocksDBException e) {
      throw new StoreFailedException("cannot write", e);
    }
  }

  /// Adds to a stored number, which is zero while there is none.
  void add(Key key, long change) {
    numbers.put(key, number(this, key) + change);
  }

  static long number(View view, Key key) {
    byte[] stored = view.get(key);
    return stored == null ? 0 : Layout.number(stored);
  }

  /// Everything that begins with the prefix has become unreachable and is removed some time after the commit.
  void abandon(Key prefix) {
    put(Layout.GARBAGE.plus(prefix), new byte[0]);
    leavesGarbage = true;
  }

  boolean leavesGarbage() {
    return leavesGarbage;
  }

  /// Runs the action; if it throws, what it wrote is taken back and what was written before stays.
  void allOrNothing(Runnable action) {
    Map<Key, Long> before = new HashMap<>(numbers);
    try {
      batch.setSavePoint();
      boolean done = false;
      try {
        action.run();
        done = true;
      } finally {
        if (done) {
          batch.popSavePoint();
        } else {
          batch.rollbackToSavePoint();
          numbers = before;
        }
      }
    } catch (RocksDBException e) {
      throw new StoreFailedException("cannot take back writes", e);
    }
  }

  /// False when there was nothing to write.
  ///
  /// @param synced up to which sequence number the log is on the disk; written along
  boolean write(WriteOptions how, long synced) throws RocksDBException {
    numbers.forEach((key, number) -> put(key, Layout.number((long) number)));
    if (batch.count() == 0) {
      return false;
    }
    batch.put(Layout.SYNCED.bytes(), Layout.number(synced));
    db.write(how, batch);
    return true;
  }

  @Override
  public void close() {
    options.close();
    batch.close();
  }
}
