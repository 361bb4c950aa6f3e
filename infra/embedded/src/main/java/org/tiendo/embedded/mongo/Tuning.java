package org.tiendo.embedded.mongo;

import java.util.ArrayList;
import java.util.List;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.CompressionType;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksObject;
import org.rocksdb.WALRecoveryMode;

/// The settings of RocksDB, and the native objects they consist of.
final class Tuning implements AutoCloseable {
  /// Blocks of data kept in memory. Filters and indexes stand outside: with them inside, inserts fell to a tenth after
  /// the first compaction.
  private static final long CACHE_BYTES = 64L << 20;

  private static final long MEMTABLE_BYTES = 32L << 20;

  /// Bounds what must be read again at a start.
  private static final long LOG_BYTES = 64L << 20;

  private final List<RocksObject> owned = new ArrayList<>();
  private final Options options;

  Tuning(Durability durability) {
    LRUCache cache = own(new LRUCache(CACHE_BYTES));
    BloomFilter filter = own(new BloomFilter(10));
    this.options =
        own(new Options())
            .setCreateIfMissing(true)
            .setTableFormatConfig(
                new BlockBasedTableConfig()
                    .setBlockCache(cache)
                    .setFilterPolicy(filter)
                    .setBlockSize(16 << 10))
            .setCompressionType(CompressionType.LZ4_COMPRESSION)
            .setWriteBufferSize(MEMTABLE_BYTES)
            .setMaxTotalWalSize(LOG_BYTES)
            .setMaxBackgroundJobs(2)
            .setWalRecoveryMode(WALRecoveryMode.TolerateCorruptedTailRecords)
            .setManualWalFlush(durability.logStaysInProcess())
            .setInfoLogLevel(InfoLogLevel.WARN_LEVEL)
            .setKeepLogFileNum(2)
            .setStatsDumpPeriodSec(0);
  }

  private <T extends RocksObject> T own(T object) {
    owned.add(object);
    return object;
  }

  Options options() {
    return options;
  }

  @Override
  public void close() {
    owned.reversed().forEach(RocksObject::close);
  }
}
