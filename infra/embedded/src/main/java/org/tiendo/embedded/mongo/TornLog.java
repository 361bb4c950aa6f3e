package org.tiendo.embedded.mongo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WALRecoveryMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Decides about a write-ahead log with damaged bytes. A power cut may leave such bytes behind what was synced; they were
/// never told to anybody and are cut off. Damage before that is damage to what was promised, and is never hidden.
///
/// They are told apart by what each batch says of the log before it ({@link Layout#SYNCED}): if any that can still be read
/// says that more had been synced than stands before the damage, then something promised is gone. Damage to the very last
/// bytes that were synced, which nobody spoke of afterwards, looks like a power cut.
final class TornLog {
  private static final Logger log = LoggerFactory.getLogger(TornLog.class);

  private final Path store;
  private final Path scratch;

  TornLog(Path store) {
    this.store = store;
    this.scratch = store.resolveSibling(store.getFileName() + ".check");
  }

  /// Returns when the damaged end may be cut off.
  ///
  /// @throws IOException when what was promised is damaged
  void check() throws IOException {
    long before = on(WALRecoveryMode.PointInTimeRecovery, RocksDB::getLatestSequenceNumber);
    long synced = on(WALRecoveryMode.SkipAnyCorruptedRecords, TornLog::synced);
    if (synced > before) {
      throw new IOException(
          "The store in %s is damaged: its log was on the disk up to %d and can be read up to %d; restore a backup"
              .formatted(store, synced, before));
    }
    log.warn("The end of the log in {} is torn and is cut off; nobody had been told of it", store);
  }

  @FunctionalInterface
  private interface Question {
    long of(RocksDB db) throws RocksDBException;
  }

  private static long synced(RocksDB db) throws RocksDBException {
    byte[] stored = db.get(Layout.SYNCED.bytes());
    return stored == null ? 0 : Layout.number(stored);
  }

  /// Opening changes a store, so it is done on a copy.
  private long on(WALRecoveryMode mode, Question question) throws IOException {
    copy();
    try (Options options = new Options().setWalRecoveryMode(mode);
        RocksDB db = RocksDB.open(options, scratch.toString())) {
      return question.of(db);
    } catch (RocksDBException e) {
      throw new IOException("The store in " + store + " is damaged: " + e.getMessage(), e);
    } finally {
      remove();
    }
  }

  private void copy() throws IOException {
    remove();
    Files.createDirectory(scratch);
    for (Path file : files(store)) {
      Path to = scratch.resolve(file.getFileName().toString());
      if (file.toString().endsWith(".sst")) {
        Files.createLink(to, file);
      } else if (!file.endsWith("LOCK")) {
        Files.copy(file, to);
      }
    }
  }

  private void remove() throws IOException {
    if (Files.exists(scratch)) {
      for (Path file : files(scratch)) {
        Files.delete(file);
      }
      Files.delete(scratch);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }
}
