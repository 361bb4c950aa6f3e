package org.tiendo.embedded.mongo;

import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Snapshot;

/// A snapshot whose every write has been synced, so that a read of it never needs to wait. Freed when the last holder
/// lets go; the store itself is the first holder.
final class DurableView implements View {
  private final RocksDB db;
  private final Snapshot snapshot;
  private final ReadOptions options;
  private final long sequence;
  private final AtomicInteger holders = new AtomicInteger(1);

  DurableView(RocksDB db) {
    this.db = db;
    this.snapshot = db.getSnapshot();
    this.sequence = snapshot.getSequenceNumber();
    this.options = new ReadOptions().setSnapshot(snapshot);
  }

  /// False when it has been freed in the meantime: take the newer one.
  boolean hold() {
    int before = holders.get();
    while (before > 0) {
      int seen = holders.compareAndExchange(before, before + 1);
      if (seen == before) {
        return true;
      }
      before = seen;
    }
    return false;
  }

  void release() {
    if (holders.decrementAndGet() == 0) {
      options.close();
      db.releaseSnapshot(snapshot);
      snapshot.close();
    }
  }

  @Override
  public byte @Nullable [] get(Key key) {
    try {
      return db.get(options, key.bytes());
    } catch (RocksDBException e) {
      throw new StoreFailedException("cannot read", e);
    }
  }

  @Override
  public long sequence() {
    return sequence;
  }

  @Override
  public RocksIterator iterator() {
    return db.newIterator(options);
  }
}
