package org.tiendo.embedded.mongo;

import org.jspecify.annotations.Nullable;
import org.rocksdb.RocksIterator;

/// What a command sees: everything durable when it began, or for a writing command everything committed and its own
/// writes.
sealed interface View permits DurableView, Transaction {
  byte @Nullable [] get(Key key);

  /// Orders views in time: a view sees all that an earlier one saw.
  long sequence();

  /// To be closed by the caller; must not be held while the same command writes.
  RocksIterator iterator();
}
