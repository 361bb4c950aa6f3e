package org.tiendo.embedded.mongo;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.rocksdb.Checkpoint;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.Status;
import org.rocksdb.WALRecoveryMode;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/// One RocksDB. Writing commands run one after the other, each as one batch, and return when it is on disk; reading
/// commands run beside them on the last state that was synced, and so never wait. A failed write or sync stops the
/// store for good: nothing can be promised after it.
final class Store implements AutoCloseable {
  /// Between syncs for which no reply waits.
  private static final Duration UNSAFE_INTERVAL = Duration.ofMillis(50);

  private static final ScopedValue<View> CURRENT = ScopedValue.newInstance();

  private final ReentrantLock oneWriter = new ReentrantLock();
  private final Tuning tuning;
  private final WriteOptions unsynced = new WriteOptions();
  private final RocksDB db;
  private final Durability durability;
  private final GroupSync group;
  private volatile DurableView published;

  private Store(Tuning tuning, RocksDB db, Durability durability, Consumer<Throwable> whenFailed) {
    this.tuning = tuning;
    this.db = db;
    this.durability = durability;
    this.published = new DurableView(db);
    this.group = GroupSync.start(this::sync, whenFailed);
  }

  /// @param whenFailed told once, when the store has stopped for good
  static Store open(Path folder, Durability durability, Consumer<Throwable> whenFailed)
      throws IOException {
    Tuning tuning = new Tuning(durability);
    try {
      RocksDB db = opened(tuning.options(), folder);
      Store store = new Store(tuning, db, durability, whenFailed);
      store.sweep();
      return store;
    } catch (IOException e) {
      tuning.close();
      throw e;
    } catch (RocksDBException e) {
      tuning.close();
      throw new IOException("The store in " + folder + " cannot be opened: " + e.getMessage(), e);
    }
  }

  private static RocksDB opened(Options options, Path folder) throws IOException, RocksDBException {
    try {
      return RocksDB.open(options, folder.toString());
    } catch (RocksDBException e) {
      if (e.getStatus() == null || e.getStatus().getCode() != Status.Code.Corruption) {
        throw e;
      }
      new TornLog(folder).check();
      return RocksDB.open(
          options.setWalRecoveryMode(WALRecoveryMode.PointInTimeRecovery), folder.toString());
    }
  }

  /// The view of the command that runs on this thread.
  static View view() {
    return CURRENT.get();
  }

  /// The transaction of the writing command that runs on this thread.
  static Transaction transaction() {
    if (CURRENT.get() instanceof Transaction transaction) {
      return transaction;
    }
    throw new IllegalStateException("a reading command tried to write");
  }

  static boolean writing() {
    return CURRENT.isBound() && CURRENT.get() instanceof Transaction;
  }

  <T extends @Nullable Object> T read(Supplier<T> command) {
    group.check();
    DurableView view = hold();
    try {
      return ScopedValue.where(CURRENT, view).call(command::get);
    } finally {
      view.release();
    }
  }

  private DurableView hold() {
    DurableView view = published;
    while (!view.hold()) {
      view = published;
    }
    return view;
  }

  /// A command that throws keeps what it did before, as in MongoDB; its error, too, is sent only when what it saw is
  /// durable.
  <T extends @Nullable Object> T write(Supplier<T> command) {
    Outcome<T> outcome = underLock(command);
    if (durability.repliesWait()) {
      group.await(outcome.commit());
    }
    return outcome.get();
  }

  private <T extends @Nullable Object> Outcome<T> underLock(Supplier<T> command) {
    oneWriter.lock();
    try (Transaction transaction = new Transaction(db)) {
      group.check();
      @Nullable T value = null;
      @Nullable RuntimeException problem = null;
      try {
        value = ScopedValue.where(CURRENT, transaction).call(command::get);
      } catch (StoreFailedException e) {
        throw e;
      } catch (RuntimeException e) {
        problem = e;
      }
      return new Outcome<>(value, problem, commit(transaction));
    } catch (StoreFailedException | Error e) {
      group.fail(e);
      throw e;
    } catch (RocksDBException e) {
      group.fail(e);
      throw new StoreFailedException("the store has stopped: " + e.getMessage(), e);
    } finally {
      oneWriter.unlock();
    }
  }

  private long commit(Transaction transaction) throws RocksDBException {
    if (!transaction.write(unsynced, published.sequence())) {
      return group.last();
    }
    if (transaction.leavesGarbage()) {
      sweep();
    }
    return group.committed();
  }

  /// Stored at once, before and apart from the running command: for what may stand there even if the command fails.
  void putAhead(Key key, byte[] value) {
    try {
      db.put(unsynced, key.bytes(), value);
    } catch (RocksDBException e) {
      throw new StoreFailedException("cannot write", e);
    }
  }

  private void sync() throws RocksDBException {
    if (!durability.repliesWait()) {
      LockSupport.parkNanos(UNSAFE_INTERVAL.toNanos());
    }
    DurableView next = new DurableView(db);
    db.flushWal(true);
    DurableView previous = published;
    published = next;
    previous.release();
  }

  private void sweep() throws RocksDBException {
    try (RocksIterator garbage = db.newIterator();
        WriteBatch batch = new WriteBatch()) {
      Key end = Layout.GARBAGE.afterPrefix();
      for (garbage.seek(Layout.GARBAGE.bytes()); garbage.isValid(); garbage.next()) {
        Key marker = new Key(garbage.key());
        if (marker.compareTo(end) >= 0) {
          break;
        }
        Key prefix = marker.from(Layout.GARBAGE.bytes().length);
        batch.deleteRange(prefix.bytes(), prefix.afterPrefix().bytes());
        batch.delete(marker.bytes());
      }
      db.write(unsynced, batch);
    }
  }

  long syncs() {
    return group.syncs();
  }

  /// Makes a folder that holds the store as it is at one moment during this call: everything acknowledged before, no
  /// command by half. Its files are links where the file system allows it, and never change.
  void freeze(Path target) throws IOException {
    group.check();
    try (Checkpoint checkpoint = Checkpoint.create(db)) {
      checkpoint.createCheckpoint(target.toString());
    } catch (RocksDBException e) {
      throw new IOException("The store cannot be copied to " + target + ": " + e.getMessage(), e);
    }
  }

  /// Opens a store that nobody writes, and reads all of it.
  ///
  /// @throws IOException if it cannot be opened or any block has another checksum than when it was written
  static void verify(Path folder) throws IOException {
    try (Options options = new Options();
        RocksDB db = RocksDB.openReadOnly(options, folder.toString())) {
      db.verifyChecksum();
    } catch (RocksDBException e) {
      throw new IOException("The store in " + folder + " is damaged: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    group.close();
    published.release();
    db.close();
    unsynced.close();
    tuning.close();
  }

  private record Outcome<T extends @Nullable Object>(
      @Nullable T value, @Nullable RuntimeException problem, long commit) {
    @SuppressWarnings("NullAway") // without a problem the value is what the command returned
    T get() {
      if (problem != null) {
        throw problem;
      }
      return value;
    }
  }
}
