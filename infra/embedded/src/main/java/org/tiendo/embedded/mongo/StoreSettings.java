package org.tiendo.embedded.mongo;

import java.io.IOException;
import java.nio.file.FileStore;

/// How a store is run.
///
/// @param reserveBytes what is kept free on the disk: with less, commands that take space are refused
/// @param free how much is free on the disk
public record StoreSettings(Durability durability, long reserveBytes, Free free) {
  /// Room for the log and for what memory holds to be written out, so that a disk that fills up does not stop the store.
  private static final long RESERVE_BYTES = 128L << 20;

  /// What the product runs with.
  public static final StoreSettings STANDARD =
      new StoreSettings(Durability.SYNCED, RESERVE_BYTES, FileStore::getUsableSpace);

  /// Tells how many bytes are free on a disk.
  @FunctionalInterface
  public interface Free {
    long on(FileStore disk) throws IOException;
  }

  /// The same with another promise about replies.
  public StoreSettings with(Durability other) {
    return new StoreSettings(other, reserveBytes, free);
  }

  /// The same with another reserve.
  public StoreSettings reserving(long bytes) {
    return new StoreSettings(durability, bytes, free);
  }

  /// The same on a disk of which something else is said, for tests of what follows from a full one.
  public StoreSettings asking(Free other) {
    return new StoreSettings(durability, reserveBytes, other);
  }
}
